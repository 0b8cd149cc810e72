package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// Denials and retractions are linked on both statements.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContradictionsTest {

  private static final String OPEN = WebArchive.id(0, 0);
  private static final String REJECTED = WebArchive.id(0, 2);
  private static final String PAUSE = WebArchive.id(1, 2);

  private Served served;

  @BeforeAll
  void start() {
    served = Served.of(WebArchive.ARCHIVE);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  /// Heading, statement on the other side and reason.
  private List<String> onPage(String statement) {
    Pattern section =
        Pattern.compile(
            "<h2 id=\"against\\d\">([^<]*)</h2>.*?class=\"permanent\" href=\"/statement/([^\"]*)\""
                + ".*?<p class=\"note\">([^<]*)</p>",
            Pattern.DOTALL);
    Matcher matcher = section.matcher(served.get("/statement/" + statement).body());
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(String.join(" | ", matcher.group(1), matcher.group(2), matcher.group(3)));
    }
    return found;
  }

  private List<String> inJson(String statement) {
    List<String> found = new ArrayList<>();
    for (JsonNode node : served.get("/api/statements/" + statement).json().get("contradictions")) {
      found.add(
          String.join(
              " | ",
              node.get("kind").asString(),
              node.get("statement").asString(),
              node.get("url").asString(),
              node.get("reason").asString(),
              node.get("date").asString()));
    }
    return found;
  }

  @Test
  void standOnThePagesOfBothSides() {
    assertEquals(
        List.of(
            "Denied in another statement | " + REJECTED + " | Boris Kalm denied it.",
            "Taken back in a later statement | " + PAUSE + " | She took it back."),
        onPage(OPEN));
    assertEquals(
        List.of("Denies another statement | " + OPEN + " | Boris Kalm denied it."),
        onPage(REJECTED));
    assertEquals(
        List.of("Takes back an earlier statement | " + OPEN + " | She took it back."),
        onPage(PAUSE));
  }

  @Test
  void standInJsonOnBothSides() {
    String rest = "Boris Kalm denied it. | 2025-09-03";
    assertEquals(
        List.of("DENIES | " + OPEN + " | /statement/" + OPEN + " | " + rest), inJson(REJECTED));
    assertEquals(
        List.of(
            "DENIED_BY | " + REJECTED + " | /statement/" + REJECTED + " | " + rest,
            "RETRACTED_BY | "
                + PAUSE
                + " | /statement/"
                + PAUSE
                + " | She took it back. | 2025-09-03"),
        inJson(OPEN));
  }

  @Test
  void areListedAmongTheCorrections() {
    String html = served.get("/corrections").body();
    assertTrue(
        html.contains(
            "Denied in another statement: <a href=\"/statement/"
                + REJECTED
                + "\">Verin opens the bridge talks (Boris Kalm, May 2025)</a></td>"),
        html);
    assertTrue(
        html.contains(
            "The reporter’s verb: Says<br>Day on which it was said: 2 June 2025, was June 2025"),
        html);
  }
}
