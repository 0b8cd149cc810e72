package parley.web.json;

import org.jspecify.annotations.Nullable;

/// Parts that several objects of the API have; see `openapi.json` for what they mean. Hits are
/// written by [HitJson].
public final class SearchAnswer {

  private SearchAnswer() {}

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
