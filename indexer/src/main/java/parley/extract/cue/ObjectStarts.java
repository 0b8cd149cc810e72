package parley.extract.cue;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.archive.Statement.Act;
import parley.extract.cue.Cue.Shape;
import parley.extract.cue.Verb.Frame;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.Wordlist;

/// Finds where the object of a cue begins: behind its preposition, and behind what tells when and
/// where (`rejected on Monday the offer`).
///
/// @param s the sentence
record ObjectStarts(Sentence s) {

  private static final int VIEW_REACH = 9;

  private static final Set<String> SILENT_ABOUT =
      Wordlist.of(
          """
          comment say discuss address identify name answer talk speak elaborate confirm
          specify disclose describe provide
          """);
  private static final Set<String> SILENT = Set.of("refuse", "decline");

  /// What a clause of its own follows: `expressed her conviction that the river would rise`.
  private static final Set<String> VIEWS =
      Wordlist.of("conviction belief view opinion hope confidence expectation understanding");

  private static final Set<String> DAYS =
      Wordlist.of("monday tuesday wednesday thursday friday saturday sunday");

  /// Prepositions that open no object.
  private static final Set<String> AWAY =
      Wordlist.of("in at on over with during for by from into off out through");

  private static final Set<String> WARNING = Set.of("warn", "caution");
  private static final Pattern THREAT =
      Pattern.compile(
          "(?i)consequence|\\brespon[ds]|retaliat|legitimate target|tolerate|patience|further steps"
              + "|sanctions|objectives by|all means|\\bforce\\b|taken into account|\\bpay\\b|answer"
              + "|long-range|continue fighting|will continue");
  private static final Set<String> CAUSES = Set.of("favor", "favour", "support");
  private static final Set<String> CALLS_FOR = Set.of("for", "on", "upon");

  /// The first token of the object; -1 if there is none.
  int of(Cue cue, int limit) {
    if (cue.is(Shape.INVERTED)) {
      return -1;
    }
    int particle = particle(cue);
    int z = particle < 0 ? cue.at().to() : particle + 1;
    if (cue.verb().bound() && particle < 0 && isInFavour(z)) {
      return pastAdjunct(z, limit);
    }
    if (cue.verb().bound() && particle < 0) {
      return cue.verb().particles().contains("about") ? pastAbout(z, limit) : -1;
    }
    if (!s.has(z) || s.is(z, ",") || s.is(z, ";") || s.token(z).isStop()) {
      return -1;
    }
    String link = cue.verb().lemma().equals("put") ? "at" : "as";
    boolean time = Adjuncts.isTime(s, z) && s.tag(z + 1) != Tag.ADJ && s.tag(z + 1) != Tag.PART;
    boolean unseen = cue.verb().frame() == Frame.VIEW && !has(link, z, limit);
    if (unseen || cue.verb().phrasal() && particle < 0 && s.is(z, "to")) {
      return -1;
    }
    boolean again = s.is(z, "again") && s.is(z + 1, "to");
    if (again) {
      return z + 1;
    }
    if (particle < 0 && (AWAY.contains(s.lower(z)) || time)) {
      return pastAdjunct(z, limit);
    }
    if (s.is(z + 2, "that") && VIEWS.contains(s.lower(z + 1))) {
      return z + 2;
    }
    if (SILENT.contains(cue.verb().lemma())
        && s.is(z, "to")
        && SILENT_ABOUT.contains(s.lower(z + 1))) {
      int about = s.tag(z + 2) == Tag.ADP ? z + 3 : z + 2;
      boolean away = s.is(z + 2, "for") || s.tag(about) == Tag.CCONJ;
      return about < limit && s.tag(about) != Tag.PUNCT && !away ? about : -1;
    }
    return z;
  }

  /// Behind `on Monday`, `in favor of`; -1 if no object follows.
  private int pastAdjunct(int z, int limit) {
    if (isInFavour(z)) {
      return z + 3 < limit ? z + 3 : -1;
    }
    boolean pronoun = s.tag(z + 1) == Tag.PRON && s.tag(z + 2) == Tag.DET;
    int object = pronoun ? z + 2 : Adjuncts.skip(s, z);
    return object > z && object < limit && opensObject(object) ? object : -1;
  }

  private boolean isInFavour(int z) {
    return s.is(z, "in") && CAUSES.contains(s.lower(z + 1)) && s.is(z + 2, "of");
  }

  private boolean opensObject(int z) {
    boolean infinitive = s.is(z, "to") && s.tag(z + 1) == Tag.VERB;
    return infinitive
        || s.is(z, "that")
        || s.is(z, "whether")
        || s.token(z).isQuoteMark()
        || s.token(z).is(Tag.DET, Tag.ADJ)
        || Phrases.isNominal(s.token(z));
  }

  /// The preposition between verb and content, a weekday passed over: `called on Monday for a
  /// vote`; -1 if there is none.
  int particle(Cue cue) {
    int next = cue.at().to();
    if (cue.verb().frame() == Frame.SAY && s.is(Adjuncts.skip(s, next), "that")) {
      return -1;
    }
    int z = s.is(next, "on") && DAYS.contains(s.lower(next + 1)) ? next + 2 : next;
    z = s.is(z, "again") ? z + 1 : z;
    return s.has(z) && isParticle(cue, z) ? z : -1;
  }

  private boolean isParticle(Cue cue, int z) {
    boolean calls = cue.verb().frame() == Frame.CALL && CALLS_FOR.contains(s.lower(z));
    return calls || cue.verb().particles().contains(s.lower(z));
  }

  /// What kind of act the verb makes of content: to call for something is to demand it, and a
  /// warning threatens only where its words do.
  Act act(Cue cue, Span content) {
    int particle = cue.verb().frame() == Frame.CALL ? particle(cue) : -1;
    boolean demands = particle >= 0 && s.token(particle).end() <= content.start();
    if (WARNING.contains(cue.verb().lemma())) {
      return THREAT.matcher(s.plain(content)).find() ? Act.THREATEN : Act.ASSESS;
    }
    return demands ? Act.DEMAND : cue.verb().act();
  }

  /// `spoke at the dam on Monday about the river`: behind "about"; -1 if the phrase has none.
  private int pastAbout(int z, int limit) {
    for (int i = z; i < Math.min(limit, z + VIEW_REACH); i++) {
      if (s.is(i, "about")) {
        return i + 1;
      }
      if (s.token(i).is(Tag.VERB, Tag.AUX) || s.tag(i) == Tag.PUNCT) {
        return -1;
      }
    }
    return -1;
  }

  /// `a plan that Verin rejects.`; null if the cue stands in no such clause.
  @Nullable Span relative(Cue cue) {
    int that = cue.subject().from() - 1;
    int next = cue.at().to();
    boolean bare = s.is(next, ",") || (s.has(next) && s.token(next).isStop());
    boolean object = cue.verb().frame() == Frame.OBJECT && !cue.is(Shape.INVERTED);
    if (object && bare && that > 0 && (s.is(that, "that") || s.is(that, "which"))) {
      int start = Phrases.startOf(s, that - 1);
      return start < 0 ? null : s.spanOf(start, that);
    }
    return null;
  }

  /// Whether the link stands near: `describe it as a mistake`, `put the number at 73`.
  private boolean has(String link, int z, int limit) {
    for (int i = z; i < Math.min(limit, z + VIEW_REACH); i++) {
      if (s.is(i, link)) {
        return true;
      }
    }
    return false;
  }
}
