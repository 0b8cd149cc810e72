package parley.extract.cue;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Wordlist;

/// Where the content behind a cue ends: at the end of the sentence, or before the clause of a later
/// cue.
final class Limits {

  private static final Set<String> CONJUNCTIONS =
      Wordlist.of("and but while although though as or whereas");
  private static final Set<String> OWNERS = Set.of("his", "her", "their", "its", "my", "our");
  private static final Set<String> JOINS = Set.of("and", "but", "or");

  private final Sentence s;
  private final List<Cue> cues;
  private final Predicate<Cue> trailing;

  /// @param trailing whether the content of a cue lies before it
  Limits(Sentence s, List<Cue> cues, Predicate<Cue> trailing) {
    this.s = s;
    this.cues = cues;
    this.trailing = trailing;
  }

  /// The token before which the content of cue number `index` ends.
  int after(int index) {
    Cue cue = cues.get(index);
    for (int i = index + 1; i < cues.size(); i++) {
      int cut = cut(cue, cues.get(i));
      if (cut >= 0) {
        return cut;
      }
    }
    return s.size();
  }

  /// Where the clause of `next` cuts the content of `cue` short; -1 if it belongs to it.
  private int cut(Cue cue, Cue next) {
    if (SourcePhrases.interposed(s, next, cue.at().to()) > 0) {
      return -1;
    }
    if (next.clauseStart() > cue.at().to() && trailing.test(next)) {
      return next.clauseStart() - 1;
    }
    int q = clauseStart(cue, next) - 1;
    while (q > cue.at().from() && (s.tag(q) == Tag.ADV || s.tag(q) == Tag.AUX)) {
      q--;
    }
    if (q <= cue.at().from()) {
      return -1;
    }
    boolean same = next.subject().equals(cue.subject());
    boolean nouns =
        (s.is(q, "and") || s.is(q, "or"))
            && !s.is(q - 1, ",")
            && (s.tag(q + 1) != Tag.PRON || OWNERS.contains(s.lower(q + 1)))
            && !Phrases.hasVerb(s, cue.at().to(), q);
    if (!same && CONJUNCTIONS.contains(s.lower(q)) && !nouns) {
      return s.is(q - 1, ",") ? q - 1 : q;
    }
    if (same && !next.is(Cue.Shape.ACCORDING) && JOINS.contains(s.lower(q))) {
      return isTold(cue, next) && !s.is(q - 1, ",") ? -1 : q;
    }
    return s.is(q, ",") && !next.is(Cue.Shape.PLAIN) ? q : -1;
  }

  /// Whether a wish is a part of what was said: `Verin said she was late and wanted to go`.
  private static boolean isTold(Cue cue, Cue next) {
    boolean said = cue.verb().frame() == Verb.Frame.SAY || cue.verb().frame() == Verb.Frame.TELL;
    return said && cue.verb().strong() && !next.verb().strong() && !cue.is(Cue.Shape.PARTICIPLE);
  }

  private static int clauseStart(Cue cue, Cue next) {
    if (next.is(Cue.Shape.PARTICIPLE) || next.is(Cue.Shape.INVERTED)) {
      return next.at().from();
    }
    int subject = next.subject().from();
    return Math.min(next.at().from(), subject > cue.at().from() ? subject : next.at().from());
  }
}
