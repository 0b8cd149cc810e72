package parley.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import parley.archive.Span;
import parley.extract.cue.Attribution;
import parley.extract.cue.Attributions;
import parley.extract.cue.Lexicon;
import parley.extract.speaker.Voice;
import parley.extract.text.Reader;
import parley.extract.text.Sentence;
import parley.extract.text.View;
import parley.extract.text.Wordlist;

/// Finds what a speaker tells of others' words: `"Verin told me that the river is high," Kalm
/// said`. It rests on the teller's word alone, and counts only where the register knows the other
/// one.
///
/// @param view the text
/// @param reader for its sentences
record Hearsay(View view, Reader reader) {

  /// The rule that stands by such statements.
  static final String RULE = "hearsay";

  /// Sentences without one of these are not read again.
  private static final Pattern TELLING =
      Pattern.compile(
          "(?i)\\b(?:said|says|told|tells|asked|announced|denie[sd]|refuse[sd]|reject(?:s|ed)"
              + "|agreed|offer(?:s|ed)|called|calls|promised|insist(?:s|ed)|claim(?:s|ed)"
              + "|demand(?:s|ed)|propose[sd]|informed|warned|admitted|declared)\\b");

  /// Speakers of their own words, and words that are no speakers.
  private static final Set<String> NOBODY_ELSE =
      Wordlist.of(
          """
          i we you me us it that this these those who which what one people everyone everybody
          somebody someone nobody they some others another many
          """);

  /// The attributions inside of what one speaker said, in the order of their cues.
  ///
  /// @param words a passage of the speaker's own words
  List<Attribution> in(Span words) {
    Span bare = withoutMarks(words);
    if (!tells(bare)) {
      return List.of();
    }
    return reader.read(view, bare, this::tells).stream()
        .flatMap(sentence -> in(sentence).stream())
        .toList();
  }

  private boolean tells(Span words) {
    return TELLING.matcher(view.plain()).region(words.start(), words.end()).find();
  }

  /// Whether the register has whom it names.
  static boolean isKnown(Voice voice) {
    return voice.speaker() != null && !voice.speaker().id().startsWith("~");
  }

  private Span withoutMarks(Span words) {
    int start = words.start();
    int end = words.end();
    while (start < end - 1 && isMark(view.at(start))) {
      start++;
    }
    while (end > start + 1 && isMark(view.at(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isMark(char at) {
    return at == '"' || at == '\'';
  }

  private List<Attribution> in(Sentence sentence) {
    return Attributions.in(sentence, Lexicon.english()).stream()
        .filter(told -> told.strong() && isSomebodyElse(told, sentence))
        .map(told -> told.hearsay(RULE))
        .toList();
  }

  private static boolean isSomebodyElse(Attribution told, Sentence sentence) {
    Span source = told.source();
    return source != null
        && told.cue() != null
        && !NOBODY_ELSE.contains(sentence.plain(source).toLowerCase(Locale.ROOT));
  }
}
