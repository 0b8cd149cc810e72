package parley.indexer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.source.Draft;
import parley.source.Hash;
import parley.source.SourceFile;

/// Which place has which id. An id belongs to the first place that claims it, except that a later
/// version of an article takes it over. Some 110 bytes an article besides its id, and for each
/// statement with an id of its own what [Firsts] takes.
final class Claims {

  private final Map<String, Claim> articles = new HashMap<>();
  private final List<Claim> claims = new ArrayList<>();

  /// The number of the claim that has the id of a statement.
  private final Firsts statements = new Firsts();

  /// A place that wants an id.
  ///
  /// @param line on which it begins
  /// @param statements ids of statements that the article brings
  record Claim(SourceFile file, int line, Draft.Version version, List<String> statements) {

    /// What messages call it.
    String place() {
      return line == 1 ? file.name() : file.name() + ":" + line;
    }

    /// What has to be known of it later: only what tells its version is ever taken over.
    Claim kept() {
      return version.modified() == null
          ? new Claim(file, line, Draft.Version.NONE, List.of())
          : this;
    }
  }

  boolean has(String articleId) {
    return articles.containsKey(articleId);
  }

  /// Claims an id for an article.
  ///
  /// @return why it cannot have it: empty words where a later version stands elsewhere, which is no
  ///   fault; nothing if it has the id now
  Optional<String> claim(String id, Claim claim) {
    Claim before = articles.get(id);
    Optional<String> objection = before == null ? Optional.empty() : objection(id, before, claim);
    if (objection.isEmpty()) {
      objection = statementObjection(before, claim);
    }
    if (objection.isEmpty()) {
      if (before != null) {
        before.statements().forEach(statement -> statements.remove(Hash.of(statement)));
      }
      keep(id, claim);
    }
    return objection;
  }

  private void keep(String id, Claim claim) {
    Claim kept = claim.kept();
    articles.put(id, kept);
    if (!claim.statements().isEmpty()) {
      claim.statements().forEach(s -> statements.putIfAbsent(Hash.of(s), claims.size()));
      claims.add(kept);
    }
  }

  private static Optional<String> objection(String id, Claim before, Claim claim) {
    Instant first = before.version().modified();
    Instant second = claim.version().modified();
    if (first == null || second == null) {
      return Optional.of(repeated("article", id, before.place()));
    }
    if (first.equals(second)) {
      return Optional.of(
          "the article “%s” stands in %s already, modified at the same instant %s; remove one, or date one later"
              .formatted(id, before.place(), first));
    }
    return second.isAfter(first) ? Optional.empty() : Optional.of("");
  }

  private Optional<String> statementObjection(@Nullable Claim before, Claim claim) {
    List<String> own = before == null ? List.of() : before.statements();
    return claim.statements().stream()
        .filter(id -> !own.contains(id))
        .flatMap(id -> claimed(id).map(first -> repeated("statement", id, first.place())))
        .findFirst();
  }

  private Stream<Claim> claimed(String statement) {
    int number = statements.get(Hash.of(statement));
    return number == Firsts.NONE ? Stream.of() : Stream.of(claims.get(number));
  }

  private static String repeated(String what, String id, String first) {
    return "the %s id “%s” is that of %s already; give one of them another, or remove one"
        .formatted(what, id, first);
  }
}
