package parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.archive.Registers;
import parley.archive.Statement;

/// Real sentences cut off anywhere, with words missing, as pages and quotations have them: no rule
/// may look beyond what is left.
class FragmentsTest {

  private static final Path ARTICLES = Path.of("..", "corpus", "articles");
  private static final int FRAGMENTS = Integer.getInteger("parley.fragments", 1500);
  private static final int LONGEST = 45;

  /// What a fragment is put into; `%s` stands for it.
  private static final List<String> FRAMES =
      List.of(
          "%s",
          "%s.",
          "\"%s,\" Ada Verin said.",
          "Ada Verin said that %s.",
          "MS. VERIN:  %s",
          "Ada Verin told us: \"%s\"",
          "MS. VERIN:  He told me, \"%s.\"  And then he said, %s");

  @Test
  void aFragmentOfASentenceIsReadAsFarAsItGoes() {
    Random random = new Random(11);
    Extractor extractor = Extractor.of(Registers.NONE);
    List<String[]> texts = texts();
    int statements = 0;
    for (int i = 0; i < FRAGMENTS; i++) {
      String text =
          FRAMES
              .get(random.nextInt(FRAMES.size()))
              .replace("%s", fragment(random, texts.get(random.nextInt(texts.size()))));
      for (Extraction e : extracted(extractor, text)) {
        statements++;
        String words =
            e.spans().stream().map(s -> s.of(text)).collect(Collectors.joining(Statement.JOINT));
        assertEquals(words, e.text());
      }
    }
    assertTrue(statements > FRAGMENTS / 4, "only " + statements + " statements were found");
  }

  private static List<Extraction> extracted(Extractor extractor, String text) {
    try {
      return extractor.extract(
          new Input("a", text, LocalDate.of(2025, 7, 23), "en", null, List.of()));
    } catch (RuntimeException e) {
      throw new AssertionError("not read: " + text, e);
    }
  }

  private static String fragment(Random random, String[] words) {
    int from = random.nextInt(words.length);
    int to = Math.min(words.length, from + 1 + random.nextInt(LONGEST));
    List<String> kept = new ArrayList<>(List.of(words).subList(from, to));
    for (int drop = random.nextInt(3); drop > 0 && kept.size() > 1; drop--) {
      kept.remove(random.nextInt(kept.size()));
    }
    return String.join(" ", kept);
  }

  private static List<String[]> texts() {
    try (Stream<Path> files = Files.walk(ARTICLES)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(FragmentsTest::words)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The words of a digest below its header, without the marks of its notes.
  private static String[] words(Path file) {
    try {
      String text = Files.readString(file);
      String body = text.substring(text.indexOf("\n---\n", 3) + 5);
      return body.replaceAll("\\[\\^[^]]*]", "").strip().split("\\s+");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
