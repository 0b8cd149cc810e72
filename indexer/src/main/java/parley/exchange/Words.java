package parley.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import parley.archive.Span;
import parley.archive.Statement;
import parley.input.Misread;

/// Finds the places of statements in the text of their article.
final class Words {

  private static final Pattern PARTS = Pattern.compile(Pattern.quote(Statement.JOINT));

  private final String text;
  private final int line;

  /// Where the next look-up of the same words begins.
  private final Map<String, Integer> behind = new HashMap<>();

  Words(String text, int line) {
    this.text = text;
    this.line = line;
  }

  /// Words and where they stand.
  record Place(String text, List<Span> spans) {}

  Place place(ExchangeStatement statement) {
    if (statement.spans().isEmpty()) {
      return lookedUp(statement.words());
    }
    String words = at(statement.spans());
    if (statement.text() != null && !statement.text().equals(words)) {
      throw new Misread(
          line,
          "statement: at %s the text has “%s”, not “%s”; mend “start” and “end”, or leave them out"
              .formatted(statement.spans(), words, statement.text()));
    }
    return new Place(words, statement.spans());
  }

  private String at(List<Span> spans) {
    List<String> parts = new ArrayList<>();
    int end = 0;
    for (Span span : spans) {
      if (span.end() > text.length() || span.start() < end) {
        throw new Misread(
            line,
            "statement: %s lies outside the text of %d characters, or before the span in front of it"
                .formatted(span, text.length()));
      }
      parts.add(span.of(text));
      end = span.end();
    }
    return String.join(Statement.JOINT, parts);
  }

  private Place lookedUp(String words) {
    if (words.isBlank()) {
      throw new Misread(line, "statement: “text”, or “start” and “end”, has to be there");
    }
    int whole = text.indexOf(words, behind.getOrDefault(words, 0));
    whole = whole < 0 ? text.indexOf(words) : whole;
    if (whole >= 0) {
      behind.put(words, whole + words.length());
      return new Place(words, List.of(new Span(whole, whole + words.length())));
    }
    return parts(words);
  }

  private Place parts(String words) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (String part : PARTS.split(words, -1)) {
      int start = text.indexOf(part, from);
      if (start < 0) {
        throw new Misread(
            line, "statement: the words “" + part + "” are not in the text; correct one of them");
      }
      from = start + part.length();
      spans.add(new Span(start, from));
    }
    return new Place(words, spans);
  }
}
