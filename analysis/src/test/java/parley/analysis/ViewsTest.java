package parley.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.archive.Span;

class ViewsTest {

  private static final List<String> PIECES =
      List.of(
          "Ada",
          "Verin's",
          "talks",
          "the",
          "U.S.",
          "3.5",
          "2025-07-22",
          "can’t",
          "“river”",
          "…",
          "мир",
          "переговоры",
          "Київ",
          "об'єкт",
          "g\u0306",
          "İzmir",
          "co-operate,",
          "a.b",
          "(now)",
          "x_y",
          "'",
          "—",
          "\ud83d\ude00",
          "日本語",
          "q".repeat(300));

  /// A part between white space has the terms, positions and places that it has alone.
  @Test
  void aPartIsAnalysedAsIfItStoodAlone() {
    Analysis analysis = Analysis.withoutNames();
    Random random = new Random(20_250_723);
    for (int i = 0; i < 3_000; i++) {
      String text = text(random);
      Span part = part(text, random);
      assertEquals(
          analysis.views(part.of(text)), analysis.views(text).of(part), part + " of " + text);
    }
  }

  private static String text(Random random) {
    List<String> pieces = new ArrayList<>();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      pieces.add(PIECES.get(random.nextInt(PIECES.size())));
    }
    return String.join(random.nextBoolean() ? " " : "\n", pieces);
  }

  /// A part that begins and ends beside white space or at an end of the text.
  private static Span part(String text, Random random) {
    int one = border(text, random.nextInt(text.length()));
    int other = border(text, random.nextInt(text.length()));
    return new Span(Math.min(one, other), Math.max(one, other));
  }

  private static int border(String text, int from) {
    int at = from;
    while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
