package parley.extract.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.archive.Statement.Act;
import parley.extract.cue.Cue.Shape;
import parley.extract.cue.Verb.Frame;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Token;
import parley.extract.text.Wordlist;

/// Finds what nouns and adjectives report: `Verin's promise to open the dam`, `criticism from Kalm
/// that the river is low`, `she is confident that it will rise`. A noun counts only where somebody
/// is named who said it.
final class Complements {

  private static final int SHORTEST = 4;
  private static final int FURTHEST = 4;

  private static final Set<String> OWNERS = Wordlist.of("his her their my our its whose");
  private static final Set<String> KEPT = Set.of("that", "whether", "to", "if");
  private static final Set<String> STATES =
      Wordlist.of(
          """
          is are was were be been being 's 're 'm am seem seems seemed sound sounds sounded
          remain remains remained feel feels felt become became appear appears appeared make makes made making
          """);
  private static final Set<String> MAKING = Set.of("make", "makes", "made", "making");
  private static final Set<String> GIVING =
      Wordlist.of(
          """
          make makes made making express expresses expressed expressing voice voices voiced
          voicing issue issues issued issuing raise raises raised raising repeat repeats
          repeated reiterate reiterates reiterated renew renews renewed offer offers offered
          give gives gave has have had having cast level leveled levelled drop dropped
          signal signaled signalled deliver delivered share shared hold held
          """);

  private final Sentence s;
  private final List<Attribution> found = new ArrayList<>();

  private Complements(Sentence s) {
    this.s = s;
  }

  /// The attributions by nouns and adjectives of a sentence, in order.
  static List<Attribution> in(Sentence s, Lexicon lexicon) {
    Complements complements = new Complements(s);
    for (int i = 1; i + 1 < s.size(); i++) {
      Token token = s.token(i);
      Complement complement = token.quoted() ? null : lexicon.complement(token.lower());
      if (complement != null && complement.noun() && token.is(Tag.NOUN)) {
        complements.noun(i, complement);
      } else if (complement != null && !complement.noun() && token.is(Tag.ADJ, Tag.VERB)) {
        complements.adjective(i, complement);
      }
    }
    return complements.found;
  }

  private void noun(int i, Complement noun) {
    Range speaker = owner(i);
    int from = i + 1;
    if (s.is(from, "by") || s.is(from, "from")) {
      int end = Phrases.bareEndOf(s, from + 1);
      speaker = end < 0 ? speaker : new Range(from + 1, end);
      from = end < 0 ? from : end;
    }
    speaker = speaker == null ? giver(i) : speaker;
    int start = start(noun, from);
    if (speaker != null && start > 0) {
      add(
          new Reported(new Range(i, i + 1), speaker, noun, "noun"),
          new Range(start, end(i, start)));
    }
  }

  /// `Verin's`, `his`.
  private @Nullable Range owner(int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - FURTHEST); i--) {
      Token token = s.token(i);
      if (OWNERS.contains(token.lower())) {
        return new Range(i, i + 1);
      }
      if (token.is("'s") || token.is("'")) {
        int start = Phrases.startOf(s, i - 1);
        return start < 0 ? null : new Range(start, i);
      }
      if (!token.is(Tag.ADJ, Tag.NOUN) && !token.is(Tag.ADV, Tag.NUM)) {
        return null;
      }
    }
    return null;
  }

  /// `Verin made the claim`, `Verin expressed doubt`.
  private @Nullable Range giver(int noun) {
    int i = noun - 1;
    while (s.has(i) && s.token(i).is(Tag.ADJ, Tag.DET) && !s.token(i).isCapital()) {
      i--;
    }
    return GIVING.contains(s.lower(i)) && !VerbUse.isUnsaid(s, i) ? Subjects.of(s, i) : null;
  }

  private int start(Complement complement, int at) {
    String opener = s.lower(at);
    if (!complement.openers().contains(opener)) {
      return -1;
    }
    boolean infinitive =
        s.tag(at + 1) == Tag.VERB || s.tag(at + 1) == Tag.AUX || s.is(at + 1, "not");
    if (opener.equals("to") && !infinitive) {
      return complement.openers().contains("to") && !complement.noun() ? at + 1 : -1;
    }
    return KEPT.contains(opener) ? at : at + 1;
  }

  /// Behind the words said; before the verb of a sentence of which the noun is the subject.
  private int end(int noun, int start) {
    if (s.tag(start - 1) == Tag.ADP && !KEPT.contains(s.lower(start))) {
      return endOfPhrase(start);
    }
    if (Phrases.hasVerb(s, 0, noun)) {
      return s.size();
    }
    int own = s.is(start, "that") || s.is(start, "to") || s.is(start, "whether") ? 1 : 0;
    for (int i = start; i < s.size(); i++) {
      boolean verb = s.token(i).is(Tag.VERB, Tag.AUX) && !s.lower(i).endsWith("ing");
      boolean first = verb && !s.token(i - 1).is(Tag.AUX, Tag.ADV) && !s.is(i - 1, "to");
      boolean infinitive = verb && s.is(i - 1, "to") && i - 1 == start;
      if ((first || infinitive) && own-- == 0) {
        return i;
      }
    }
    return s.size();
  }

  /// Behind a preposition only a noun phrase was said.
  private int endOfPhrase(int start) {
    for (int i = start + 1; i < s.size(); i++) {
      Token token = s.token(i);
      boolean finite = token.is(Tag.VERB, Tag.AUX) && !token.lower().endsWith("ing");
      boolean verb = finite && !s.is(i - 1, "to") && !s.is(i - 1, "who") && !s.is(i - 1, "that");
      if (verb || token.is(",") || token.is(";") || token.is(":") || token.is("as")) {
        return token.quoted() ? s.size() : i;
      }
    }
    return s.size();
  }

  private void adjective(int i, Complement adjective) {
    int be = i - 1;
    while (s.has(be) && (s.tag(be) == Tag.ADV || s.is(be, "so") || s.is(be, "very"))) {
      be--;
    }
    if (s.is(be, "it") && MAKING.contains(s.lower(be - 1))) {
      be--;
    }
    int start = adjectiveStart(adjective, i + 1);
    if (start < 0 || !STATES.contains(s.lower(be)) || VerbUse.isUnsaid(s, i)) {
      return;
    }
    Range speaker = Subjects.of(s, be);
    if (speaker != null && !s.is(speaker.from(), "it") && !s.is(speaker.from(), "there")) {
      add(
          new Reported(new Range(i, i + 1), speaker, adjective, "adjective"),
          new Range(start, s.size()));
    }
  }

  /// `confident he will come` needs no "that".
  private int adjectiveStart(Complement adjective, int at) {
    boolean bare =
        adjective.openers().contains("that")
            && (s.tag(at) == Tag.PRON || s.tag(at) == Tag.PROPN)
            && s.token(Math.min(at + 1, s.size() - 1)).is(Tag.AUX, Tag.VERB);
    return bare ? at : start(adjective, at);
  }

  private record Reported(Range at, Range speaker, Complement by, String rule) {}

  private void add(Reported reported, Range range) {
    Act act = reported.by().act();
    Verb verb = Verb.of(reported.by().word(), Frame.OBJECT, act, false);
    Cue cue = new Cue(reported.at(), verb, reported.speaker(), Shape.PLAIN);
    int end = Endings.before(s, cue, range);
    if (end <= range.from()) {
      return;
    }
    Span content = Trim.words(s, s.token(range.from()).start(), s.token(end - 1).end());
    if (content != null && content.length() >= SHORTEST) {
      Span whole = Trim.wholeQuotations(s, content);
      found.add(
          new Attribution(
              List.of(whole),
              reported.speaker().in(s),
              reported.at().in(s),
              Trim.form(s, whole),
              act,
              reported.by().strong() && KEPT.contains(s.lower(range.from())),
              reported.rule()));
    }
  }
}
