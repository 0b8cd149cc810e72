package parley.indexer;

/// Why a run cannot go on as a whole. The message says what was found, where, and ends with what to
/// do next; it can be shown to users.
public final class CorpusException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CorpusException(String message) {
    super(message);
  }
}
