package parley.opensearch;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.opensearch.Builds.Current;
import parley.opensearch.Documents.Document;
import parley.search.IndexBuild;
import parley.search.SearchEngine.Origin;

/// A build in the making: an index of its own under the write lock.
///
/// An update begins with a clone of the published index. Where the registers change, everything
/// that the update does not replace is indexed again from what is stored, since names decide about
/// terms, sides and mentions.
final class OpenSearchIndexBuild implements IndexBuild {

  private final Cluster cluster;
  private final Builds builds;
  private final WriteLock lock;
  private final PublishedBuild published;
  private final @Nullable Current replaced;
  private final @Nullable Snapshot base;
  private final long number;
  private final SortedMap<String, String> articles = new TreeMap<>();
  private final Set<String> touched = ConcurrentHashMap.newKeySet();
  private Registers registers;
  private Origin origin;
  private @Nullable Writing writing;
  private boolean done;
  private boolean closed;

  /// The open index and what goes with it.
  private record Writing(NewIndex index, Bulk bulk, Documents documents) {}

  /// What a build starts from.
  ///
  /// @param base the published build that it changes, or null for one that replaces it
  record Start(WriteLock lock, @Nullable Current replaced, @Nullable Snapshot base) {}

  OpenSearchIndexBuild(Cluster cluster, PublishedBuild published, Start start) {
    this.cluster = cluster;
    this.builds = new Builds(cluster);
    this.lock = start.lock();
    this.published = published;
    this.replaced = start.replaced();
    this.base = start.base();
    this.registers = base == null ? Registers.NONE : base.registers();
    this.origin = base == null ? new Origin("", "") : base.notes().origin();
    if (base != null) {
      articles.putAll(new StoredArticles(new Asker(cluster, base.index())).fingerprints());
    }
    this.number = builds.begin(replaced);
  }

  @Override
  public void registers(Registers changed) {
    if (writing != null) {
      throw new IllegalStateException("registers have to be told before the first article");
    }
    registers = changed;
  }

  @Override
  public void origin(Origin changed) {
    origin = changed;
  }

  @Override
  public void add(AttributedArticle article, String fingerprint) {
    Writing to = writing();
    String id = article.article().id();
    List<Document> documents = to.documents().of(article, fingerprint);
    boolean replaces = settle(to, id);
    to.bulk().add(id, documents, replaces);
    synchronized (articles) {
      articles.put(id, fingerprint);
    }
  }

  @Override
  public void remove(String articleId) {
    Writing to = writing();
    boolean there = settle(to, articleId);
    if (there) {
      to.bulk().add(articleId, List.of(), true);
    }
    synchronized (articles) {
      articles.remove(articleId);
    }
  }

  /// Whether the index has older documents of an article; those of this build are made visible to
  /// deletion.
  private boolean settle(Writing to, String id) {
    boolean again = !touched.add(id);
    if (again) {
      to.bulk().drain();
      to.index().refresh();
    }
    synchronized (articles) {
      return articles.containsKey(id) && (again || appends());
    }
  }

  private boolean appends() {
    return base != null && base.registers().equals(registers);
  }

  private synchronized Writing writing() {
    if (done) {
      throw new IllegalStateException("build " + number + " is finished");
    }
    if (writing == null) {
      NewIndex index = new NewIndex(cluster, builds.index(number));
      if (base != null && appends()) {
        index.cloneFrom(base.index(), Notes.begun(number));
      } else {
        index.make(Notes.begun(number));
        index.put(RegistersRecord.ID, RegistersRecord.document(registers));
      }
      Bulk bulk = new Bulk(cluster, builds.index(number));
      writing = new Writing(index, bulk, Documents.with(registers));
    }
    return writing;
  }

  @Override
  public long publish() {
    Writing to = writing();
    if (base != null && !appends()) {
      copyUntouched(base, to);
    }
    to.bulk().drain();
    to.index().finish(Notes.begun(number), origin, articles.size());
    lock.renew();
    builds.publish(number, replaced);
    done = true;
    close();
    published.look();
    return number;
  }

  private void copyUntouched(Snapshot from, Writing to) {
    new StoredArticles(new Asker(cluster, from.index()))
        .forEach((article, fingerprint) -> {
          if (!touched.contains(article.article().id())) {
            to.bulk().add(article.article().id(), to.documents().of(article, fingerprint), false);
          }
        });
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (WriteLock _ = lock) {
      if (writing != null) {
        writing.bulk().close();
      }
      if (!done && writing != null) {
        done = true;
        builds.delete(number);
      }
    }
  }
}
