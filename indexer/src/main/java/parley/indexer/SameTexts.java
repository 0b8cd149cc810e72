package parley.indexer;

import java.util.ArrayList;
import java.util.List;
import parley.archive.Article;
import parley.input.Counted;
import parley.source.Hash;

/// Notices articles with the very same text, which a publisher filed twice. Both stay in the
/// archive; a note names them. Keeps a hash for each article that is read in a run, see [Firsts],
/// and its id, which is kept anyway.
final class SameTexts {

  /// How many pairs a report names.
  private static final int NAMED = 5;

  /// Shorter texts are alike by chance.
  private static final int SHORTEST = 200;

  private final Firsts first = new Firsts();
  private final List<String> ids = new ArrayList<>();
  private final List<String> pairs = new ArrayList<>();
  private int again;

  void see(Article article) {
    String text = article.text();
    if (text.length() < SHORTEST) {
      return;
    }
    int before = first.putIfAbsent(Hash.of(oneLine(text)), ids.size());
    if (before == Firsts.NONE) {
      ids.add(article.id());
      return;
    }
    again++;
    if (pairs.size() < NAMED) {
      pairs.add(article.id() + " = " + ids.get(before));
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
