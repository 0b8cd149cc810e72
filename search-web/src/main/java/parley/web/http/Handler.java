package parley.web.http;

/// Answers one route.
@FunctionalInterface
public interface Handler {

  /// Answers a request.
  ///
  /// @throws Failure where there is nothing to answer with
  Reply answer(Ask ask);
}
