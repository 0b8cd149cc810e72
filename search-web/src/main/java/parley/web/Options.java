package parley.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// How a server is reached.
///
/// @param host name or address to listen on
/// @param port 0 for any free one
/// @param publicUrl by which the world reaches it, without a slash at the end; null if it is
///   reached where it listens
/// @param contact an e-mail or web address for reports of mistakes
public record Options(String host, int port, @Nullable String publicUrl, @Nullable String contact) {

  /// Refuses addresses that cannot be what they are for.
  ///
  /// @throws IllegalArgumentException saying which and what is wanted
  public Options {
    if (publicUrl != null) {
      publicUrl = publicUrl.replaceAll("/+$", "");
      if (!isWeb(publicUrl) || publicUrl.indexOf('/', publicUrl.indexOf("://") + 3) >= 0) {
        throw new IllegalArgumentException(
            "the public address is “%s”; write one without a path, such as https://talks.example.org"
                .formatted(publicUrl));
      }
    }
    contact = contact == null ? null : contact.replaceFirst("^mailto:", "");
    if (contact != null && !isWeb(contact) && !contact.matches("[^\\s<>@?&]+@[^\\s<>@?&]+")) {
      throw new IllegalArgumentException(
          "the contact is “%s”; write an e-mail address or one that begins with https://"
              .formatted(contact));
    }
  }

  private static boolean isWeb(String address) {
    try {
      URI uri = URI.create(address);
      String scheme = String.valueOf(uri.getScheme());
      return uri.getHost() != null && scheme.matches("https?");
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// On this machine alone, at a port.
  public static Options local(int port) {
    return new Options("127.0.0.1", port, null, null);
  }
}
