package parley.web.page.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.archive.Span;

/// Where words that a reader looks for stand in a text: letter by letter, whatever their case, as
/// browsers find them. White space in what is looked for stands for any.
///
/// @param sought as typed, may be empty
/// @param spans in order, none overlapping
public record Places(String sought, List<Span> spans) {

  /// More than a reader steps through.
  private static final int MOST = 500;

  public Places {
    spans = List.copyOf(spans);
  }

  /// The places of what was typed in a text; none if nothing was typed.
  public static Places of(String typed, String text) {
    String sought = typed.strip().replaceAll("\\s+", " ");
    List<Span> spans = new ArrayList<>();
    int from = 0;
    while (!sought.isEmpty() && spans.size() < MOST && from < text.length()) {
      Optional<Span> next = next(sought, text, from);
      if (next.isEmpty()) {
        break;
      }
      spans.add(next.get());
      from = next.get().end();
    }
    return new Places(sought, spans);
  }

  private static Optional<Span> next(String sought, String text, int from) {
    for (int start = from; start < text.length(); start++) {
      int end = end(sought, text, start);
      if (end > start) {
        return Optional.of(new Span(start, end));
      }
    }
    return Optional.empty();
  }

  /// Where what begins at `start` ends, -1 if that is something else.
  private static int end(String sought, String text, int start) {
    int at = start;
    for (int i = 0; i < sought.length(); i++) {
      if (at >= text.length()) {
        return -1;
      }
      if (sought.charAt(i) == ' ' && Character.isWhitespace(text.charAt(at))) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
      } else if (same(sought.charAt(i), text.charAt(at))) {
        at++;
      } else {
        return -1;
      }
    }
    return at;
  }

  private static boolean same(char sought, char there) {
    return Character.toLowerCase(plain(sought)) == Character.toLowerCase(plain(there));
  }

  /// Curly marks as straight ones.
  private static char plain(char c) {
    return switch (c) {
      case '“', '”', '„', '«', '»' -> '"';
      case '’', '‘', 'ʼ' -> '\'';
      default -> c;
    };
  }

  /// The number, from 1, of the place that a stretch of the text lies in; 0 if it lies in none.
  int numberOf(Span stretch) {
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i).contains(stretch)) {
        return i + 1;
      }
    }
    return 0;
  }
}
