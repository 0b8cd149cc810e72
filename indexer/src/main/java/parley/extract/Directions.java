package parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.extract.text.View;

/// A paragraph of a transcript without its stage directions: "(Laughter.)" is nobody's words.
///
/// @param words what is left of it, in order; none if it is a direction throughout
/// @param translated whether the words are a translation; null if no direction tells
record Directions(List<Span> words, @Nullable Boolean translated) {

  private static final Pattern DIRECTION =
      Pattern.compile(
          "[(\\[](?:\\p{Lu}[^()\\[\\]]{1,160}[.!?][\"']?"
              + "|(?i:inaudible|laugh|applau|applause|cross-?talk|cough|clears|sneez|sigh|gasp|cheer|sing|snaps"
              + "|audio|off-?mic|phonetic|ph\\b|pause|as interpreted|as translated|interpreted|in (?:english|french|spanish|"
              + "russian|ukrainian|german)|speaks|speaking|said in|pronounced|points|gestures|music|microphone|technical|"
              + "no translation|through (?:an )?(?:interpreter|translator)|redacted|sic\\b)[^()\\[\\]]{0,80})[)\\]]");
  private static final Pattern INTERPRETED =
      Pattern.compile(
          "(?i)[(\\[]?(?:as )?(?:interpreted|translated)\\b.*|[(\\[]?through (?:an? )?(?:interpreter|translator).*"
              + "|(?i)spoke in (?!english)\\p{L}+.*");

  private static final Pattern ENGLISH =
      Pattern.compile("(?i)[(\\[]?(?:(?:speaking|spoke) )?in english[.:]?[)\\]]?");

  Directions {
    words = List.copyOf(words);
  }

  static Directions in(View view, Span paragraph) {
    List<Span> words = new ArrayList<>();
    Boolean translated = null;
    int from = paragraph.start();
    Matcher direction = DIRECTION.matcher(view.plain()).region(paragraph.start(), paragraph.end());
    while (direction.find()) {
      add(words, view, new Span(from, direction.start()));
      translated = either(translated, translated(direction.group()));
      from = direction.end();
    }
    add(words, view, new Span(from, paragraph.end()));
    return new Directions(words, translated);
  }

  /// What a note in brackets says: whether the words are a translation; null if nothing. `(spoke in
  /// French)` stands above words that the records of the United Nations print in English.
  static @Nullable Boolean translated(String note) {
    if (INTERPRETED.matcher(note.strip()).lookingAt()) {
      return true;
    }
    return ENGLISH.matcher(note.strip()).matches() ? false : null;
  }

  /// Of two notes on the same words: a translation in part is a translation.
  static @Nullable Boolean either(@Nullable Boolean one, @Nullable Boolean other) {
    return one == null || Boolean.TRUE.equals(other) ? other : one;
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
