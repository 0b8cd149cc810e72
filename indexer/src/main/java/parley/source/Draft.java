package parley.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.Registers;
import parley.exchange.ExchangeStatement;
import parley.extract.Footnote;
import parley.extract.Input;

/// An article as its source gives it, before it has its place in an archive.
///
/// @param line on which it begins in its file
/// @param id given by the source, or made of the page's address; null: the file's name makes it
/// @param language tag; null where the source gives none
/// @param speaker whom the whole text belongs to, as the source names it; null for an article
/// @param rights given by the source; null: its publisher's, else the default
/// @param added the instant at which it first came into an archive, where the source tells
/// @param footnotes places in the text for which a source vouches
/// @param statements null: the extractor finds them
/// @param notes what was passed over in reading, for whoever checks the file
/// @param version tells it from others of the same id
public record Draft(
    int line,
    @Nullable String id,
    @Nullable String url,
    String publisher,
    String headline,
    LocalDate published,
    @Nullable String language,
    @Nullable String round,
    String text,
    @Nullable String speaker,
    List<Article.Source> sources,
    @Nullable LocalDate checked,
    Article.@Nullable Rights rights,
    @Nullable Instant added,
    List<Footnote> footnotes,
    @Nullable List<ExchangeStatement> statements,
    List<Note> notes,
    Version version) {

  public Draft {
    sources = List.copyOf(sources);
    footnotes = List.copyOf(footnotes);
    statements = statements == null ? null : List.copyOf(statements);
    notes = List.copyOf(notes);
  }

  /// Which version of an article a draft is.
  ///
  /// @param modified when it was made; null where the source does not tell
  /// @param deleted whether its publisher took the article back with it
  public record Version(@Nullable Instant modified, boolean deleted) {
    /// Of an article that has one version only.
    public static final Version NONE = new Version(null, false);
  }

  /// The draft that says that an article is gone; it says nothing else.
  static Draft deletion(int line, String id, Version version) {
    return new Draft(
        line,
        id,
        null,
        "",
        "",
        LocalDate.EPOCH,
        null,
        null,
        "",
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        version);
  }

  /// The same draft as this version, on this line of its file.
  Draft of(int otherLine, Version otherVersion) {
    return copy(otherLine, id, statements, otherVersion);
  }

  /// Something about a line of the file.
  public record Note(int line, String text) {}

  /// The article under this id; where its source gives no language, it is detected.
  ///
  /// @param now taken for [Article#added()] where the source tells nothing
  /// @param registers know the rights of publishers, for an article that does not tell its own
  public Article article(String articleId, Instant now, Registers registers) {
    return new Article(
        articleId,
        url,
        publisher,
        headline,
        published,
        language == null ? Languages.of(text) : language,
        round,
        text,
        sources,
        checked,
        rights == null ? registers.rightsOf(publisher) : rights,
        added == null ? now : added);
  }

  /// The same draft with this id and these statements.
  Draft with(@Nullable String otherId, @Nullable List<ExchangeStatement> otherStatements) {
    return copy(line, otherId, otherStatements, version);
  }

  private Draft copy(
      int otherLine,
      @Nullable String otherId,
      @Nullable List<ExchangeStatement> otherStatements,
      Version otherVersion) {
    return new Draft(
        otherLine,
        otherId,
        url,
        publisher,
        headline,
        published,
        language,
        round,
        text,
        speaker,
        sources,
        checked,
        rights,
        added,
        footnotes,
        otherStatements,
        notes,
        otherVersion);
  }

  /// What the extractor reads of the article that this draft has become.
  public Input input(Article article) {
    return new Input(
        article.id(), text, published, article.language(), speaker, footnotes, headline);
  }
}
