package parley.extract.cue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.archive.Statement.Act;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Token;

/// Finds words behind a name and a colon: `Verin: The river will rise`. A place or a subject may
/// stand there as well, so that they are never sure.
final class NameColon {

  private static final int LONGEST_NAME = 7;
  private static final int FEWEST_WORDS = 4;

  private NameColon() {}

  /// What was found in a sentence; where that is nothing, the words behind its name and colon.
  static List<Attribution> orElse(List<Attribution> found, Sentence s) {
    Attribution words = found.isEmpty() ? words(s) : null;
    return words == null ? found : List.of(words);
  }

  private static @Nullable Attribution words(Sentence s) {
    int colon = colon(s);
    boolean clause =
        colon > 0
            && s.size() - colon > FEWEST_WORDS + 1
            && !s.token(colon + 1).isQuoteMark()
            && Phrases.hasVerb(s, colon + 1, s.size());
    Span content = clause ? Trim.words(s, s.token(colon + 1).start(), s.span().end()) : null;
    if (content == null) {
      return null;
    }
    Span whole = Trim.wholeQuotations(s, content);
    return new Attribution(
        List.of(whole),
        s.spanOf(0, colon),
        s.token(colon).span(),
        Trim.form(s, whole),
        Act.SAY,
        false,
        "name-colon");
  }

  /// The colon behind a name that opens the sentence; -1 if there is none.
  private static int colon(Sentence s) {
    for (int i = 0; i < Math.min(s.size(), LONGEST_NAME); i++) {
      Token token = s.token(i);
      if (token.is(":")) {
        return i;
      }
      boolean bracket = token.is("(") || token.is(")");
      boolean name = token.isCapital() && token.word().length() > 1 && !token.is(Tag.NUM, Tag.DET);
      if (token.quoted() || !name && !(bracket && i > 0)) {
        return -1;
      }
    }
    return -1;
  }
}
