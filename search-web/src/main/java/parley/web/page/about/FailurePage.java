package parley.web.page.about;

import org.jspecify.annotations.Nullable;
import parley.web.http.Failure;
import parley.web.page.Frame;
import parley.web.page.Link;
import parley.web.page.Page;

/// The page for people where a request failed.
///
/// @param next where to go on
public record FailurePage(Frame frame, int status, String title, String detail, Link next)
    implements Page {

  /// The page of a failure.
  public static FailurePage of(Failure failure, Frame.Site site) {
    @Nullable String article = failure.article();
    Link next =
        article == null
            ? new Link("Search the archive", "/search")
            : new Link("The article as it is now", "/article/" + article);
    return new FailurePage(
        Frame.of(failure.title(), "", null, site).unlisted(""),
        failure.status(),
        failure.title(),
        failure.detail(),
        next);
  }

  @Override
  public String template() {
    return "failure.jte";
  }
}
