package parley.input;

import parley.archive.Ids;

/// Ids as sources give them.
public final class GivenId {

  private GivenId() {}

  /// An article's id as it stands.
  ///
  /// @param line on which it stands
  /// @throws Misread if no article can be called so
  public static String article(String id, int line) {
    if (!Ids.validArticle(id)) {
      throw new Misread(
          line,
          "“%s” cannot be an article's id; it has to be of the form [A-Za-z0-9~][A-Za-z0-9._~-]{0,229}"
              .formatted(shortened(id)));
    }
    return id;
  }

  /// The id of anything as it stands.
  ///
  /// @param key by which it is given
  /// @throws Misread if nothing can be called so
  public static String of(String key, String id, int line) {
    if (!Ids.valid(id)) {
      throw new Misread(
          line,
          "%s: “%s” cannot be an id; it has to be of the form [A-Za-z0-9~][A-Za-z0-9._~-]{0,250}"
              .formatted(key, shortened(id)));
    }
    return id;
  }

  private static String shortened(String id) {
    return id.length() <= 60 ? id : id.substring(0, 60) + "…";
  }
}
