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

  Publishing(SearchEngine engine, Mode mode, Clock clock) {
    this.engine = engine;
    this.mode = mode;
    this.now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    this.notes = new ArrayList<>(mode.notes());
    this.build = mode.full() ? engine.build() : engine.update();
  }

  /// Does what the run planned.
  ///
  /// @param origin the path of the corpus
  IndexReport publish(IndexRun run, String origin, Progress progress) {
    if (nothingToDo(run)) {
      return run.report(engine.status().build(), notes);
    }
    build.registers(run.registers());
    build.origin(new SearchEngine.Origin(origin, Surroundings.RULES));
    run.plan().removed().forEach(build::remove);
    keep(run);
    read(run, progress);
    long number = build.publish();
    otherLanguages.forEach(this::noteLanguage);
    notes.addAll(sameTexts.notes());
    return run.report(number, notes, failed);
  }

  private boolean nothingToDo(IndexRun run) {
    return !mode.full()
        && !mode.pinned()
        && run.plan().changesNothing()
        && engine.registers().equals(run.registers());
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
            reader,
            this::added,
            outcome -> {
              take(outcome, run);
              progress.at(++done, wanted.size());
            })
        .all(wanted);
  }

  private void take(Reading.Outcome outcome, IndexRun run) {
    switch (outcome) {
      case Reading.Outcome.Read(Scan.Found found, AttributedArticle article, _) -> {
        try {
          build.add(article, found.fingerprint(run.surroundings()).toString());
        } catch (IllegalArgumentException e) {
          Finding finding = Fault.in(found.line(), e).in(found.file().name());
          take(new Reading.Outcome.Refused(found, finding), run);
          return;
        }
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
    if (mode.firstBuild()) {
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
