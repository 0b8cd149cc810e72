package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Renders each template that stands for a page, with sample data.
final class PreviewTest {

  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("search", "/search?q=dams"),
          Map.entry("facet", "/facet/topic"),
          Map.entry("statement", "/statement/a-opening~q5eou67tme"),
          Map.entry("article", "/article/g-report"),
          Map.entry("subject", "/round/second"),
          Map.entry("coverage", "/coverage"),
          Map.entry("corrections", "/corrections"),
          Map.entry("help", "/help"),
          Map.entry("failure", "/nothing"),
          Map.entry("words-in-context", "/words-in-context?q=dams"),
          Map.entry("over-time", "/over-time?q=dams"),
          Map.entry("by-speaker", "/by-speaker?q=dams"),
          Map.entry("chain", "/speaker/ada-verin?topic=dams"),
          Map.entry("check", "/check?claim=Ada+Verin+said+the+dams+open+in+June"),
          Map.entry("saved", "/saved"));

  @Test
  void rendersEveryPage() throws IOException {
    Map<String, String> ends = new TreeMap<>();
    try (Served served = Served.of(WebArchive.ARCHIVE)) {
      for (Map.Entry<String, String> page : PAGES.entrySet()) {
        String html = served.get(page.getValue()).body();
        int headings = html.split("<h1", -1).length - 1;
        ends.put(page.getKey(), headings + " " + html.strip().replaceAll("(?s).*(.{7})$", "$1"));
      }
    }
    Map<String, String> wanted = new TreeMap<>();
    templatesOfPages().forEach(name -> wanted.put(name, "1 </html>"));
    assertEquals(wanted, ends);
  }

  private static Set<String> templatesOfPages() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/jte"))) {
      for (Path file : files.toList()) {
        if (Files.readString(file).contains("@template.layout(")) {
          names.add(file.getFileName().toString().replace(".jte", ""));
        }
      }
    }
    return names;
  }
}
