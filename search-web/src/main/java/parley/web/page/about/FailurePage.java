package parley.web.page.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.web.http.Failure;
import parley.web.page.Frame;
import parley.web.page.Link;
import parley.web.page.Page;

/// The page for people where a request failed.
///
/// @param next where to go on, the nearest first
public record FailurePage(Frame frame, int status, String title, String detail, List<Link> next)
    implements Page {

  public FailurePage {
    next = List.copyOf(next);
  }

  /// The page of a failure.
  public static FailurePage of(Failure failure, Frame.Site site) {
    @Nullable String article = failure.article();
    List<Link> next = new ArrayList<>();
    if (article != null) {
      next.add(new Link("The article as it is now", "/article/" + article));
    }
    next.add(new Link("Search the archive", "/search"));
    next.add(new Link("All speakers", "/facet/speaker"));
    next.add(new Link("All topics", "/facet/topic"));
    next.add(new Link("What the archive covers", "/coverage"));
    return new FailurePage(
        Frame.of(failure.title(), "", null, site).unlisted(""),
        failure.status(),
        failure.title(),
        sentence(failure.detail()),
        next);
  }

  /// With a capital at its beginning, unless that is a name such as of a parameter.
  private static String sentence(String detail) {
    boolean plain = detail.matches("(?s)(no|this|the|there|what|nothing) .*");
    return plain ? detail.substring(0, 1).toUpperCase(Locale.ROOT) + detail.substring(1) : detail;
  }

  @Override
  public String template() {
    return "failure.jte";
  }
}
