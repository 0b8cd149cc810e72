package parley.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// Our density rule against a readability library, on the pages in `pages/`: the mean over pages of
/// F1 over words, and how many pages are read word for word.
class MainTextTest {

  private record Score(int pages, int exact, double f1) {
    @Override
    public String toString() {
      return "%d of %d exact, F1 %.3f".formatted(exact, pages, f1);
    }
  }

  @Test
  void readsNoPageWorseThanTheLibrary() throws IOException, URISyntaxException {
    assertEquals(
        """
        library: 19 of 30 exact, F1 0.904
        library, furniture taken off before: 25 of 30 exact, F1 0.969
        ours: 28 of 30 exact, F1 0.998\
        """,
        """
        library: %s
        library, furniture taken off before: %s
        ours: %s\
        """
            .formatted(
                score(MainTextTest::byLibrary),
                score(MainTextTest::byLibraryWithoutFurniture),
                score(html -> WebPage.of(html).text())));
  }

  private static String byLibrary(String html) {
    String headline = WebPage.of(html).headline();
    String found = new Readability4J("https://delta.example/bridge", html).parse().getContent();
    return found == null ? "" : Blocks.text(Jsoup.parseBodyFragment(found).body(), headline);
  }

  private static String byLibraryWithoutFurniture(String html) {
    Document page = Jsoup.parse(html);
    Furniture.takeOff(page);
    return byLibrary(page.outerHtml());
  }

  private static Score score(Function<String, String> reader)
      throws IOException, URISyntaxException {
    int exact = 0;
    double sum = 0;
    List<Path> pages = pages();
    for (Path page : pages) {
      String found = reader.apply(Files.readString(page));
      String wanted = wanted(page);
      exact += found.equals(wanted) ? 1 : 0;
      sum += f1(words(found), words(wanted));
    }
    return new Score(pages.size(), exact, sum / pages.size());
  }

  private static List<Path> pages() throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(MainTextTest.class.getResource("/pages")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static String wanted(Path page) throws IOException {
    String all = Files.readString(Path.of(page.toString().replaceFirst("html$", "txt")));
    return all.substring(all.indexOf("\n\n") + 2).strip();
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    for (String word : text.split("\\s+", -1)) {
      words.merge(word, 1, Integer::sum);
    }
    return words;
  }

  private static double f1(Map<String, Integer> found, Map<String, Integer> wanted) {
    int both =
        found.entrySet().stream()
            .mapToInt(word -> Math.min(word.getValue(), wanted.getOrDefault(word.getKey(), 0)))
            .sum();
    return 2.0 * both / (count(found) + count(wanted));
  }

  private static int count(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }
}
