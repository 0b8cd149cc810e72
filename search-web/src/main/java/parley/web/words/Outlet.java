package parley.web.words;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an outlet is called.
public final class Outlet {

  /// Stands for an outlet of which neither name nor address is known.
  public static final String NOT_NAMED = "source not named";

  private static final Pattern HOST =
      Pattern.compile("(?i)https?://(?:[^/@\\s]*@)?(?:www\\.)?([a-z0-9.-]+)(?:[:/?#].*)?");

  private Outlet() {}

  /// Its name, else the host of the address at which it has something on record.
  public static String name(String publisher, @Nullable String url) {
    if (!publisher.isBlank()) {
      return publisher;
    }
    Matcher host = HOST.matcher(url == null ? "" : url);
    return host.matches() ? host.group(1).toLowerCase(Locale.ROOT) : NOT_NAMED;
  }
}
