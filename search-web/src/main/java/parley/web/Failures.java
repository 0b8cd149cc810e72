package parley.web;

import java.nio.charset.StandardCharsets;
import parley.web.http.Failure;
import parley.web.http.Reply;
import parley.web.json.Json;
import parley.web.json.ProblemJson;

/// Failures as replies: problem JSON under `/api`, a page for people elsewhere.
final class Failures {

  private final Site site;

  Failures(Site site) {
    this.site = site;
  }

  /// The reply of a failure.
  Reply.Body body(Failure failure, String path) {
    if (isApi(path)) {
      return new Reply.Body(
          failure.status(), ProblemJson.MEDIA_TYPE, Json.bytes(ProblemJson.of(failure)));
    }
    try {
      return site.failurePage(failure);
    } catch (RuntimeException e) {
      System.getLogger(Failures.class.getName())
          .log(System.Logger.Level.ERROR, "the page of a failure cannot be made", e);
      return new Reply.Body(
          failure.status(), Reply.TEXT, failure.detail().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean isApi(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  /// A failure that only its status tells of.
  static Failure ofStatus(int status, String path) {
    String shown = Failure.shortened(path);
    return switch (status) {
      case 404 ->
          Failure.notFound(
              "there is nothing at “%s”; /help and /api/openapi.json say what there is"
                  .formatted(shown));
      case 405 ->
          Failure.of(405, "This can only be read", "“%s” answers GET only".formatted(shown));
      case 414, 431 ->
          Failure.of(status, "The address is too long", "the request is too long: ask for less");
      case 500 ->
          Failure.of(
              500,
              "Something went wrong here",
              "this is a fault of the server, which has noted it; try again, or ask differently");
      case 503 -> Failure.of(503, "The archive cannot answer now", "the server is busy; try again");
      default ->
          Failure.of(
              status,
              "The request cannot be answered",
              "the server cannot read the request%s; check the address"
                  .formatted(shown.isEmpty() ? "" : " for “" + shown + "”"));
    };
  }
}
