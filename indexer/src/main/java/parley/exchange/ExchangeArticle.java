package parley.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;

/// A line of the exchange format as it stands: what it does not give is null or empty.
///
/// @param line number in its file, counted from 1
/// @param text null: the statements make it
/// @param statements null: the extractor finds them; an empty list: there are none
public record ExchangeArticle(
    int line,
    String id,
    String title,
    LocalDate published,
    String publisher,
    @Nullable String url,
    @Nullable String language,
    @Nullable String round,
    @Nullable String text,
    List<Article.Source> sources,
    @Nullable LocalDate checked,
    Article.@Nullable Rights rights,
    @Nullable Instant added,
    @Nullable List<ExchangeStatement> statements) {

  public ExchangeArticle {
    sources = List.copyOf(sources);
    statements = statements == null ? null : List.copyOf(statements);
  }

  /// The text, or what the statements make of it: their words with an empty line between them.
  public String fullText() {
    if (text != null) {
      return text;
    }
    return statements == null
        ? ""
        : String.join("\n\n", statements.stream().map(ExchangeStatement::words).toList());
  }
}
