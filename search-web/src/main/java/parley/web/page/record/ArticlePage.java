package parley.web.page.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.web.page.Frame;
import parley.web.page.Link;
import parley.web.page.Page;
import parley.web.words.Counts;

/// The page of an article: its text with every statement marked, and a list of them beside it.
///
/// @param published in words
/// @param counted how many statements are marked, in words
/// @param find what a reader looks for in it
/// @param shown how much of it is shown, and of how much more there is; empty for the whole text
public record ArticlePage(
    Frame frame,
    String title,
    String published,
    Link publisher,
    @Nullable Link round,
    String language,
    String counted,
    String shown,
    Find find,
    List<List<Stretch>> paragraphs,
    List<Entry> statements,
    List<SourceLine> sources,
    List<Link> corrections)
    implements Page {

  public ArticlePage {
    paragraphs = List.copyOf(paragraphs);
    statements = List.copyOf(statements);
    sources = List.copyOf(sources);
    corrections = List.copyOf(corrections);
  }

  @Override
  public String template() {
    return "article.jte";
  }

  /// Where a mistake in it can be reported, if anywhere.
  public @Nullable String report() {
    return frame.site().report(String.valueOf(frame.canonical()));
  }

  /// A stretch of text over which the same statements run.
  ///
  /// @param number of the innermost statement, 0 outside of any
  /// @param anchor the statement's anchor, on its first stretch only; else empty
  /// @param colour of its speaker, 0 to 7
  /// @param form `quoted`, `mixed` or `reported`; empty outside
  /// @param href the statement's page; empty outside
  /// @param place whether what a reader looks for stands there
  public record Stretch(
      String text, int number, String anchor, int colour, String form, String href, Place place) {}

  /// Whether a stretch lies in a place that was looked for.
  ///
  /// @param number of the place, from 1, on its first stretch only; else 0
  public record Place(boolean found, int number) {}

  /// What a reader looks for in the text.
  ///
  /// @param action where the form leads
  /// @param counted how many places, in words; empty if nothing was looked for
  /// @param places how many
  public record Find(String action, String sought, String counted, int places) {

    static Find of(String article, Places places) {
      int count = places.spans().size();
      String found = count == 0 ? "not found" : Counts.of(count, "place");
      String counted = places.sought().isEmpty() ? "" : found;
      return new Find("/article/" + article, places.sought(), counted, count);
    }
  }

  /// A statement in the list beside the text.
  ///
  /// @param caution what to be careful about, empty if nothing
  public record Entry(
      int number,
      Link speaker,
      int colour,
      String opening,
      String formLabel,
      String caution,
      String said,
      String href) {}

  /// An outlet that has the article's contents on record.
  public record SourceLine(Link link, String details) {}
}
