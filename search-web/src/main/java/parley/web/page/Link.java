package parley.web.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Words that lead to an address.
///
/// @param href null where there is nothing to lead to
public record Link(String text, @Nullable String href) {

  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"]+");

  /// A link to a foreign address. Anything but http and https leads nowhere.
  public static Link outside(String text, @Nullable String url) {
    return new Link(text, isWeb(url) ? url : null);
  }

  private static boolean isWeb(@Nullable String url) {
    return url != null && WEB.matcher(url).matches();
  }
}
