package parley.extract.cue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import parley.archive.Span;
import parley.archive.Statement.Act;
import parley.archive.Statement.Form;
import parley.extract.cue.Verb.Doubt;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Token;

/// Sifts what was found in a sentence: wishes told inside another statement go, second-hand deeds
/// and scraps stay as weak ones.
///
/// @param found the attributions of the sentence
record Sieve(Sentence s, List<Attribution> found) {

  private static final int FEWEST_WORDS = 3;

  private static final Pattern HOPE = Pattern.compile("(?i)hop(?:e|es|ed|ing)");

  /// On what terms somebody spoke: `asked not to be named`.
  private static final Pattern UNNAMED =
      Pattern.compile(
          "(?i)(?:(?:that )?(?:he|she|they|his|her|their) (?:names? )?)?(?:not )?(?:to )?(?:not )?"
              + "(?:be (?:named|identified|quoted)|remain (?:anonymous|unnamed)|anonymity)\\b.{0,90}");

  private static final Set<String> RELATIVES = Set.of("who", "which", "that");

  /// What is left, in the same order.
  List<Attribution> sifted() {
    return found.stream()
        .filter(words -> !(isWish(words) && isInside(words)))
        .filter(words -> !(words.rule().equals("noun") && isOthers(words)))
        .filter(words -> !UNNAMED.matcher(s.plain(words.reach())).matches())
        .map(words -> isDoubtful(words) ? words.weak() : words)
        .toList();
  }

  /// Whether it is a wish or belief, which is no statement of its own inside another one.
  private boolean isWish(Attribution words) {
    boolean belief = words.act() == Act.ASSESS || words.act() == Act.AIM;
    return !words.strong()
        || cueIs(words, HOPE)
        || words.rule().equals("noun")
        || belief && words.form() == Form.REPORTED;
  }

  /// Whether a verb beside the noun has the same words: `expressed her conviction that`.
  private boolean isOthers(Attribution words) {
    return found.stream()
        .anyMatch(other -> !other.rule().equals("noun") && other.content().equals(words.content()));
  }

  private boolean isInside(Attribution words) {
    Span cue = words.cue();
    return cue != null
        && found.stream()
            .filter(other -> !other.equals(words))
            .anyMatch(other -> other.content().stream().anyMatch(span -> span.contains(cue)));
  }

  private boolean isDoubtful(Attribution words) {
    boolean object = words.rule().endsWith("object");
    boolean deed = object || words.rule().endsWith("asked");
    return deed && isInside(words)
        || words.rule().equals("relative-object")
        || isBare(words)
        || object && words.form() == Form.REPORTED && isDoubted(words, Doubt.WORDS)
        || words.form() == Form.REPORTED
            && (isBackground(words, object) || isScrap(words.content(), object));
  }

  /// Whether a relative clause tells in passing what somebody rejected or promised to do: `Verin,
  /// who had opposed the dam, came`.
  private boolean isBackground(Attribution words, boolean object) {
    Span source = words.source();
    boolean deed = object || s.plain(words.reach()).startsWith("to ");
    return deed
        && source != null
        && s.tokens().stream()
            .anyMatch(token -> token.end() == source.end() && RELATIVES.contains(token.lower()));
  }

  private boolean isDoubted(Attribution words, Doubt doubt) {
    Span cue = words.cue();
    Verb verb = cue == null ? null : Lexicon.english().verb(s.plain(cue).toLowerCase(Locale.ROOT));
    return verb != null && verb.doubts().contains(doubt);
  }

  /// Whether a verb that says nothing without a clause has only a noun phrase: `maintained order`,
  /// `reported losses`.
  private boolean isBare(Attribution words) {
    boolean behind = words.rule().endsWith("said-clause") || words.rule().endsWith("object");
    boolean doubted =
        isDoubted(words, Doubt.PHRASE)
            || isDoubted(words, Doubt.INDEFINITE) && !isKnown(words.start());
    return behind
        && words.form() == Form.REPORTED
        && doubted
        && s.tokens().stream()
            .filter(token -> words.reach().contains(token.span()))
            .noneMatch(Sieve::isOfClause);
  }

  /// Whether what begins there names something known: `the return of soldiers`, `Istanbul`, `it`.
  private boolean isKnown(int start) {
    return s.tokens().stream()
        .filter(token -> token.start() == start)
        .anyMatch(token ->
            token.is("the")
                || token.is("to")
                || token.isCapital()
                || token.is(Tag.PRON) && !token.lower().endsWith("r"));
  }

  private boolean cueIs(Attribution words, Pattern forms) {
    Span cue = words.cue();
    return cue != null && forms.matcher(cue.of(s.view().plain())).matches();
  }

  private static boolean isOfClause(Token token) {
    boolean finite = token.is(Tag.VERB) && !token.lower().endsWith("ing");
    return finite || token.is(Tag.AUX) || token.is("that") || token.is("how");
  }

  /// Whether words say too little to stand alone, such as `it` or `the same`: fewer than three; for
  /// the object of a verb, which tells what was rejected or demanded, less than a noun with its
  /// article.
  private boolean isScrap(List<Span> content, boolean object) {
    int words = 0;
    int nouns = 0;
    for (Token token : s.tokens()) {
      boolean inside = content.stream().anyMatch(span -> span.contains(token.span()));
      if (inside && Character.isLetterOrDigit(token.word().charAt(0))) {
        words++;
        nouns += token.is(Tag.NOUN, Tag.PROPN) || token.is(Tag.VERB) ? 1 : 0;
      }
    }
    return object ? nouns == 0 || words < 2 : words < FEWEST_WORDS;
  }
}
