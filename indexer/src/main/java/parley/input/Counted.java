package parley.input;

/// How many of something, in words.
public final class Counted {

  private Counted() {}

  /// `1 article`, `2,100 articles`.
  ///
  /// @param noun in the singular; its plural ends in s
  public static String of(long count, String noun) {
    return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
  }
}
