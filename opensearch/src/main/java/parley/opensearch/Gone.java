package parley.opensearch;

/// A build was deleted while it was asked; there is a newer one to ask.
final class Gone extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Gone(String index) {
    super(index + " is no more");
  }
}
