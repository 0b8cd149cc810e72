package parley.archive;

import java.util.List;

/// An article with the statements made in it, in the order of their first words.
public record AttributedArticle(Article article, List<Statement> statements) {

  public AttributedArticle {
    statements = List.copyOf(statements);
    for (Statement statement : statements) {
      if (!statement.article().equals(article.id())) {
        throw new IllegalArgumentException(
            "statement " + statement.id() + " does not belong to article " + article.id());
      }
    }
  }
}
