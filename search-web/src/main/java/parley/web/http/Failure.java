package parley.web.http;

import org.jspecify.annotations.Nullable;

/// A request that cannot be answered as asked: shown as a page to people and as RFC 9457 problem
/// JSON to programs. Its message says what was found, what is wanted and what to do next.
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;
  private final @Nullable String parameter;
  private final @Nullable String article;

  private Failure(
      int status, String title, @Nullable String parameter, @Nullable String article, String detail) {
    super(detail);
    this.status = status;
    this.title = title;
    this.parameter = parameter;
    this.article = article;
  }

  /// A parameter that is unknown, repeated or not readable.
  public static Failure parameter(String name, String detail) {
    return new Failure(400, "The request cannot be read", shortened(name), null, detail);
  }

  /// Nothing is known under this address.
  public static Failure notFound(String detail) {
    return new Failure(404, "Nothing is found here", null, null, detail);
  }

  /// It was here and is no more.
  ///
  /// @param article id of the article that had it, if that is still here
  public static Failure gone(String title, String detail, @Nullable String article) {
    return new Failure(410, title, null, article, detail);
  }

  /// Any other failure.
  public static Failure of(int status, String title, String detail) {
    return new Failure(status, title, null, null, detail);
  }

  /// The HTTP status, 400 to 599.
  public int status() {
    return status;
  }

  /// What kind of failure it is, in a few words.
  public String title() {
    return title;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  /// The parameter at fault, if it is one.
  public @Nullable String parameter() {
    return parameter;
  }

  /// Id of the article that had what is gone.
  public @Nullable String article() {
    return article;
  }

  /// Foreign text as a message can hold it: at most 80 characters, none of them a control
  /// character.
  public static String shortened(String text) {
    String plain = text.replaceAll("\\p{Cntrl}+", " ");
    return plain.length() <= 80
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, Math.min(79, plain.codePointCount(0, 79))))
            + "…";
  }
}
