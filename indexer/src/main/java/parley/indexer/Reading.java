package parley.indexer;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

/// Reads articles on all cores and hands them on in the order in which they were asked for, so that
/// the outcome is the same however many cores there are. At most two articles a core are held in
/// memory at a time.
final class Reading {

  private final List<SourceFormat> formats;
  private final Reader reader;
  private final Function<String, Instant> added;
  private final Consumer<Outcome> taker;

  private final Deque<Pending> pending = new ArrayDeque<>();
  private final int window = 2 * Runtime.getRuntime().availableProcessors();

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

  private record Pending(Found found, Future<Outcome> outcome) {}

  void all(List<Found> articles) {
    SequencedMap<SourceFile, Map<Integer, Found>> byFile = new LinkedHashMap<>();
    for (Found found : articles.stream().sorted((a, b) -> a.file().compareTo(b.file())).toList()) {
      byFile.computeIfAbsent(found.file(), _ -> new HashMap<>()).put(found.number(), found);
    }
    try (ExecutorService cores = Executors.newFixedThreadPool(window / 2)) {
      byFile.forEach((file, wanted) -> file(file, wanted, cores));
      while (!pending.isEmpty()) {
        takeFirst();
      }
    }
  }

  private void file(SourceFile file, Map<Integer, Found> wanted, ExecutorService cores) {
    Map<Integer, Found> missing = new HashMap<>(wanted);
    try {
      SourceFormat.of(file.fileName(), formats)
          .orElseThrow()
          .pieces(file, piece -> piece(piece, missing, cores));
      Misread gone = new Misread(0, "changed while it was read; run index again");
      missing.values().forEach(found -> refuse(found, gone));
    } catch (SearchException | CorpusException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      Misread fault = Fault.in(0, e);
      missing.values().forEach(found -> refuse(found, fault));
    }
  }

  private void piece(Piece piece, Map<Integer, Found> missing, ExecutorService cores) {
    Found found = missing.get(piece.number());
    if (found == null || !found.content().equals(piece.hash())) {
      return;
    }
    missing.remove(piece.number());
    Instant since = added.apply(found.id());
    pending.add(new Pending(found, cores.submit(() -> read(piece, found, since))));
    if (pending.size() > window) {
      takeFirst();
    }
  }

  private Outcome read(Piece piece, Found found, Instant since) {
    Draft draft = piece.draft();
    return new Outcome.Read(found, reader.read(draft, found, since), draft.notes());
  }

  private void takeFirst() {
    Pending first = pending.removeFirst();
    try {
      taker.accept(first.outcome().get());
    } catch (ExecutionException e) {
      refuse(first.found(), Fault.in(first.found().line(), cause(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CorpusException("interrupted before it was done; run index again");
    }
  }

  private static Throwable cause(ExecutionException e) {
    Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
    if (cause instanceof SearchException trouble) {
      throw trouble;
    }
    if (cause instanceof Error error && !(error instanceof StackOverflowError)) {
      throw error;
    }
    return cause;
  }

  private void refuse(Found found, Misread reason) {
    taker.accept(new Outcome.Refused(found, reason.in(found.file().name())));
  }
}
