package parley.indexer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.exchange.ExchangeStatement;
import parley.exchange.GivenStatements;
import parley.input.Finding;
import parley.input.Misread;
import parley.source.Draft;
import parley.source.Piece;
import parley.source.SourceFile;
import parley.source.SourceFormat;

/// Looks at every piece of every file, on all cores, and gives each article its id, in path order.
/// Pieces that the index already has are not read again, but for statements with ids of their own.
final class Scan {

  private final List<SourceFormat> formats;
  private final Registers registers;
  private final Published published;
  private final Set<String> elsewhere;

  /// Needed no longer when all files have been looked at.
  private Claims claims = new Claims();

  private final SequencedMap<String, Found> found = new LinkedHashMap<>();
  private final Set<String> withdrawn = new HashSet<>();
  private final Set<String> deleted = new HashSet<>();
  private final List<Finding> refused = new ArrayList<>();
  private final Set<String> unread = new HashSet<>();

  /// @param elsewhere ids of articles that are not looked at now; a file's name does not make one
  ///   of them, but a file may give one and replaces that article
  Scan(
      List<SourceFormat> formats, Registers registers, Published published, Set<String> elsewhere) {
    this.formats = formats;
    this.registers = registers;
    this.published = published;
    this.elsewhere = Set.copyOf(elsewhere);
  }

  /// An article with the piece that it is read from.
  ///
  /// @param number of the piece in its file
  record Found(
      SourceFile file, int line, int number, String content, String id, Fingerprint.Naming naming) {

    Fingerprint fingerprint(Surroundings surroundings) {
      return new Fingerprint(content, surroundings.of(id), naming, file.name());
    }
  }

  /// What was found, by article id, in path order.
  SequencedMap<String, Found> found() {
    return found;
  }

  /// Articles that stand in files, but were withdrawn.
  Set<String> withdrawn() {
    return withdrawn;
  }

  /// Whether an article stands in a file, be it a withdrawn one.
  boolean has(String article) {
    return found.containsKey(article) || withdrawn.contains(article);
  }

  /// Articles whose last version says that they are gone.
  Set<String> deleted() {
    return deleted;
  }

  List<Finding> refused() {
    return refused;
  }

  /// Whether something at or above the path of this file could not be read, so that what it held
  /// before is not known to be gone. An id that stands there twice does not count: all was read.
  boolean incomplete(String file) {
    return unread.stream()
        .anyMatch(path -> path.equals(file) || path.isEmpty() || file.startsWith(path + "/"));
  }

  void refuse(List<Finding> findings) {
    findings.forEach(this::unread);
  }

  private void unread(Finding finding) {
    refused.add(finding);
    unread.add(finding.path());
  }

  /// Looks at files, once; the order decides who has an id first.
  void files(List<SourceFile> files) {
    try (Ahead<Runnable> ahead = new Ahead<>(Runnable::run)) {
      files.forEach(file -> file(file, ahead));
      ahead.finish();
    }
    claims = new Claims();
  }

  private void file(SourceFile file, Ahead<Runnable> ahead) {
    Optional<SourceFormat> format = SourceFormat.of(file.fileName(), formats);
    try {
      format
          .orElseThrow(() ->
              new Misread(
                  0, "files of this kind are not read; " + SourceFormat.endings(formats) + " are"))
          .pieces(file, piece -> ahead.give(piece.size(), () -> piece(piece)));
    } catch (RuntimeException | StackOverflowError e) {
      Finding finding = Fault.in(0, e).in(file.name());
      ahead.give(0, () -> () -> unread(finding));
    }
  }

  /// Reads a piece, on any core.
  ///
  /// @return what to note about it, in its turn
  private Runnable piece(Piece piece) {
    try {
      Optional<String> known = published.sameContent(piece.file().name(), piece.hash());
      if (known.isPresent() && !piece.readAgain()) {
        boolean given = published.fingerprint(known.get()).naming() == Fingerprint.Naming.GIVEN;
        @Nullable String id = given ? known.get() : null;
        return () -> article(piece, id, Draft.Version.NONE, List.of());
      }
      return draft(piece, piece.draft(), known.isPresent());
    } catch (RuntimeException | StackOverflowError e) {
      Finding finding = Fault.in(piece.line(), e).in(piece.file().name());
      return () -> unread(finding);
    }
  }

  private Runnable draft(Piece piece, Draft draft, boolean known) {
    @Nullable String id = draft.id();
    Draft.Version version = draft.version();
    List<ExchangeStatement> statements = draft.statements();
    if (statements == null) {
      return () -> article(piece, id, version, List.of());
    }
    if (!known) {
      new GivenStatements(registers, _ -> List.of())
          .of(
              draft.article(piece.file().idByName(), Instant.EPOCH, registers),
              statements,
              draft.line());
    }
    List<String> ids =
        statements.stream().map(ExchangeStatement::id).flatMap(Stream::ofNullable).toList();
    return () -> article(piece, id, version, ids);
  }

  /// Gives the article its place, if the id is free or this is a later version.
  private void article(
      Piece piece, @Nullable String given, Draft.Version version, List<String> statements) {
    String id = given == null ? byName(piece.file()) : given;
    Optional<String> objection =
        claims.claim(id, new Claims.Claim(piece.file(), piece.line(), version, statements));
    if (objection.isPresent()) {
      if (!objection.get().isEmpty()) {
        refused.add(new Finding(piece.file().name(), piece.line(), objection.get()));
      }
      return;
    }
    found.remove(id);
    deleted.remove(id);
    if (registers.withdrawal(id).isPresent()) {
      withdrawn.add(id);
    } else if (version.deleted()) {
      deleted.add(id);
    } else {
      Fingerprint.Naming naming =
          given == null ? Fingerprint.Naming.BY_NAME : Fingerprint.Naming.GIVEN;
      found.put(
          id, new Found(piece.file(), piece.line(), piece.number(), piece.hash(), id, naming));
    }
  }

  private String byName(SourceFile file) {
    String id = file.idByName();
    return claims.has(id) || elsewhere.contains(id) ? file.idByFolder() : id;
  }
}
