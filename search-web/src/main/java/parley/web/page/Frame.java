package parley.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around the contents of a page.
///
/// @param description one sentence for lists of pages, may be empty
/// @param canonical the absolute address by which the page wants to be known
/// @param indexed whether web search engines may list it
/// @param feeds feeds that go with the page
/// @param typed what stands in the search box of the header
public record Frame(
    String title,
    String description,
    @Nullable String canonical,
    boolean indexed,
    List<Feed> feeds,
    String typed,
    Site site) {

  public Frame {
    feeds = List.copyOf(feeds);
  }

  /// A feed that goes with a page.
  public record Feed(String title, String href) {}

  /// Addresses of style sheets and scripts.
  public record Files(
      String style, String recordStyle, String script, String savedScript, String findScript) {}

  /// What all pages say of the archive.
  ///
  /// @param build number of the published build, 0 if none
  /// @param contents how much there is, in words
  /// @param pinned whether the build was chosen by a rollback
  /// @param contact where mistakes can be reported
  /// @param files addresses of style sheets and scripts
  public record Site(
      long build, String contents, boolean pinned, @Nullable String contact, Files files) {

    /// Address of the style sheet of every page.
    public String style() {
      return files.style();
    }

    /// Address of the style sheet that all but results need besides.
    public String recordStyle() {
      return files.recordStyle();
    }

    /// Address of the script of every page.
    public String script() {
      return files.script();
    }

    /// Address of the script of saved searches.
    public String savedScript() {
      return files.savedScript();
    }

    /// Address of the script that steps through what was found in an article.
    public String findScript() {
      return files.findScript();
    }

    /// Leads to whoever mends mistakes; null where nobody is named.
    ///
    /// @param about id of what is wrong
    public @Nullable String report(String about) {
      if (contact == null) {
        return null;
      }
      String subject = "Mistake in " + about + ", build " + build;
      if (contact.matches("https?:.*")) {
        String joint = contact.contains("?") ? "&" : "?";
        return contact + joint + "subject=" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
      }
      return "mailto:"
          + contact
          + "?subject="
          + URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
  }

  /// The frame of a page that stands for itself.
  public static Frame of(String title, String description, @Nullable String canonical, Site site) {
    return new Frame(title, description, canonical, true, List.of(), "", site);
  }

  /// The same with a feed.
  public Frame with(Feed feed) {
    return new Frame(title, description, canonical, indexed, List.of(feed), typed, site);
  }

  /// The same, not to be listed by web search engines.
  public Frame unlisted(String typed) {
    return new Frame(title, description, canonical, false, feeds, typed, site);
  }
}
