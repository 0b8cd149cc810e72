package parley.indexer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.archive.Article;
import parley.input.Counted;
import parley.source.Hash;

/// Notices articles with the very same text, which a publisher filed twice. Both stay in the
/// archive; a note names them. Keeps a hash and an id for each article that is read in a run, about
/// 200 bytes.
final class SameTexts {

  /// How many pairs a report names.
  private static final int NAMED = 5;

  /// Shorter texts are alike by chance.
  private static final int SHORTEST = 200;

  private final Map<String, String> first = new HashMap<>();
  private final List<String> pairs = new ArrayList<>();
  private int again;

  void see(Article article) {
    String text = article.text();
    if (text.length() < SHORTEST) {
      return;
    }
    String before = first.putIfAbsent(Hash.of(oneLine(text)), article.id());
    if (before != null) {
      again++;
      if (pairs.size() < NAMED) {
        pairs.add(article.id() + " = " + before);
      }
    }
  }

  /// The text with a space for all white space between two words.
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c > ' ') {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  List<String> notes() {
    return again == 0
        ? List.of()
        : List.of(
            "%s %s the very same text as another: %s%s"
                .formatted(
                    Counted.of(again, "article"),
                    again == 1 ? "has" : "have",
                    String.join(", ", pairs),
                    again > NAMED ? ", ..." : ""));
  }
}
