package parley.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.input.Misread;

/// The first day of the year 1, as programs write it that know no date.
class EmptyDatesTest {

  private static final List<SourceFormat> FORMATS =
      SourceFormat.all(Clock.fixed(Instant.parse("2025-09-01T12:00:00Z"), ZoneOffset.UTC));

  @TempDir private Path folder;

  private Draft page(String meta) throws IOException {
    Path file = folder.resolve("page.html");
    Files.writeString(
        file,
        "<html><head><title>T</title><meta property='article:published_time'"
            + " content='0001-01-01T00:00:00'>"
            + meta
            + "</head><body><article><p>Ada Verin said that the bridge is open.</p></article></body></html>");
    List<Draft> drafts = new ArrayList<>();
    SourceFile source = new SourceFile(file, "page.html");
    SourceFormat.of("page.html", FORMATS)
        .orElseThrow()
        .pieces(source, piece -> drafts.add(piece.draft()));
    return drafts.getFirst();
  }

  @Test
  void giveWayToARightOne() throws IOException {
    assertEquals(
        LocalDate.of(2025, 7, 22), page("<meta name='date' content='2025-07-22'>").published());
  }

  @Test
  void areNoDate() {
    Misread misread = assertThrows(Misread.class, () -> page(""));
    assertTrue(misread.reason().startsWith("has no date"), misread.reason());
  }
}
