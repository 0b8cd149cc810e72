package parley.web.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.query.Facet;
import parley.search.Echo;
import parley.search.Hit;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.web.request.SearchUrl;
import tools.jackson.core.JsonGenerator;

/// Makes the object of `/api/search`.
///
/// @param registers those of the build that answered
/// @param base what addresses of pages begin with: the public address of the server, or nothing
/// @param shared pieces kept from answer to answer
public record SearchJson(Registers registers, String base, SharedJson shared) {

  private static final int USUAL_SIZE = 1 << 16;
  private static final int USUAL_HIT = 1 << 11;

  /// For one answer.
  public SearchJson(Registers registers, String base) {
    this(registers, base, new SharedJson());
  }

  /// The object in UTF-8. Where the result was relaxed, what it reads back and links to is the
  /// relaxed request.
  ///
  /// @param tookMs how long the search took, in milliseconds
  public byte[] write(SearchRequest request, SearchResult result, double tookMs) {
    JsonBytes bytes = new JsonBytes(USUAL_SIZE);
    try (JsonGenerator out = Json.generator(bytes)) {
      out.writeStartObject();
      head(request, result, out);
      out.writeNumberProperty("tookMs", Math.round(tookMs * 10) / 10.0);
      out.writeNumberProperty("build", result.build());
      out.writeBooleanProperty("relaxed", result.relaxed());
      out.writeStringProperty("suggestion", result.suggestion());
      out.writeArrayPropertyStart("hits");
      HitJson hits = new HitJson(registers, base);
      result.hits().forEach(hit -> hits.write(hit, out));
      out.writeEndArray();
      facets(result, out, bytes);
      histogram(result.histogram(), out, bytes);
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private void head(SearchRequest request, SearchResult result, JsonGenerator out) {
    SearchRequest answered = answered(request, result);
    out.writeStringProperty("unit", request.unit().name());
    out.writeStringProperty("query", Echo.of(answered, registers));
    out.writeNumberProperty("total", result.total());
    out.writeNumberProperty("articles", result.articles());
    out.writeNumberProperty("page", request.page());
    out.writeNumberProperty("size", request.size());
    out.writeStringProperty(
        "next", next(answered, result).map(n -> SearchUrl.under("/api/search", n)).orElse(null));
  }

  private void facets(SearchResult result, JsonGenerator out, JsonBytes bytes) {
    out.writeObjectPropertyStart("facets");
    for (Facet facet : Facet.values()) {
      out.writeArrayPropertyStart(facet.parameter());
      SearchResult.@Nullable FacetCounts counts = result.facets().get(facet);
      if (counts != null) {
        out.flush();
        shared.write(facet, counts.values(), bytes);
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void histogram(SearchResult.Histogram histogram, JsonGenerator out, JsonBytes bytes) {
    out.writeObjectPropertyStart("histogram");
    out.writeStringProperty("unit", histogram.unit().name().toLowerCase(Locale.ROOT));
    out.writeArrayPropertyStart("bars");
    out.flush();
    shared.write(histogram, bytes);
    out.writeEndArray();
    out.writeEndObject();
  }

  /// The request that a result answers: with `most` of the words where it was relaxed.
  public static SearchRequest answered(SearchRequest request, SearchResult result) {
    return result.relaxed()
        ? request.withMatch(SearchRequest.Match.MOST).withPage(request.page())
        : request;
  }

  /// The request for the page after this one, if there is one that may be asked for.
  public static Optional<SearchRequest> next(SearchRequest request, SearchResult result) {
    long shown = (long) request.page() * request.size();
    return shown < result.total() && shown + request.size() <= SearchRequest.MOST_HITS
        ? Optional.of(request.withPage(request.page() + 1))
        : Optional.empty();
  }

  /// The object of one hit, as an answer has it.
  public String hit(Hit hit) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_HIT);
    try (JsonGenerator out = Json.generator(bytes)) {
      new HitJson(registers, base).write(hit, out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  SearchAnswer.@Nullable Who who(Statement statement, LocalDate day) {
    Speaker.Ref ref = statement.speaker();
    if (ref == null) {
      return null;
    }
    Optional<Speaker> known = registers.speaker(ref.id());
    return new SearchAnswer.Who(
        ref.id(),
        ref.name(),
        known.flatMap(s -> s.officeOn(day)).map(Speaker.Office::title).orElse(null),
        registers.sideOf(ref).orElse(null));
  }

  List<SearchAnswer.Subject> topics(Statement statement) {
    return statement.topics().stream()
        .map(id ->
            new SearchAnswer.Subject(
                id,
                registers.topic(id).map(t -> t.label()).orElse(id),
                statement.inherited().contains(id)))
        .toList();
  }

  static SearchAnswer.Outlet outlet(Article.@Nullable Source source, Article.Head article) {
    return source == null
        ? new SearchAnswer.Outlet(article.publisher(), article.url())
        : new SearchAnswer.Outlet(source.publisher(), source.url());
  }

  static SearchAnswer.InArticle inArticle(Article.Head article) {
    return new SearchAnswer.InArticle(
        article.id(),
        article.headline(),
        article.published().toString(),
        article.publisher(),
        article.url(),
        article.round());
  }
}
