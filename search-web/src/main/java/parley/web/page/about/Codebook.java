package parley.web.page.about;

import java.util.List;
import parley.web.page.about.HelpPage.Column;

/// What the columns of the CSV export of statements hold.
final class Codebook {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("id", "the statement, for good; its page is /statement/ and this"),
          new Column("text", "its words; parts that the article breaks up are joined by …"),
          new Column("speaker_id, speaker", "who said it; empty if the article does not tell"),
          new Column("office, side", "held on that day; the government or organisation stood for"),
          new Column("named_as", "how the article names the speaker there"),
          new Column("said, said_basis", "the date as precise as known, and how it is known"),
          new Column("day", "the one day that filters, order and chart use"),
          new Column("form", "QUOTED word for word, MIXED, or REPORTED in the reporter’s words"),
          new Column("act", "what the reporter’s verb makes of it"),
          new Column("confidence", "HIGH, MEDIUM or LOW: the lower of words and speaker"),
          new Column("translated", "true or false; empty if unknown"),
          new Column("topics", "ids, broader topics included, parted by spaces"),
          new Column("inherited", "those of them that come from the words around, not its own"),
          new Column("source, source_url", "the outlet that has the words on record"),
          new Column("wording", "the digest that tells it; empty if the outlet’s own article does"),
          new Column("article_id … added", "the article that it stands in"),
          new Column("page", "its permanent address"),
          new Column("query, build", "what was asked, and which state of the archive answered"));

  private Codebook() {}

  static List<Column> columns() {
    return COLUMNS;
  }
}
