package parley.extract.speaker;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.extract.speaker.Voice.Naming;

/// Whom common nouns mean: "his country" and "a senior Polish diplomat" somebody, "both sides"
/// several, "the exchange" nobody.
final class Nameless {

  private static final int LONGEST_NAME = 80;
  private static final Set<String> OWNERS = Set.of("his", "her", "their", "its");

  private final Cast.Register register;
  private final String text;
  private final Cast cast;

  Nameless(Cast.Register register, String text, Cast cast) {
    this.register = register;
    this.text = text;
    this.cast = cast;
  }

  Voice voice(Head head, Span mention) {
    List<Folded> core = words(head.core());
    if (core.stream().allMatch(word -> word.word().chars().allMatch(Character::isDigit))) {
      return Voice.UNKNOWN;
    }
    String noun = core.getLast().word();
    if (OWNERS.contains(core.getFirst().word()) && core.size() > 1) {
      Voice owned = owned(core.getFirst().word(), head, mention);
      if (owned != null) {
        return owned;
      }
    }
    if (Nouns.isSeveral(core)) {
      return Voice.SEVERAL;
    }
    Voice side = bySide(head, mention);
    if (side != null) {
      return side;
    }
    if (Nouns.SILENT.has(noun)) {
      return Voice.UNKNOWN;
    }
    Voice author = Nouns.PAPER.has(noun) ? author(head) : null;
    return author != null ? author : asNamed(head, mention);
  }

  private static List<Folded> words(String phrase) {
    return Folded.words(phrase, 0, phrase.length());
  }

  /// `His country` is his side, `her letter` she herself, `his office` is named after him; null if
  /// nobody knows who owns it, or it says nothing.
  private @Nullable Voice owned(String possessive, Head head, Span mention) {
    Voice owner = cast.owner(possessive);
    String noun = head.noun();
    if (owner.speaker() == null || Nouns.SILENT.has(noun)) {
      return null;
    }
    Voice of = Nouns.OWN_SIDE.has(noun) ? cast.sideOf(owner) : owner;
    if (Nouns.OWN_SIDE.has(noun) || Nouns.PAPER.has(noun)) {
      return of.speaker() == null ? null : new Voice(of.speaker(), Naming.VAGUE);
    }
    String rest = head.words().substring(possessive.length());
    return cast.common(owner.speaker().name() + "'s" + rest, mention);
  }

  /// `The Russians`, `a senior Polish diplomat`; null if no side is named alone.
  private @Nullable Voice bySide(Head head, Span mention) {
    Speaker anonymous = register.roles().anonymous(head.core());
    if (anonymous != null) {
      return cast.registered(anonymous, mention, Naming.CLASS);
    }
    String words = head.words();
    boolean definite = words.startsWith("The ") || words.startsWith("the ");
    Speaker government = definite ? register.roles().government(words) : null;
    return government == null ? null : cast.registered(government, mention, Naming.VAGUE);
  }

  /// Whoever wrote `the letter of the president`; null if the phrase does not tell.
  private @Nullable Voice author(Head head) {
    Span behind = head.complement();
    if (behind == null) {
      return null;
    }
    Voice voice = cast.named(Head.of(text, behind), behind);
    return voice == null || voice.speaker() == null
        ? null
        : new Voice(voice.speaker(), Naming.VAGUE);
  }

  private Voice asNamed(Head head, Span mention) {
    String words = head.words().strip();
    String name = words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) : words;
    return Ids.slug(name).isEmpty() ? Voice.UNKNOWN : cast.common(name, mention);
  }
}
