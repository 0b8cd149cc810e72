package parley.opensearch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parley.opensearch.Cluster.Answer;
import parley.search.SearchException;
import tools.jackson.databind.JsonNode;

/// The right to write to an index: a document with its owner and the moment at which it ends unless
/// it is renewed, which is done three times in that while. Its changes are conditional on the
/// change before, so that of two writers one wins. The clocks of writers may differ by less than
/// the while.
final class WriteLock implements AutoCloseable {

  private static final String DOCUMENT = "writer";

  private final Cluster cluster;
  private final String owner = UUID.randomUUID().toString();
  private final ScheduledExecutorService renewing =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final ScheduledFuture<?> renewal;
  private Held held;
  private @Nullable SearchException lost;

  /// The document as it stands in the cluster.
  ///
  /// @param holder who has it, for messages
  private record Entry(String owner, String holder, Instant until) {}

  /// Which change of the document is ours.
  private record Held(long sequence, long term) {

    static Held of(JsonNode answer) {
      return new Held(answer.path("_seq_no").asLong(), answer.path("_primary_term").asLong());
    }

    Call condition(Call call) {
      return call.with("if_seq_no", sequence).with("if_primary_term", term);
    }
  }

  /// Takes the lock of the index that the cluster's address names.
  ///
  /// @throws SearchException.Locked if somebody has it, with who does and until when
  WriteLock(Cluster cluster) {
    this.cluster = cluster;
    makeIndex();
    Answer created = cluster.send(Call.put(path("_create"), entry()));
    this.held = created.status() == 409 ? takeOver() : Held.of(well(created));
    long third = cluster.limits().lease().toMillis() / 3;
    this.renewal =
        renewing.scheduleAtFixedRate(this::renewQuietly, third, third, TimeUnit.MILLISECONDS);
  }

  private String index() {
    return cluster.address().name() + "-lock";
  }

  private String path(String action) {
    return "/" + index() + "/" + action + "/" + DOCUMENT;
  }

  private void makeIndex() {
    Map<String, Object> settings =
        Map.of("number_of_shards", 1, "auto_expand_replicas", "0-" + cluster.address().replicas());
    Answer answer = cluster.send(Call.put("/" + index(), Map.of("settings", settings)));
    if (!answer.ok() && !answer.reason().contains("already_exists")) {
      throw cluster.refused(answer);
    }
  }

  private Entry entry() {
    Instant until = Instant.now().plus(cluster.limits().lease());
    return new Entry(owner, holder(), until.truncatedTo(ChronoUnit.MILLIS));
  }

  private static String holder() {
    String process = "process " + ProcessHandle.current().pid();
    try {
      return process + " on " + InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return process;
    }
  }

  private JsonNode well(Answer answer) {
    if (!answer.ok()) {
      throw cluster.refused(answer);
    }
    return answer.body();
  }

  /// Takes what has ended, or what is ours because a call arrived twice.
  private Held takeOver() {
    JsonNode found = cluster.ask(Call.get(path("_doc")));
    Entry entry = Json.as(found.path("_source"), Entry.class);
    if (entry.owner().equals(owner)) {
      return Held.of(found);
    }
    if (entry.until().isBefore(Instant.now())) {
      Answer taken = cluster.send(Held.of(found).condition(Call.put(path("_doc"), entry())));
      if (taken.status() != 409) {
        return Held.of(well(taken));
      }
    }
    renewing.shutdownNow();
    throw held(entry);
  }

  private SearchException held(Entry entry) {
    Duration left = Duration.between(Instant.now(), entry.until());
    return new SearchException.Locked(
        "%s is writing to the index at %s; wait until it has finished, or end it and try again %d s later"
            .formatted(entry.holder(), cluster.address(), Math.max(1, left.toSeconds() + 1)));
  }

  private void renewQuietly() {
    try {
      renew();
    } catch (SearchException.Unavailable | SearchException.Unreachable _) {
      // The next time may do; whoever publishes renews once more and learns the truth.
    }
  }

  /// Makes sure that the lock is ours for another while.
  ///
  /// @throws SearchException if it is not
  synchronized void renew() {
    if (lost != null) {
      throw lost;
    }
    Answer renewed = cluster.send(held.condition(Call.put(path("_doc"), entry())));
    if (renewed.status() == 409 || renewed.isMissing()) {
      JsonNode found = cluster.send(Call.get(path("_doc"))).body();
      if (!found.path("_source").path("owner").asString("").equals(owner)) {
        lost =
            new SearchException.Locked(
                "the right to write to the index at %s went to another writer while the cluster could not be reached; what was published is as it was, run it again"
                    .formatted(cluster.address()));
        throw lost;
      }
      held = Held.of(found);
    } else {
      held = Held.of(well(renewed));
    }
  }

  @Override
  public synchronized void close() {
    renewal.cancel(false);
    renewing.shutdownNow();
    if (lost != null) {
      return;
    }
    try {
      cluster.send(held.condition(Call.delete(path("_doc"))));
    } catch (SearchException.Unavailable | SearchException.Unreachable _) {
      // It ends by itself.
    }
  }
}
