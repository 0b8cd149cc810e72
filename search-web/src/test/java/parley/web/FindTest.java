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

/// What a reader looks for in an article's text is marked there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FindTest {

  private Served served;

  @BeforeAll
  void start() {
    served = Served.of(WebArchive.ARCHIVE);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  private List<String> marks(String find) {
    String html = served.get("/article/a-opening?find=" + Served.in(find)).body();
    Matcher matcher = Pattern.compile("<mark(?: id=\"(f\\d+)\")?>([^<]*)</mark>").matcher(html);
    List<String> marks = new ArrayList<>();
    while (matcher.find()) {
      marks.add((matcher.group(1) == null ? "" : matcher.group(1) + " ") + matcher.group(2));
    }
    return marks;
  }

  private String counted(String find) {
    String html = served.get("/article/a-opening?find=" + Served.in(find)).body();
    Matcher matcher = Pattern.compile("role=\"status\"[^>]*>([^<]*)<").matcher(html);
    return matcher.find() ? matcher.group(1) : "";
  }

  @Test
  void marksAndCountsEveryPlaceWhateverItsCase() {
    assertEquals(List.of("f1 dams", "f2 dams"), marks("DAMS"));
    assertEquals("2 places", counted("DAMS"));
    assertEquals("1 place", counted("kalm"));
  }

  @Test
  void marksPlacesThatReachOverAStatementsEnd() {
    assertEquals(List.of("f1 Kalm ", "rejected"), marks(" kalm   rejected "));
    assertEquals("1 place", counted("kalm rejected"));
  }

  @Test
  void findsStraightMarksWhereCurlyOnesStand() {
    assertEquals(List.of("f1 “", "The gates,", "”"), marks("\"the gates,\""));
  }

  @Test
  void saysWhenThereIsNone() {
    assertEquals(List.of(), marks("nowhere"));
    assertEquals("not found", counted("nowhere"));
    assertEquals("", counted(" "));
    assertEquals(400, served.get("/article/a-opening?seek=dams").status());
  }

  @Test
  void findsOnlyWhatMayBeShown() {
    assertTrue(served.get("/article/e-uncertain?find=dams").body().indexOf("<mark") < 0);
  }
}
