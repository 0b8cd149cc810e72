package parley.web.page.about;

import parley.web.page.Frame;
import parley.web.page.Page;

/// The searches that a reader keeps. The browser keeps them: the server sends an empty page, which
/// its script fills.
public record SavedPage(Frame frame) implements Page {

  /// The address of the page.
  public static final String PATH = "/saved";

  /// The page.
  public static SavedPage of(Frame.Site site) {
    return new SavedPage(Frame.of("Saved searches", "", null, site).unlisted(""));
  }

  @Override
  public String template() {
    return "saved.jte";
  }
}
