package parley.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A web page as an article: its main text and what it says of itself.
///
/// @param headline empty if the page has none
/// @param text blocks with an empty line between them
/// @param publisher empty if the page names none
/// @param url the canonical address, absolute
/// @param language as the page gives it, such as `en` or `en_GB`
/// @param notes what could not be read of the metadata
public record WebPage(
    String headline,
    String text,
    String publisher,
    @Nullable LocalDate published,
    @Nullable String url,
    @Nullable String language,
    List<String> notes) {

  public WebPage {
    notes = List.copyOf(notes);
  }

  /// Reads a page. Whatever its markup is like, there is some reading of it.
  public static WebPage of(String html) {
    Document page = Jsoup.parse(html);
    List<String> notes = new ArrayList<>();
    PageMetadata said = PageMetadata.of(page, notes);
    Furniture.takeOff(page);
    Element main = MainText.of(page.body());
    return new WebPage(
        said.headline(),
        Blocks.text(main, said.headline()),
        said.publisher(),
        said.published(),
        said.url(),
        said.language(),
        notes);
  }

  /// The text of a piece of HTML that is an article's body and nothing else.
  public static String textOf(String html) {
    Document fragment = Jsoup.parseBodyFragment(html);
    Furniture.takeOff(fragment);
    return Blocks.text(fragment.body(), "");
  }

  /// A line of HTML, such as a title, as plain words.
  public static String words(String html) {
    return Jsoup.parseBodyFragment(html).text().replace('\u00a0', ' ').strip();
  }
}
