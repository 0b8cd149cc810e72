package parley.web.json;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.archive.Speaker;
import parley.search.Echo;
import parley.web.check.Asked;
import parley.web.check.Comparison;
import parley.web.request.SearchUrl;

/// Makes the object of `/api/check`.
///
/// @param search what makes the objects of hits
public record CheckJson(SearchJson search) {

  record Checked(
      String claim,
      String query,
      List<String> words,
      List<Named> speakers,
      @Nullable String from,
      @Nullable String to,
      List<String> candidates,
      long total,
      List<Closest> closest,
      String search,
      long build) {}

  record Named(String id, String name) {}

  record Closest(
      @JsonRawValue String statement,
      List<String> matched,
      List<String> missing,
      String negation) {}

  /// The object.
  ///
  /// @param covered the months of which the archive has anything
  public byte[] write(Asked asked, Asked.Answer answer, NavigableSet<YearMonth> covered) {
    @Nullable PartialDate from = asked.said() == null ? null : asked.said().from();
    @Nullable PartialDate to = asked.said() == null ? null : asked.said().to();
    return Json.bytes(
        new Checked(
            asked.claim().text(),
            Echo.of(asked.request(), search.registers()),
            asked.claim().words(),
            asked.speakers().stream().map(this::named).toList(),
            RecordJson.text(from),
            RecordJson.text(to),
            asked.candidates(covered).stream().map(PartialDate::toString).toList(),
            answer.total(),
            answer.closest().stream().map(this::closest).toList(),
            SearchUrl.under("/api/search", asked.request()),
            answer.build()));
  }

  private Named named(String id) {
    return new Named(id, search.registers().speaker(id).map(Speaker::name).orElse(id));
  }

  private Closest closest(Comparison comparison) {
    return new Closest(
        search.hit(comparison.hit()),
        comparison.matched(),
        comparison.missing(),
        comparison.negation().name());
  }
}
