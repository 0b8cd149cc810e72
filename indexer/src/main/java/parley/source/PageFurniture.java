package parley.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import parley.archive.Span;

/// What a scraped page has around its article: share widgets, links to other articles, bylines, the
/// box for comments. Told line by line, by what the line says, never by how short it is alone.
final class PageFurniture {

  private static final String BULLET = "[-–—*•·|>\\s]*";

  private static final Pattern LINE =
      Pattern.compile(
          BULLET
              + "(?:"
              + String.join(
                  "|",
                  "(?:get|copy) (?:the )?link",
                  "x|twitter|facebook|whatsapp|telegram|linkedin|reddit|pinterest|e-?mail|print|viber",
                  "other apps",
                  "(?:share|tweet|save|listen|subscribe|sign up|log in|sign in|menu|search|skip to .{1,30})",
                  "share (?:this|on|via|with|to)\\b.{0,40}",
                  "(?:see|read|watch) (?:also|more|next|too)\\b.{0,200}",
                  "(?:related|recommended|most read|trending|more (?:from|on|stories))\\b[^.]{0,120}",
                  "also (?:read|watch)\\s*:.{0,200}",
                  "(?:advertisement|sponsored|ad|promoted)",
                  "(?:subscribe|sign up|register) (?:to|for|now|here)\\b.{0,120}",
                  "(?:follow|join) us\\b.{0,80}",
                  "(?:by|author|written by|reporting by|editing by)\\b:? \\p{Lu}[^.!?]{1,80}",
                  "(?:published|updated|last (?:modified|updated)|posted)\\b:?[^.!?]{3,60}",
                  "\\d+ min(?:ute)?s? read",
                  "(?:photo|image|picture|video)(?: credit| by)?\\s*:.{0,160}",
                  "(?:©|\\(c\\)|copyright\\b).{0,120}",
                  "all rights reserved.?",
                  "(?:tags?|topics|labels|categories)\\s*:.{0,200}",
                  "(?:previous|next) (?:article|post|story)\\b.{0,120}",
                  "(?:we use cookies|accept (?:all )?cookies|cookie (?:policy|settings))\\b.{0,120}")
              + ")\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern COMMENTS =
      Pattern.compile(
          BULLET
              + "(?:\\d+ |no )?(?:comments?(?: \\(?\\d+\\)?)?|(?:post|leave|add|write) a (?:comment|reply)"
              + "|join the (?:discussion|conversation))\\s*:?\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_HEADLINE = 160;
  private static final int FEWEST_HEADLINE_WORDS = 4;

  private final String page;
  private final List<Span> kept;

  private PageFurniture(String page, List<Span> kept) {
    this.page = page;
    this.kept = List.copyOf(kept);
  }

  /// Looks at the text of a page.
  static PageFurniture of(String page) {
    List<Span> kept = new ArrayList<>();
    int seen = 0;
    for (int start = 0; start < page.length(); ) {
      int newline = page.indexOf('\n', start);
      int end = newline < 0 ? page.length() : newline;
      String line = page.substring(start, end);
      if (COMMENTS.matcher(line).matches()) {
        if (2 * seen >= page.length() - end) {
          break;
        }
      } else if (!LINE.matcher(line).matches()) {
        kept.add(new Span(start, end));
        seen += line.length();
      }
      start = end + 1;
    }
    return new PageFurniture(page, kept);
  }

  /// The article alone: the lines that are left, runs of empty ones folded to one.
  String text() {
    StringBuilder text = new StringBuilder();
    kept.forEach(span -> text.append(span.of(page).strip()).append('\n'));
    return text.toString().replaceAll("\\n{3,}", "\n\n").replace('\u00a0', ' ').strip();
  }

  /// The first line, where it reads like a headline: no sentence, but followed by some; else empty.
  String headline() {
    String text = text();
    int end = text.indexOf('\n');
    String first = end < 0 ? "" : text.substring(0, end).strip();
    boolean fits =
        first.length() <= LONGEST_HEADLINE
            && first.trim().split("\\s+", -1).length >= FEWEST_HEADLINE_WORDS
            && !first.matches(".*[.!?:;,…][\"”’')]*");
    return fits ? first : "";
  }
}
