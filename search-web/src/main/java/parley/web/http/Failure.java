package parley.web.http;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request that cannot be answered as asked: shown as a page to people and as RFC 9457 problem
/// JSON to programs. Its message says what was found, what is wanted and what to do next.
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Told told;

  private record Told(
      int status,
      String title,
      String detail,
      @Nullable String parameter,
      @Nullable String article,
      List<Near> near)
      implements Serializable {}

  /// Something that is known, where what was asked for is not.
  public record Near(String name, String path) implements Serializable {}

  private Failure(Told told) {
    super(told.detail());
    this.told = told;
  }

  /// A parameter that is unknown, repeated or not readable.
  public static Failure parameter(String name, String detail) {
    return new Failure(
        new Told(400, "The request cannot be read", detail, shortened(name), null, List.of()));
  }

  /// Nothing is known under this address.
  public static Failure notFound(String detail) {
    return notFound(detail, List.of());
  }

  /// Nothing is known under this address.
  ///
  /// @param near what comes closest to it, the closest first
  public static Failure notFound(String detail, List<Near> near) {
    return new Failure(
        new Told(404, "Nothing is found here", detail, null, null, List.copyOf(near)));
  }

  /// It was here and is no more.
  ///
  /// @param article id of the article that had it, if that is still here
  public static Failure gone(String title, String detail, @Nullable String article) {
    return new Failure(new Told(410, title, detail, null, article, List.of()));
  }

  /// Any other failure.
  public static Failure of(int status, String title, String detail) {
    return new Failure(new Told(status, title, detail, null, null, List.of()));
  }

  /// The HTTP status, 400 to 599.
  public int status() {
    return told.status();
  }

  /// What kind of failure it is, in a few words.
  public String title() {
    return told.title();
  }

  public String detail() {
    return told.detail();
  }

  /// The parameter at fault, if it is one.
  public @Nullable String parameter() {
    return told.parameter();
  }

  /// Id of the article that had what is gone.
  public @Nullable String article() {
    return told.article();
  }

  /// What comes closest to what is not found.
  public List<Near> near() {
    return told.near();
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
