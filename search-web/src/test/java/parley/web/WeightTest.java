package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parley.contract.RandomArchives;

/// How much a reader has to load before a page stands.
final class WeightTest {

  private static final int MOST_OF_SCRIPT = 15_000;
  private static final int MOST_IN_ALL = 60_000;

  @Test
  void loadsResultsInSixtyKilobytes() {
    try (Served served = Served.of(RandomArchives.of(7, 200))) {
      String page = served.get("/search?q=dams+OR+crews+OR+gates").body();
      assertEquals(10, page.split("<article", -1).length - 1);
      int html = page.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
      int style = size(served, page, "href=\"(/assets/[^\"]*[.]css)\"");
      int script = size(served, page, "src=\"(/assets/[^\"]*[.]js)\"");
      assertTrue(script < MOST_OF_SCRIPT, "script has " + script);
      assertTrue(
          html + style + script < MOST_IN_ALL,
          "page %d, style %d, script %d".formatted(html, style, script));
    }
  }

  private static int size(Served served, String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertTrue(matcher.find(), pattern);
    return served.get(matcher.group(1)).body().length();
  }
}
