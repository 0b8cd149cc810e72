package parley.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import parley.opensearch.Documents.Document;
import parley.search.SearchException;
import tools.jackson.databind.JsonNode;

/// Sends documents in parcels, a few at a time; who adds faster than the cluster takes has to wait.
/// What the cluster cannot take for the moment is sent again, what it refuses ends the build.
final class Bulk implements AutoCloseable {

  private static final int PARCEL_LENGTH = 4_000_000;
  private static final int AT_ONCE = 4;

  private final Cluster cluster;
  private final String index;
  private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private Parcel parcel = new Parcel();
  private volatile String refusal = "";

  /// Documents that go together, and the articles whose old ones go before.
  private static final class Parcel {

    private final List<Item> items = new ArrayList<>();
    private final List<String> replaced = new ArrayList<>();
    private long length;

    boolean isEmpty() {
      return items.isEmpty() && replaced.isEmpty();
    }

    boolean isFull() {
      return length >= PARCEL_LENGTH || replaced.size() >= 500;
    }
  }

  /// A document with the line that says what becomes of it.
  private record Item(String action, String source) {}

  Bulk(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
  }

  /// Adds the documents of one article.
  ///
  /// @param replaces whether older ones of it have to go before
  synchronized void add(String article, List<Document> documents, boolean replaces) {
    rethrow();
    if (replaces) {
      parcel.replaced.add(article);
    }
    for (Document document : documents) {
      Map<String, String> target = Map.of("_id", document.id(), "routing", article);
      parcel.items.add(new Item(Json.text(Map.of("index", target)), document.source()));
      parcel.length += document.source().length();
    }
    if (parcel.isFull()) {
      send();
    }
  }

  private void rethrow() {
    RuntimeException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }

  private void send() {
    Parcel full = parcel;
    parcel = new Parcel();
    room.acquireUninterruptibly();
    sending.execute(() -> {
      try {
        deliver(full);
      } catch (RuntimeException e) {
        failure.compareAndSet(null, e);
      } finally {
        room.release();
      }
    });
  }

  private void deliver(Parcel full) {
    if (!full.replaced.isEmpty()) {
      delete(full.replaced);
    }
    List<Item> left = full.items;
    Deadline deadline = new Deadline(Call.LONG);
    while (!left.isEmpty()) {
      List<Item> refused = index(left);
      if (!refused.isEmpty() && deadline.left().isZero()) {
        throw new SearchException.Unavailable(
            "the cluster at %s takes no more documents (%s); what was published is as it was, see that the cluster has disk space and nodes enough, and run it again"
                .formatted(cluster.address().hosts(), refusal),
            null);
      }
      if (!refused.isEmpty()) {
        Cluster.pause(Deadline.PAUSE);
      }
      left = refused;
    }
  }

  /// Deletes all documents of some articles.
  private void delete(List<String> articles) {
    Object query = Dsl.terms(Mapping.ARTICLE_ID, articles);
    Call call = Call.post("/" + index + "/_delete_by_query", Map.of("query", query));
    JsonNode answer = cluster.ask(call.asWork());
    if (!answer.path("failures").isEmpty()) {
      throw new SearchException.Unavailable(
          "old documents could not be deleted (%s); what was published is as it was, run it again"
              .formatted(answer.path("failures").path(0).path("cause").path("reason").asString("")),
          null);
    }
  }

  /// Indexes what it can and returns what the cluster could not take for the moment.
  private List<Item> index(List<Item> items) {
    List<String> lines = new ArrayList<>();
    items.forEach(item -> lines.addAll(List.of(item.action(), item.source())));
    JsonNode answer = cluster.ask(Call.lines("/" + index + "/_bulk", lines).asWork());
    List<Item> again = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      JsonNode result = answer.path("items").path(i).path("index");
      int status = result.path("status").asInt(500);
      if (status == 429 || status >= 500) {
        refusal = result.path("error").path("reason").asString("status " + status);
        again.add(items.get(i));
      } else if (status >= 300) {
        throw new SearchException.Unavailable(
            "the cluster refuses document %s (%s); what was published is as it was, report this"
                .formatted(
                    result.path("_id").asString(""),
                    result.path("error").path("reason").asString("")),
            null);
      }
    }
    return again;
  }

  /// Waits until everything is delivered.
  synchronized void drain() {
    if (!parcel.isEmpty()) {
      send();
    }
    room.acquireUninterruptibly(AT_ONCE);
    room.release(AT_ONCE);
    rethrow();
  }

  @Override
  public void close() {
    sending.shutdownNow();
  }
}
