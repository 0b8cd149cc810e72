package parley.web.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import parley.web.http.Failure;

/// A failure as RFC 9457 problem JSON.
///
/// @param parameter the parameter at fault
/// @param article address of the page of the article that had what is gone
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemJson(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String parameter,
    @Nullable String article) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /// The problem object of a failure.
  public static ProblemJson of(Failure failure) {
    String article = failure.article();
    return new ProblemJson(
        "about:blank",
        failure.title(),
        failure.status(),
        failure.detail(),
        failure.parameter(),
        article == null ? null : "/article/" + article);
  }
}
