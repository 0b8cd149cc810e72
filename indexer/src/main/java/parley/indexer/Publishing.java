package parley.indexer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.input.Counted;
import parley.input.Finding;
import parley.search.IndexBuild;
import parley.search.SearchEngine;
import parley.search.SearchException;

/// One build in the making. It is opened before anything is compared, so that nobody else writes in
/// between.
final class Publishing implements AutoCloseable {

  private final SearchEngine engine;
  private final Mode mode;
  private final Instant now;
  private final IndexBuild build;

  private final List<IndexRun.Failure> failed = new ArrayList<>();
  private final SortedMap<String, Integer> otherLanguages = new TreeMap<>();
  private final SameTexts sameTexts = new SameTexts();
  private final List<String> notes;
  private long done;

  private Publishing(SearchEngine engine, Mode mode, Clock clock, IndexBuild build) {
    this.engine = engine;
    this.mode = mode;
    this.now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    this.notes = new ArrayList<>(mode.notes());
    this.build = build;
  }

  /// Begins one. What is published is looked at again under the lock: somebody else may have
  /// published since.
  static Publishing open(SearchEngine engine, Corpus corpus, Indexer.Options options, Clock clock) {
    while (true) {
      Mode mode = Mode.of(engine.status(), corpus, options);
      Publishing publishing =
          new Publishing(engine, mode, clock, mode.full() ? engine.build() : engine.update());
      if (publishing.isStillSo(corpus, options)) {
        return publishing;
      }
      publishing.close();
    }
  }

  private boolean isStillSo(Corpus corpus, Indexer.Options options) {
    try {
      return Mode.of(engine.status(), corpus, options).equals(mode);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /// How it goes about it.
  Mode mode() {
    return mode;
  }

  /// Whether a withdrawal is published, and nothing of it left to do.
  boolean hasPublished(String withdrawn) {
    return mode.comparable()
        && !mode.halfDone()
        && engine.registers().withdrawal(withdrawn).isPresent();
  }

  /// Does what the run planned.
  ///
  /// @param origin the path of the corpus
  IndexReport publish(IndexRun run, String origin, Progress progress) {
    if (nothingToDo(run)) {
      return run.report(engine.status().build(), notes);
    }
    boolean twice = withdraws(run.registers());
    build.registers(run.registers());
    build.origin(
        new SearchEngine.Origin(origin, twice ? Surroundings.HALF_DONE : Surroundings.RULES));
    run.plan().removed().forEach(build::remove);
    keep(run);
    read(run, progress);
    long number = build.publish();
    if (twice) {
      number = again(origin);
    }
    otherLanguages.forEach(this::noteLanguage);
    notes.addAll(sameTexts.notes());
    return run.report(number, notes, failed);
  }

  private boolean nothingToDo(IndexRun run) {
    return !mode.full()
        && !mode.pinned()
        && !mode.halfDone()
        && run.plan().changesNothing()
        && engine.registers().equals(run.registers());
  }

  /// Whether something is withdrawn that the published build still has.
  private boolean withdraws(Registers registers) {
    return mode.comparable() && !registers.withdrawnSince(engine.registers()).isEmpty();
  }

  /// Publishes what is published once more. The last two builds are kept for a rollback, and
  /// neither of them may have what was withdrawn.
  private long again(String origin) {
    build.close();
    try (IndexBuild again = engine.update()) {
      again.origin(new SearchEngine.Origin(origin, Surroundings.RULES));
      return again.publish();
    }
  }

  /// Articles whose files cannot be read go on as they were, under the registers of now.
  private void keep(IndexRun run) {
    boolean asTheyAre = !mode.full() && engine.registers().equals(run.registers());
    if (asTheyAre) {
      return;
    }
    Corrections corrections = new Corrections(run.registers());
    run.plan().kept().forEach(id -> keep(id, run, corrections));
  }

  private void keep(String id, IndexRun run, Corrections corrections) {
    engine
        .article(id)
        .ifPresent(article ->
            build.add(corrections.applied(article), run.published().fingerprint(id).toString()));
  }

  private void read(IndexRun run, Progress progress) {
    List<Scan.Found> wanted = mode.full() ? run.plan().all() : run.plan().toRead();
    ArticleReader reader = new ArticleReader(run.registers());
    progress.at(0, wanted.size());
    new Reading(
            run.formats(),
            (draft, found, since) -> {
              AttributedArticle article = reader.read(draft, found, since);
              build.add(article, found.fingerprint(run.surroundings()).toString());
              return article;
            },
            this::added,
            outcome -> {
              take(outcome, run);
              progress.at(++done, wanted.size());
            })
        .all(wanted);
    if (mode.full() && !wanted.isEmpty() && failed.size() == wanted.size()) {
      throw new CorpusException(
          "not one of %,d articles could be read in the end, the first: %s; nothing was published; see where the corpus is gone and try again"
              .formatted(failed.size(), failed.getFirst().finding()));
    }
  }

  private void take(Reading.Outcome outcome, IndexRun run) {
    switch (outcome) {
      case Reading.Outcome.Read(_, AttributedArticle article, _) -> {
        sameTexts.see(article.article());
        String language = article.article().language();
        if (article.statements().isEmpty() && !ArticleReader.readable(language)) {
          otherLanguages.merge(language, 1, Integer::sum);
        }
      }
      case Reading.Outcome.Refused(Scan.Found found, Finding finding) -> {
        failed.add(new IndexRun.Failure(found.id(), finding));
        if (mode.full() && run.published().byId().containsKey(found.id())) {
          keep(found.id(), run, new Corrections(run.registers()));
        }
      }
    }
  }

  /// When an article came into the archive: what the published build says, else now.
  private Instant added(String articleId) {
    if (mode.firstBuild() || !mode.comparable()) {
      return now;
    }
    try {
      return engine
          .article(articleId)
          .map(AttributedArticle::article)
          .map(Article::added)
          .orElse(now);
    } catch (SearchException.Outdated _) {
      return now;
    }
  }

  private void noteLanguage(String language, int articles) {
    notes.add(
        "%s in a language that the extractor does not read (%s): indexed without statements"
            .formatted(Counted.of(articles, "article"), language));
  }

  @Override
  public void close() {
    build.close();
  }
}
