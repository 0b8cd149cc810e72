package parley.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page in `pages/` gives what the file of the same name beside it says.
class WebPagesTest {

  private static final HtmlFormat FORMAT =
      new HtmlFormat(
          new Metadata(Clock.fixed(Instant.parse("2025-09-01T12:00:00Z"), ZoneOffset.UTC)));

  static List<String> pages() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".html"))
          .map(name -> name.replace(".html", ""))
          .sorted()
          .toList();
    }
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(Objects.requireNonNull(WebPagesTest.class.getResource("/pages")).toURI());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void readsThePage(String name) throws IOException, URISyntaxException {
    List<Draft> drafts = new ArrayList<>();
    String file = name + ".html";
    FORMAT.pieces(new SourceFile(folder().resolve(file), file), piece -> drafts.add(piece.draft()));
    assertEquals(Files.readString(folder().resolve(name + ".txt")), written(drafts.getFirst()));
  }

  private static String written(Draft page) {
    return """
    headline: %s
    published: %s
    publisher: %s
    url: %s
    language: %s

    %s
    """
        .formatted(
            page.headline(),
            page.published(),
            page.publisher(),
            page.url(),
            page.language(),
            page.text());
  }
}
