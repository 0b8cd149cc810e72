package parley.extract.cue;

import java.util.Set;
import parley.extract.text.Sentence;
import parley.extract.text.Token;
import parley.extract.text.Wordlist;

/// Tells the reporter's own questions from speech: `Did Verin say that the river is high?`
final class Questions {

  private static final Set<String> OPENERS =
      Wordlist.of(
          """
          did does do is are was were has have had will would can could should may might
          didn't doesn't don't isn't aren't wasn't weren't hasn't haven't won't wouldn't
          """);

  private Questions() {}

  /// Whether the sentence asks something itself, without any quotation in it.
  static boolean isAsked(Sentence s) {
    Token last = s.token(s.size() - 1);
    return s.quotations().isEmpty() && last.is("?") && OPENERS.contains(s.lower(0));
  }
}
