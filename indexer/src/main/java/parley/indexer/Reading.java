package parley.indexer;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import parley.archive.AttributedArticle;
import parley.indexer.Scan.Found;
import parley.input.Finding;
import parley.input.Misread;
import parley.search.SearchException;
import parley.source.Draft;
import parley.source.Piece;
import parley.source.SourceFile;
import parley.source.SourceFormat;

/// Reads articles on all cores and hands them on in the order in which they were asked for.
final class Reading {

  private final List<SourceFormat> formats;
  private final Reader reader;
  private final Function<String, Instant> added;
  private final Consumer<Outcome> taker;

  /// @param added when the article with an id came into the archive
  /// @param taker called from the thread that reads
  Reading(
      List<SourceFormat> formats,
      Reader reader,
      Function<String, Instant> added,
      Consumer<Outcome> taker) {
    this.formats = formats;
    this.reader = reader;
    this.added = added;
    this.taker = taker;
  }

  /// Makes an article of a draft, on any core.
  interface Reader {

    /// Makes an article.
    ///
    /// @param since when it came into the archive
    AttributedArticle read(Draft draft, Found found, Instant since);
  }

  /// What came of an article.
  sealed interface Outcome {

    Found found();

    /// It was read; the notes say what was passed over.
    record Read(Found found, AttributedArticle article, List<Draft.Note> notes)
        implements Outcome {}

    record Refused(Found found, Finding finding) implements Outcome {}
  }

  void all(List<Found> articles) {
    List<Found> sorted = articles.stream().sorted((a, b) -> a.file().compareTo(b.file())).toList();
    try (Ahead<Outcome> ahead = new Ahead<>(taker)) {
      int from = 0;
      for (int to = 1; to <= sorted.size(); to++) {
        if (to == sorted.size() || !sorted.get(to).file().equals(sorted.get(from).file())) {
          file(sorted.subList(from, to), ahead);
          from = to;
        }
      }
      ahead.finish();
    }
  }

  /// Reads the articles of one file.
  private void file(List<Found> wanted, Ahead<Outcome> ahead) {
    SourceFile file = wanted.getFirst().file();
    Map<Integer, Found> missing = new HashMap<>();
    wanted.forEach(found -> missing.put(found.number(), found));
    try {
      SourceFormat.of(file.fileName(), formats)
          .orElseThrow()
          .pieces(file, piece -> piece(piece, missing, ahead));
      Misread gone = new Misread(0, "changed while it was read; run index again");
      refuse(missing, gone, ahead);
    } catch (SearchException | CorpusException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      refuse(missing, Fault.in(0, e), ahead);
    }
  }

  private static void refuse(Map<Integer, Found> missing, Misread reason, Ahead<Outcome> ahead) {
    List<Outcome> refused = missing.values().stream().map(found -> refused(found, reason)).toList();
    refused.forEach(outcome -> ahead.give(0, () -> outcome));
  }

  private void piece(Piece piece, Map<Integer, Found> missing, Ahead<Outcome> ahead) {
    Found found = missing.get(piece.number());
    if (found == null || !found.content().equals(piece.hash())) {
      return;
    }
    missing.remove(piece.number());
    Instant since = added.apply(found.id());
    ahead.give(piece.size(), () -> read(piece, found, since));
  }

  private Outcome read(Piece piece, Found found, Instant since) {
    try {
      Draft draft = piece.draft();
      return new Outcome.Read(found, reader.read(draft, found, since), draft.notes());
    } catch (SearchException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return refused(found, Fault.in(found.line(), e));
    }
  }

  private static Outcome refused(Found found, Misread reason) {
    return new Outcome.Refused(found, reason.in(found.file().name()));
  }
}
