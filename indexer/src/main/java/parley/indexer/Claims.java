package parley.indexer;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.source.Draft;

/// Which place has which id. An id belongs to the first place that claims it, except that a later
/// version of an article takes it over.
final class Claims {

  private final Map<String, Claim> articles = new HashMap<>();
  private final Map<String, String> statements = new HashMap<>();

  /// @param place for messages
  /// @param statements ids of statements that the article brings
  record Claim(String place, Draft.Version version, List<String> statements) {}

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
        before.statements().forEach(statements::remove);
      }
      articles.put(id, claim);
      claim.statements().forEach(statement -> statements.put(statement, claim.place()));
    }
    return objection;
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
        .filter(id -> statements.containsKey(id) && !own.contains(id))
        .map(id -> repeated("statement", id, String.valueOf(statements.get(id))))
        .findFirst();
  }

  private static String repeated(String what, String id, String first) {
    return "the %s id “%s” is that of %s already; give one of them another, or remove one"
        .formatted(what, id, first);
  }
}
