package parley.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.archive.Article;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Statement;
import parley.indexer.CorpusContents;
import parley.indexer.CorpusContents.Item;
import parley.input.Finding;
import parley.source.Draft;

/// Articles name what has them on record, and a round only in its days; their statements point to
/// sources and topics that exist.
final class ArticleRules {

  /// How long after a round an article may still be about it: talks end at night.
  private static final int DAYS_AFTER = 1;

  private ArticleRules() {}

  static List<Finding> check(Registers registers, CorpusContents contents) {
    List<Finding> findings = new ArrayList<>();
    for (Item item : contents.articles()) {
      for (Draft.Note note : item.notes()) {
        findings.add(new Finding(item.file().name(), note.line(), note.text()));
      }
      sources(item, findings);
      round(item, registers, findings);
      statements(item, registers, findings);
    }
    return findings;
  }

  private static void sources(Item item, List<Finding> findings) {
    Article article = item.article().article();
    if (article.sources().isEmpty() && article.url() == null) {
      findings.add(item.finding(article.id() + " names no source; give “url” or “sources”"));
    }
    for (Article.Source source : article.sources()) {
      if (source.url() == null || source.publisher().isBlank()) {
        findings.add(
            item.finding("the source %s has no publisher or no url".formatted(source.id())));
      }
    }
  }

  private static void round(Item item, Registers registers, List<Finding> findings) {
    Article article = item.article().article();
    if (article.round() == null) {
      return;
    }
    Optional<Round> round = registers.round(article.round());
    if (round.isEmpty()) {
      findings.add(item.finding("there is no round “" + article.round() + "” in rounds.yaml"));
      return;
    }
    LocalDate first = round.get().from().first();
    LocalDate last = round.get().to().last();
    boolean outside =
        article.published().isBefore(first)
            || article.published().isAfter(last.plusDays(DAYS_AFTER));
    if (outside) {
      findings.add(
          item.finding(
              "published %s, but its round %s was from %s to %s; correct one, or leave “round” out"
                  .formatted(article.published(), article.round(), first, last)));
    }
  }

  private static void statements(Item item, Registers registers, List<Finding> findings) {
    Article article = item.article().article();
    for (Statement statement : item.article().statements()) {
      if (statement.source() != null && article.source(statement.source()).isEmpty()) {
        findings.add(
            item.finding(
                "statement %s has the source “%s”, which the article does not have"
                    .formatted(statement.id(), statement.source())));
      }
      statement.topics().stream()
          .filter(topic -> registers.topic(topic).isEmpty())
          .forEach(topic ->
              findings.add(
                  item.finding(
                      "statement %s has the topic “%s”, which topics.yaml does not have"
                          .formatted(statement.id(), topic))));
    }
  }
}
