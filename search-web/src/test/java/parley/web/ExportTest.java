package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.contract.RandomArchives;
import parley.contract.RandomRequests;
import parley.search.SearchRequest;
import parley.web.request.SearchUrl;
import tools.jackson.databind.JsonNode;

/// Feeds and exports have exactly the hits of the search, in its order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExportTest {

  private Served served;
  private Served random;

  @BeforeAll
  void start() {
    served = Served.of(WebArchive.ARCHIVE);
    random = Served.of(RandomArchives.of(7, 60));
  }

  @AfterAll
  void stop() {
    served.close();
    random.close();
  }

  @Test
  void hasTheHitsOfTheSearchInItsOrder() {
    RandomRequests requests = new RandomRequests(17);
    int hits = 0;
    for (int i = 0; i < 40; i++) {
      SearchRequest request = requests.next().withSize(100);
      String query =
          SearchUrl.under("", request).replaceAll("(form|act|confidence)=(-?)nobody", "size=100");
      if (query.matches(".*size=100.*size=100.*")) {
        continue;
      }
      List<String> searched = ids(random.get("/api/search" + query).json().get("hits"));
      if (random.get("/api/search" + query).json().get("relaxed").asBoolean()) {
        continue;
      }
      hits += searched.size();
      assertEquals(searched, first(lineIds(random.get("/search.jsonl" + query).body())), query);
      assertEquals(searched, first(csvIds(random.get("/search.csv" + query).body())), query);
      assertEquals(
          first(
              ids(
                  random
                      .get(
                          "/api/search"
                              + query.replaceAll("&?sort=\\w+", "")
                              + (query.isEmpty() ? "?" : "&")
                              + "sort=added")
                      .json()
                      .get("hits"))),
          first(
              matches(
                  random.get("/search.atom" + query).body(),
                  "<id>[^<]*/(?:statement|article)/([^<]*)</id>")),
          query);
    }
    assertTrue(hits > 200, "only " + hits + " hits were compared");
  }

  private static List<String> first(List<String> ids) {
    return ids.subList(0, Math.min(100, ids.size()));
  }

  private static List<String> ids(JsonNode hits) {
    List<String> ids = new ArrayList<>();
    hits.forEach(hit -> ids.add(hit.get("id").asString()));
    return ids;
  }

  private static List<String> lineIds(String lines) {
    return matches(lines, "(?m)^\\{\"id\":\"([^\"]*)\"");
  }

  private static List<String> csvIds(String table) {
    List<String> ids = matches(table, "(?:^|\r\n)([^,\r\n]+),");
    return ids.subList(1, ids.size());
  }

  private static List<String> matches(String text, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private String at(String address) {
    return served.get(address).body().replace(served.url(), "http://here");
  }

  @Test
  void writesATable() {
    assertEquals(
        """
        id,text,speaker_id,speaker,office,side,named_as,said,said_basis,day,form,act,confidence,\
        translated,topics,inherited,source,source_url,wording,article_id,title,published,publisher,article_url,round,\
        language,added,page,query,build\r
        a-opening~2h6tddduls,rejected the plan for the dams,boris-kalm,Boris Kalm,,lissa,Boris Kalm,\
        2025-05,STATED,2025-05-17,REPORTED,REJECT,MEDIUM,,dams water,,The Delta Post,\
        https://example.org/a-opening,,a-opening,Verin opens the bridge talks,2025-05-17,\
        The Delta Post,https://example.org/a-opening,first,en,2025-05-18T00:00:00Z,\
        http://here/statement/a-opening~2h6tddduls,%s,1\r
        """
            .formatted(query("/api/search?q=plan")),
        at("/search.csv?q=plan"));
  }

  private String query(String address) {
    String query = served.get(address).json().get("query").asString();
    return query.matches("(?s).*[,\"].*") ? '"' + query.replace("\"", "\"\"") + '"' : query;
  }

  @Test
  void writesCitations() {
    assertEquals(
        """
        @misc{a-opening-2h6tddduls,
          author = {{The Delta Post}},
          title = {{Verin opens the bridge talks}},
          year = {2025},
          month = may,
          date = {2025-05-17},
          url = {https://example.org/a-opening},
          note = {Boris Kalm in May 2025, in the reporter’s words: rejected the plan for the dams — \
        Parley, build 1, http://here/statement/a-opening\\textasciitilde{}2h6tddduls},
        }

        """,
        at("/search.bib?q=plan"));
    assertEquals(
        """
        TY  - NEWS
        ID  - a-opening~2h6tddduls
        T1  - Verin opens the bridge talks
        JO  - The Delta Post
        PY  - 2025
        DA  - 2025/05/17/
        LA  - en
        UR  - https://example.org/a-opening
        N1  - Boris Kalm in May 2025, in the reporter’s words: rejected the plan for the dams
        AN  - Parley, build 1, http://here/statement/a-opening~2h6tddduls
        ER  -\s

        """
            .replace("\n", "\r\n"),
        at("/search.ris?q=plan"));
    assertEquals(
        "Ada Verin on 16 May 2025: “We will open the dams in June.” The Delta Post, Verin opens the"
            + " bridge talks, 17 May 2025, https://example.org/a-opening. Parley, build 1,"
            + " http://here/statement/a-opening~q5eou67tme.\n",
        at("/statement/a-opening~q5eou67tme/citation.txt"));
    assertEquals(
        "[{\"id\":\"a-opening~q5eou67tme\",\"type\":\"article-newspaper\",\"title\":\"Verin opens the"
            + " bridge talks\",\"container-title\":\"The Delta Post\",\"issued\":{\"date-parts\":"
            + "[[2025,5,17]]},\"language\":\"en\",\"URL\":\"https://example.org/a-opening\",\"note\":"
            + "\"Ada Verin on 16 May 2025: “We will open the dams in June.”\",\"archive\":\"Parley,"
            + " build 1\",\"archive_location\":\"http://here/statement/a-opening~q5eou67tme\"}]\n",
        at("/statement/a-opening~q5eou67tme/citation.json"));
  }

  @Test
  void writesAFeed() {
    assertTrue(
        at("/search.atom?q=plan")
            .endsWith(
                """
                <updated>2025-05-18T00:00:00Z</updated><entry><title>Boris Kalm, May 2025, as \
                reported</title><id>http://here/statement/a-opening~2h6tddduls</id><link \
                rel="alternate" type="text/html" \
                href="http://here/statement/a-opening~2h6tddduls"/><author><name>Boris \
                Kalm</name></author><content>In the reporter’s words: rejected the plan for the \
                dams — Verin opens the bridge talks, The Delta Post, 17 May \
                2025</content><published>2025-05-17T00:00:00Z</published>\
                <updated>2025-05-18T00:00:00Z</updated></entry></feed>\
                """),
        at("/search.atom?q=plan"));
  }

  /// Articles that came in together stand by day, and nothing is newer than the feed itself.
  @Test
  void putsTheNewestIntoAFeedFirst() {
    List<String> instants = matches(at("/search.atom"), "<updated>([^<]*)</updated>");
    assertEquals(instants.stream().sorted(Comparator.reverseOrder()).toList(), instants);
    assertEquals(instants.get(1), instants.get(0));
    List<String> inOrder = new ArrayList<>();
    served
        .get("/api/search?sort=added&size=100")
        .json()
        .get("hits")
        .forEach(hit -> inOrder.add("http://here/statement/" + hit.get("id").asString()));
    assertEquals(
        inOrder, matches(at("/search.atom"), "<entry><title>[^<]*</title><id>([^<]*)</id>"));
  }

  @Test
  void keepsHostileContentsOutOfFormulasAndAddresses() {
    String table = at("/search.csv?speaker=mallory");
    assertTrue(table.contains("\"'=HYPERLINK(\"\"javascript:alert(1)\"\") &"), table);
    assertTrue(at("/search.csv?speaker=mallory&raw=1").contains(",\"=HYPERLINK"));
    assertTrue(!at("/search.bib?speaker=mallory").contains("url = {javascript"));
    assertTrue(!at("/search.ris?speaker=mallory").contains("UR  - javascript"));
  }

  @Test
  void countsCoverageByMonth() {
    assertTrue(
        at("/coverage.csv")
            .startsWith(
                """
                month,by,value,label,statements,articles\r
                2022-12,all,,,2,1\r
                """),
        at("/coverage.csv"));
  }
}
