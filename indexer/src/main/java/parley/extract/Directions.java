package parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.archive.Span;
import parley.extract.text.View;

/// A paragraph of a transcript without its stage directions: "(Laughter.)" is nobody's words.
///
/// @param words what is left of it, in order; none if it is a direction throughout
/// @param interpreted whether a direction says that the words are a translation
record Directions(List<Span> words, boolean interpreted) {

  private static final Pattern DIRECTION =
      Pattern.compile(
          "[(\\[](?:\\p{Lu}[^()\\[\\]]{1,160}[.!?][\"']?"
              + "|(?i:inaudible|laugh|applau|applause|cross-?talk|cough|clears|sneez|sigh|gasp|cheer|sing|snaps"
              + "|audio|off-?mic|phonetic|ph\\b|pause|as interpreted|as translated|interpreted|in (?:english|french|spanish|"
              + "russian|ukrainian|german)|speaks|speaking|said in|pronounced|points|gestures|music|microphone|technical|"
              + "no translation|through (?:an )?(?:interpreter|translator)|redacted|sic\\b)[^()\\[\\]]{0,80})[)\\]]");
  private static final Pattern INTERPRETED =
      Pattern.compile(
          "(?i)[(\\[]?(?:as )?(?:interpreted|translated)\\b.*|[(\\[]?through (?:an? )?(?:interpreter|translator).*");

  Directions {
    words = List.copyOf(words);
  }

  static Directions in(View view, Span paragraph) {
    List<Span> words = new ArrayList<>();
    boolean interpreted = false;
    int from = paragraph.start();
    Matcher direction = DIRECTION.matcher(view.plain()).region(paragraph.start(), paragraph.end());
    while (direction.find()) {
      add(words, view, new Span(from, direction.start()));
      interpreted |= sayInterpreted(direction.group());
      from = direction.end();
    }
    add(words, view, new Span(from, paragraph.end()));
    return new Directions(words, interpreted);
  }

  /// Whether a note in brackets says that the words are a translation.
  static boolean sayInterpreted(String note) {
    return INTERPRETED.matcher(note.strip()).lookingAt();
  }

  private static void add(List<Span> words, View view, Span between) {
    int start = between.start();
    int end = between.end();
    while (start < end && Character.isWhitespace(view.at(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(view.at(end - 1))) {
      end--;
    }
    boolean anyWord =
        view.plain().substring(start, end).chars().anyMatch(Character::isLetterOrDigit);
    if (anyWord) {
      words.add(new Span(start, end));
    }
  }
}
