package parley.source;

import parley.archive.Ids;

/// The address of a page as an id.
final class PageAddress {

  private static final int LONGEST = 100;
  private static final int HASH = 10;

  private PageAddress() {}

  /// The address without scheme, `www.`, fragment and outer slashes as a slug; a long one is cut
  /// and ends with a hash of the whole, so that two pages never fall together.
  static String id(String url) {
    String bare = url.replaceFirst("^[a-z]+://(?:www\\.)?", "").replaceFirst("#.*$", "");
    String slug = Ids.slug(bare);
    return slug.length() <= LONGEST
        ? slug
        : slug.substring(0, LONGEST) + "-" + Hash.of(bare).substring(0, HASH);
  }
}
