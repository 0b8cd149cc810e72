package parley.web.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of the object of `/api/search`; see `openapi.json` for what they mean.
public final class SearchAnswer {

  private SearchAnswer() {}

  /// One hit.
  public sealed interface HitObject {}

  /// A statement hit.
  public record StatementHit(
      String id,
      String text,
      List<Piece> snippet,
      @Nullable Who speaker,
      String namedAs,
      String said,
      String saidBasis,
      String form,
      String act,
      String confidence,
      @Nullable Boolean translated,
      List<Subject> topics,
      Outlet source,
      @Nullable String wording,
      InArticle article,
      String url)
      implements HitObject {}

  /// An article hit.
  public record ArticleHit(
      String id,
      String title,
      List<Piece> snippet,
      String published,
      String publisher,
      @Nullable String url,
      @Nullable String round,
      String language,
      int statements,
      String page)
      implements HitObject {}

  /// A piece of a snippet.
  public record Piece(String text, boolean match) {}

  /// A speaker with the office held on the day.
  public record Who(String id, String name, @Nullable String office, @Nullable String side) {}

  /// A topic of a statement; inherited where its words do not name it.
  public record Subject(String id, String label, boolean inherited) {}

  /// The outlet that has the words on record.
  public record Outlet(String publisher, @Nullable String url) {}

  /// The article of a statement.
  public record InArticle(
      String id,
      String title,
      String published,
      String publisher,
      @Nullable String url,
      @Nullable String round) {}

  /// A value of a facet.
  public record Count(
      String value,
      String label,
      long count,
      boolean selected,
      boolean excluded,
      @Nullable String broader) {}
}
