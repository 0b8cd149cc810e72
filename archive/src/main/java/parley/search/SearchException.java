package parley.search;

import org.jspecify.annotations.Nullable;

/// Why an engine could not do what it was asked. Each message says what happened, where, and ends
/// with what to do next; it can be shown to users.
public abstract sealed class SearchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private SearchException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /// Nothing has been published at the address yet.
  public static final class Empty extends SearchException {
    private static final long serialVersionUID = 1L;

    public Empty(String message) {
      super(message, null);
    }
  }

  /// Another process is writing.
  public static final class Locked extends SearchException {
    private static final long serialVersionUID = 1L;

    public Locked(String message) {
      super(message, null);
    }
  }

  /// The index was made by another version and cannot be used.
  public static final class Outdated extends SearchException {
    private static final long serialVersionUID = 1L;

    public Outdated(String message) {
      super(message, null);
    }
  }

  /// The request is beyond a limit, of clauses, size or time.
  public static final class TooMuch extends SearchException {
    private static final long serialVersionUID = 1L;

    public TooMuch(String message) {
      super(message, null);
    }
  }

  /// The engine does not answer now; it may do so later, without anything being done here.
  public static final class Unreachable extends SearchException {
    private static final long serialVersionUID = 1L;

    public Unreachable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /// The address, or what stands at it, cannot be read or written.
  public static final class Unavailable extends SearchException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
