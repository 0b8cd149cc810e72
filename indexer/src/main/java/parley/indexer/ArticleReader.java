package parley.indexer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.archive.Statement;
import parley.exchange.GivenStatements;
import parley.extract.Extractor;
import parley.register.TopicQueries;
import parley.source.Draft;

/// From a draft to an article with its statements: given or extracted, with topics, corrected. Safe
/// for any number of threads.
final class ArticleReader {

  private final Registers registers;
  private final Extractor extractor;
  private final GivenStatements given;
  private final Corrections corrections;

  ArticleReader(Registers registers) {
    this.registers = registers;
    this.extractor = Extractor.of(registers);
    this.given = new GivenStatements(registers, TopicQueries.of(registers)::of);
    this.corrections = new Corrections(registers);
  }

  /// @param id what the article is called
  /// @param added when it came into the archive, where the draft does not tell
  /// @throws parley.input.Misread if statements that it gives cannot be read
  AttributedArticle read(Draft draft, String id, Instant added) {
    Article article = draft.article(id, added, registers);
    return corrections.applied(new AttributedArticle(article, statements(draft, article)));
  }

  /// The same for one that was found.
  AttributedArticle read(Draft draft, Scan.Found found, Instant added) {
    return read(draft, found.id(), added);
  }

  private List<Statement> statements(Draft draft, Article article) {
    if (draft.statements() != null) {
      return given.of(article, draft.statements(), draft.line());
    }
    if (!readable(article.language())) {
      return List.of();
    }
    return extractor.extract(draft.input(article)).stream()
        .map(extraction -> extraction.toStatement(article.id()))
        .toList();
  }

  /// Whether the extractor reads prose in this language.
  static boolean readable(String language) {
    return Locale.forLanguageTag(language).getLanguage().equals("en");
  }
}
