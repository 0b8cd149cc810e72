package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.contract.RandomRequests;
import parley.contract.Samples;
import parley.query.QueryParser;
import parley.search.SearchRequest;
import parley.web.http.Parameters;
import parley.web.request.QueryForm;
import parley.web.request.SearchUrl;

/// The forms of a page, sent off as they stand, ask for what the page shows.
final class RoundTripTest {

  private static final QueryParser.Names NAMES = QueryParser.Names.of(Samples.REGISTERS);
  private static final Pattern INPUT =
      Pattern.compile("<input [^>]*?name=\"([^\"]*)\"(?: value=\"([^\"]*)\")?[^>]*>");

  @Test
  void formsAskForWhatThePageShows() {
    RandomRequests random = new RandomRequests(41);
    int forms = 0;
    try (Served served = Served.of(WebArchive.ARCHIVE)) {
      for (int i = 0; i < 120; i++) {
        String address =
            SearchUrl.under("/search", random.next().withPage(1))
                .replaceAll("(form|act|confidence)=(-?)nobody", "speaker=$2nobody");
        SearchRequest shown = read(address);
        String html = served.get(address).body();
        if (html.contains("match=most") && shown.match() != SearchRequest.Match.MOST) {
          continue;
        }
        assertEquals(shown, read("/search?" + sent(html, "<form class=\"box\"")), address);
        assertEquals(shown, read("/search?" + sent(html, "<form class=\"period\"")), address);
        if (QueryForm.of(shown.query().words()).isPresent()) {
          forms++;
          Served.Answer answer = served.get("/form?" + sent(html, "<form action=\"/form\""));
          assertEquals(
              plain(shown), plain(read(String.valueOf(answer.header("Location")))), address);
        }
      }
    }
    assertTrue(forms > 20, "only " + forms + " forms were sent");
  }

  private static SearchRequest read(String address) {
    int query = address.indexOf('?');
    return SearchUrl.parse(Parameters.parse(query < 0 ? "" : address.substring(query + 1)), NAMES);
  }

  /// Two orders of the same words are the same here.
  private static List<Object> plain(SearchRequest request) {
    return List.of(
        QueryForm.of(request.query().words()),
        request.unit(),
        request.match(),
        request.filters(),
        request.sort(),
        request.size());
  }

  /// What a browser sends of a form that nobody touched.
  private static String sent(String html, String beginning) {
    int start = html.indexOf(beginning);
    String form = html.substring(start, html.indexOf("</form>", start));
    List<SearchUrl.Pair> pairs = new ArrayList<>();
    Matcher input = INPUT.matcher(form);
    while (input.find()) {
      pairs.add(new SearchUrl.Pair(input.group(1), unescaped(input.group(2))));
    }
    return SearchUrl.print(pairs);
  }

  private static String unescaped(@Nullable String value) {
    return value == null
        ? ""
        : value
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
  }
}
