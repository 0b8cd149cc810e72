package parley.extract.speaker;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.extract.speaker.Names.Found;
import parley.extract.speaker.Voice.Naming;
import parley.extract.text.Wordlist;

/// Whom common nouns mean: "his country" and "a senior Polish diplomat" somebody, "both sides"
/// several, "the exchange" nobody.
final class Nameless {

  private static final int LONGEST_NAME = 80;
  private static final Set<String> OWNERS = Set.of("his", "her", "their", "its");

  private static final Set<String> SOME =
      Wordlist.of("a an another one some many several few most other any two three four five all");
  private static final Set<String> OF = Set.of("of");
  private static final Set<String> FOR = Set.of("for", "of");
  private static final Set<String> THIS = Set.of("the", "this");
  private static final Set<String> BY = Set.of("of", "from", "by");
  private static final Pattern INDEFINITE = Pattern.compile("(?:an?|one|some) ");

  /// Plurals that end as those of persons do.
  private static final Pattern PEOPLE = Pattern.compile("\\p{L}{3,}(?:ist|er|or|ian|ant)s");

  private static final Pattern WHERE = Pattern.compile("\\bwhere $");
  private static final Pattern THERE =
      Pattern.compile(" (?:there|in the (?:city|country|capital))\\b");

  /// `The man is from the Ministry of Rivers`.
  private static final Pattern WORKS =
      Pattern.compile(" (?:is|was|comes|came|works|worked) (?:from|for|with|at) (?=\\p{L})");

  /// Whose document a headline announces: `Statement by the Ministry of Rivers on the dam`.
  private static final Pattern ISSUED =
      Pattern.compile(
          "^(?:Joint |Press |Public )?(?:Comment|Commentary|Statement|Release|Communiqu[eé]|Declaration|Message|Letter|Note)"
              + " (?:by|of|from) (?=\\p{L})");

  private static final int LONGEST_HOUSE = 80;

  private final Cast.Register register;
  private final String headline;
  private final String text;
  private final Cast cast;

  Nameless(Cast.Register register, String headline, String text, Cast cast) {
    this.register = register;
    this.headline = headline;
    this.text = text;
    this.cast = cast;
  }

  /// Whom a noun phrase means.
  Voice voice(Head head, Span mention) {
    Voice voice = byNoun(head, mention);
    enterPossessor(head);
    return voice;
  }

  /// `Kalm` of `Kalm's calculations`, whom "he" means then.
  private void enterPossessor(Head head) {
    int apostrophe = head.words().indexOf("'s ");
    if (apostrophe < 0 || PersonName.isPersonal(head.noun())) {
      return;
    }
    Span owner = new Span(head.base().start(), head.base().start() + apostrophe);
    Head named = Head.of(text, owner);
    String name = PersonName.of(named.core());
    if (cast.named(named, owner) == null && !name.isEmpty() && name.indexOf(' ') < 0) {
      cast.bySurname(name, owner);
    }
  }

  private Voice byNoun(Head head, Span mention) {
    List<Folded> core = words(head.core());
    if (core.stream().allMatch(word -> word.word().chars().allMatch(Character::isDigit))) {
      return Voice.UNKNOWN;
    }
    String noun = core.getLast().word();
    Speaker house = register.roles().house(head.words());
    if (house != null) {
      return cast.registered(house, mention, Naming.FULL);
    }
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
      if (Nouns.CROWD.contains(noun)) {
        cast.unnamed(name(head), mention);
      }
      return Voice.UNKNOWN;
    }
    Voice by =
        Nouns.PAPER.has(noun) ? author(head) : isSpokesman(noun) ? spokenFor(head, mention) : null;
    if (by != null) {
      return by;
    }
    Voice member = PersonName.isPersonal(noun) ? staff(head, mention) : null;
    if (member != null) {
      return member;
    }
    return isUnnamed(head, core) ? cast.unnamed(name(head), mention) : asNamed(head, mention);
  }

  /// An official of the house from which the next words say that he is; null if they do not.
  private @Nullable Voice staff(Head head, Span mention) {
    Matcher works = WORKS.matcher(text).region(head.base().end(), text.length());
    Speaker house = works.lookingAt() ? opening(text, works.end()) : null;
    String id = house == null ? null : house.side();
    Speaker side = id == null ? null : register.registers().speaker(id).orElse(null);
    Speaker officials = side == null ? null : register.roles().anonymous(side.name() + " official");
    return officials == null ? null : cast.registered(officials, mention, Naming.CLASS);
  }

  /// The house or side whose name begins at a place; null if none does.
  private @Nullable Speaker opening(String words, int at) {
    int start = words.startsWith("the ", at) ? at + 4 : at;
    Span reach = new Span(at, Math.min(words.length(), at + LONGEST_HOUSE));
    return register.names().in(words, reach).stream()
        .filter(found -> found.span().start() == at || found.span().start() == start)
        .map(found -> found.speakers().getFirst())
        .filter(speaker -> speaker.kind() != Speaker.Kind.PERSON)
        .findFirst()
        .orElse(null);
  }

  /// Whether a word standing alone means persons whom nobody tells apart: `critics`, `another`.
  static boolean isPlural(String noun) {
    return PEOPLE.matcher(noun).matches()
        || noun.endsWith("s") && PersonName.isPersonal(noun)
        || SOME.contains(noun);
  }

  private static boolean isSpokesman(String noun) {
    return Offices.noun(noun).equals("spokesman");
  }

  /// `A spokesman for the Ministry of Rivers` speaks for the ministry, one for a minister for his
  /// side; null if nobody knows for whom.
  private @Nullable Voice spokenFor(Head head, Span mention) {
    Span behind = head.complement(FOR);
    Voice voice = behind == null ? inFront(head) : cast.named(Head.of(text, behind), behind);
    if (voice == null || voice.speaker() == null) {
      return null;
    }
    boolean person =
        register
            .registers()
            .speaker(voice.speaker().id())
            .filter(speaker -> speaker.kind() == Speaker.Kind.PERSON)
            .isPresent();
    Voice body = person ? cast.sideOf(voice) : voice;
    return body.speaker() == null ? null : cast.onBehalf(body.speaker(), mention);
  }

  /// The house of `a Foreign Ministry spokesman`.
  private @Nullable Voice inFront(Head head) {
    List<Found> found = register.names().in(text, head.base());
    if (!found.isEmpty() && found.getLast().speakers().size() == 1) {
      return new Voice(found.getLast().speakers().getFirst().ref(), Naming.VAGUE);
    }
    String house = head.core().replaceAll("(?i)^(?:an?|the) |[\\w-]+$|government", "");
    Speaker government = register.roles().government(house);
    return government == null ? null : new Voice(government.ref(), Naming.VAGUE);
  }

  /// `A soldier`, `critics in the valley`, `one of the people`, `the head of one bank`.
  private static boolean isUnnamed(Head head, List<Folded> core) {
    String first = core.getFirst().word();
    String noun = core.getLast().word();
    boolean personal = PersonName.isPersonal(noun);
    if (SOME.contains(first)) {
      return personal || core.size() == 1 && noun.length() > 2;
    }
    if (first.equals("the")) {
      Span behind = head.complement(OF);
      return personal && behind != null && INDEFINITE.matcher(behind.of(head.text())).lookingAt();
    }
    boolean capital = core.stream().skip(1).anyMatch(Folded::capital);
    return !capital && (core.size() == 1 ? isPlural(noun) : personal && noun.endsWith("s"));
  }

  private static List<Folded> words(String phrase) {
    return Folded.words(phrase, 0, phrase.length());
  }

  /// `His country` is his side, `her letter` she herself, `his office` is named after him; null if
  /// nobody knows who owns it, or it says nothing.
  private @Nullable Voice owned(String possessive, Head head, Span mention) {
    Voice owner = cast.owner(possessive, mention);
    String noun = head.noun();
    if (owner.speaker() == null || Nouns.SILENT.has(noun)) {
      return null;
    }
    Voice of = Nouns.OWN_SIDE.has(noun) ? cast.sideOf(owner) : owner;
    if (Nouns.OWN_SIDE.has(noun) || Nouns.PAPER.has(noun)) {
      return of.speaker() == null ? null : new Voice(of.speaker(), Naming.VAGUE);
    }
    String rest = head.words().substring(possessive.length());
    Voice own = ofSide(cast.sideOf(owner), rest, mention);
    if (own != null) {
      return own;
    }
    return cast.common(owner.speaker().name() + "'s" + rest, mention);
  }

  /// `Its foreign ministry`, `his foreign minister`: the only one of that side; null if the
  /// register has none.
  private @Nullable Voice ofSide(Voice side, String what, Span mention) {
    Speaker.Ref ref = side.speaker();
    String named = ref == null ? "" : ref.name() + what;
    Speaker house = ref == null ? null : register.roles().house(named);
    Speaker own = ref == null || house != null ? house : cast.inOffice(named);
    return own == null ? null : cast.registered(own, mention, Naming.SHORT);
  }

  /// `The Russians`, `a senior Polish diplomat`; null if no side is named alone.
  private @Nullable Voice bySide(Head head, Span mention) {
    Speaker anonymous = register.roles().anonymous(head.core());
    if (anonymous != null) {
      return cast.registered(anonymous, mention, Naming.CLASS);
    }
    Speaker there = isBesidePlace(head) ? cast.government(mention.start()) : null;
    Speaker local =
        there == null ? null : register.roles().anonymous(there.name() + " " + head.core());
    if (local != null) {
      return cast.registered(local, mention, Naming.VAGUE);
    }
    String words = head.words();
    boolean definite = words.startsWith("The ") || words.startsWith("the ");
    Speaker government = definite ? register.roles().government(words) : null;
    return government == null ? null : cast.registered(government, mention, Naming.VAGUE);
  }

  /// `Officials there`, and `the capital, where officials`.
  private boolean isBesidePlace(Head head) {
    int start = head.base().start();
    return THERE.matcher(text).region(head.base().end(), text.length()).lookingAt()
        || WHERE.matcher(text.substring(Math.max(0, start - 6), start)).find();
  }

  /// Whoever wrote `the letter of the president`; null if the phrase does not tell.
  private @Nullable Voice author(Head head) {
    Span behind = head.complement(BY);
    if (behind == null) {
      return head.opensWith(THIS) ? issuer() : null;
    }
    Voice voice = cast.named(Head.of(text, behind), behind);
    return voice == null || voice.speaker() == null
        ? null
        : new Voice(voice.speaker(), Naming.VAGUE);
  }

  /// Whoever publishes what the headline calls his statement; null if it does not say so.
  private @Nullable Voice issuer() {
    Matcher issued = ISSUED.matcher(headline);
    Speaker house = issued.find() ? opening(headline, issued.end()) : null;
    return house == null ? null : new Voice(house.ref(), Naming.VAGUE);
  }

  private static String name(Head head) {
    String words = head.words().strip();
    return words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) : words;
  }

  private Voice asNamed(Head head, Span mention) {
    String name = name(head);
    return Ids.slug(name).isEmpty() ? Voice.UNKNOWN : cast.common(name, mention);
  }
}
