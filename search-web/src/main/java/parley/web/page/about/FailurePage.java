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
/// @param near what comes closest to what was asked for
/// @param next where to go on
public record FailurePage(
    Frame frame, int status, String title, String detail, List<Link> near, List<Link> next)
    implements Page {

  public FailurePage {
    near = List.copyOf(near);
    next = List.copyOf(next);
  }

  private static final List<Link> EVERYWHERE =
      List.of(
          new Link("Search the archive", "/search"),
          new Link("Speakers", "/facet/speaker"),
          new Link("Topics", "/facet/topic"),
          new Link("Rounds of talks", "/facet/round"),
          new Link("Help", "/help"));

  /// The page of a failure.
  public static FailurePage of(Failure failure, Frame.Site site) {
    @Nullable String article = failure.article();
    List<Link> near = new ArrayList<>();
    if (article != null) {
      near.add(new Link("The article as it is now", "/article/" + article));
    }
    failure.near().forEach(one -> near.add(new Link(one.name(), one.path())));
    return new FailurePage(
        Frame.of(failure.title(), "", null, site).unlisted(""),
        failure.status(),
        failure.title(),
        sentence(failure.detail()),
        near,
        EVERYWHERE);
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
