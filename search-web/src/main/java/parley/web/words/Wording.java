package parley.web.words;

import java.util.Optional;
import parley.archive.Article;
import parley.search.Hit;

/// Whose sentences a statement is told in. Where an article gives the outlet that has a statement
/// on record, the article is a digest: the outlet has the statement, the wording around quoted
/// words is the digest's.
public final class Wording {

  private Wording() {}

  /// `Parley digest`: what to name beside the outlet; empty where the outlet's own article is at
  /// hand, or no words may be shown.
  public static Optional<String> digest(Hit.OfStatement hit) {
    boolean worded = hit.source() != null && !hit.statement().text().isEmpty();
    return worded ? Optional.of(of(hit.article())) : Optional.empty();
  }

  /// What the digest that an article is, is called.
  public static String of(Article.Head article) {
    return article.publisher().isEmpty() ? "digest" : article.publisher() + " digest";
  }
}
