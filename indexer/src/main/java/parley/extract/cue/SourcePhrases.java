package parley.extract.cue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Statement.Act;
import parley.extract.cue.Cue.Shape;
import parley.extract.cue.Verb.Frame;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Token;
import parley.extract.text.Wordlist;

/// Cues that are no verbs: `according to Verin`, `in the words of Verin`, `in his view`.
final class SourcePhrases {

  private static final Verb ACCORDING = verb("according to");
  private static final Verb WORDS = verb("in the words of");
  private static final Verb POLL = Verb.of("in a poll", Frame.SAY, Act.SAY, false);
  static final Set<String> POLLS = Set.of("poll", "survey");
  private static final int LONGEST_POLL = 9;
  private static final int LONGEST_OWNER = 6;
  private static final int FURTHEST_THAT = 20;
  private static final Set<String> OWNERS = Set.of("his", "her", "their", "its", "my", "our");
  private static final Set<String> NOUNS =
      Wordlist.of(
          """
          words opinion view estimate estimates account telling reckoning judgment judgement
          assessment
          """);

  private SourcePhrases() {}

  private static Verb verb(String lemma) {
    return Verb.of(lemma, Frame.SAY, Act.SAY, true);
  }

  /// The phrase that begins at `i`; null if none does.
  ///
  /// @param first whether no cue stands before it, where only "according to" may stand else
  static @Nullable Cue at(Sentence s, int i, boolean first) {
    if (s.token(i).quoted()) {
      return null;
    }
    boolean relative = s.is(i + 2, "which") || s.is(i + 2, "whom");
    if (s.is(i, "according") && s.is(i + 1, "to") && s.has(i + 2) && !relative) {
      int end = i <= 1 ? Phrases.endOfOpening(s, i + 2) : Phrases.endOf(s, i + 2);
      Range subject = new Range(i + 2, end < 0 ? Math.min(s.size(), i + 4) : end);
      return new Cue(new Range(i, i + 2), ACCORDING, subject, Shape.ACCORDING);
    }
    Cue poll = first && s.is(i, "in") ? poll(s, i) : null;
    if (poll != null) {
      return poll;
    }
    boolean opens = i == 0 || s.is(i - 1, ",");
    return first && opens && (s.is(i, "in") || s.is(i, "by")) ? words(s, i) : null;
  }

  private static @Nullable Cue words(Sentence s, int i) {
    if (s.is(i + 1, "the") && NOUNS.contains(s.lower(i + 2)) && s.is(i + 3, "of")) {
      int end = Phrases.bareEndOf(s, i + 4);
      return end > 0 ? closed(s, new Range(i, i + 4), new Range(i + 4, relativeEnd(s, end))) : null;
    }
    for (int noun = i + 2; noun < Math.min(s.size(), i + LONGEST_OWNER); noun++) {
      if (NOUNS.contains(s.lower(noun)) && s.tag(noun) == Tag.NOUN) {
        boolean own = s.is(noun - 1, "own") && noun > i + 2;
        int owner = own ? noun - 2 : noun - 1;
        boolean name = s.is(owner, "'s") || s.is(owner, "'");
        Range subject = new Range(i + 1, name ? owner : owner + 1);
        boolean owned = name || owner == i + 1 && OWNERS.contains(s.lower(owner));
        return owned && subject.to() > subject.from()
            ? closed(s, new Range(i, noun + 1), subject)
            : null;
      }
    }
    return null;
  }

  /// `In a Courier poll last month, Verin was ahead`, `Verin was ahead in a poll`: hardly speech,
  /// and only where nobody says anything else.
  private static @Nullable Cue poll(Sentence s, int i) {
    int noun = i + 2;
    while (s.has(noun) && noun < i + LONGEST_POLL && !POLLS.contains(s.lower(noun))) {
      if (s.tag(noun) == Tag.PUNCT && !s.is(noun, "/")) {
        return null;
      }
      noun++;
    }
    boolean named = POLLS.contains(s.lower(noun)) && s.token(i + 1).is(Tag.DET, Tag.ADJ);
    if (!named || s.tokens().stream().anyMatch(SourcePhrases::isSaid)) {
      return null;
    }
    int comma = noun + 1;
    while (s.has(comma) && !s.is(comma, ",")) {
      comma++;
    }
    boolean clause = s.has(comma + 1) && s.tag(comma + 1) != Tag.VERB;
    return clause || i > 1
        ? new Cue(new Range(i, i + 1), POLL, new Range(i + 1, noun + 1), Shape.ACCORDING)
        : null;
  }

  private static boolean isSaid(Token token) {
    Verb verb = token.is(Tag.VERB) ? Lexicon.english().verb(token.lower()) : null;
    return verb != null && verb.strong();
  }

  /// `one diplomat who has met her`: up to the comma behind.
  private static int relativeEnd(Sentence s, int end) {
    int i = end;
    while (s.is(end, "who") && s.has(i) && !s.is(i, ",")) {
      i++;
    }
    return s.is(end, "who") && s.is(i, ",") ? i : end;
  }

  /// The "that" behind a source which stands between verb and words: `Verin said, according to two
  /// aides who heard him, that`; -1 if it is not so.
  ///
  /// @param said the token behind the verb
  static int interposed(Sentence s, Cue source, int said) {
    boolean between =
        source.is(Shape.ACCORDING) && s.is(said, ",") && source.at().from() == said + 1;
    for (int i = source.at().to(); between && i < Math.min(s.size(), said + FURTHEST_THAT); i++) {
      if (s.is(i, ",") && s.is(i + 1, "that")) {
        return i + 1;
      }
    }
    return -1;
  }

  private static @Nullable Cue closed(Sentence s, Range at, Range subject) {
    int end = Math.max(at.to(), subject.to());
    boolean closes = s.is(end, ",") || s.has(end) && s.token(end).isStop();
    return closes ? new Cue(at, WORDS, subject, Shape.ACCORDING) : null;
  }
}
