package parley.extract.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a common noun can be as the subject of a verb of speech: some name nobody, some name
/// several at once, some are papers that speak for whoever wrote them.
///
/// @param words folded
record Nouns(Set<String> words) {
  /// Events, times, amounts: they say nothing.
  static final Nouns SILENT =
      of(
          """
          exchange exchanges talk talks meeting meetings negotiation negotiations round rounds session
          sessions visit visits trip journey event events war conflict fighting attack attacks strike
          strikes ceasefire truce initiative plan proposal proposals idea offer vote result results
          outcome matter matters issue issues question questions release framework opening support logic
          guarantee guarantees agreement deal roadmap contact contacts consultation consultations summit
          conference ceremony call calls conversation conversations dialogue process progress situation
          time hour hours day days week weeks month months year years morning afternoon evening night
          today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january
          february april june july august september october november december fact hope figures figure
          way ways point points step steps work thing things possible much more less most nothing
          anything something everything nobody none anyone anybody everyone everybody someone somebody
          others other those these this such earlier later men women people peace prisoners bodies
          there here what you then nor neither now still yet instead meanwhile
          territory territories troops prospect prospects pause arrival arrivals variants variant
          """);

  /// Several at once, whom the article does not tell apart.
  static final Nouns SEVERAL =
      of(
          """
          side sides party parties leader leaders delegation delegations president presidents government
          governments country countries state states nation nations men minister ministers two three
          both negotiator negotiators team teams participant participants capital capitals partner
          partners representative representatives ministry ministries host hosts
          """);

  /// Papers and posts, which have somebody's words in them.
  static final Nouns PAPER =
      of(
          """
          letter statement resolution report communique declaration paper post posts message messages
          tweet tweets address speech remarks article document memorandum note readout interview video
          column op-ed appeal comments text speeches inquiry investigation study
          """);

  /// The state or side that "his" and "her" may stand before.
  static final Nouns OWN_SIDE = of("country government nation side delegation administration team");

  /// Houses and bodies that "he" never means.
  static final Nouns BODY =
      of(
          """
          agency news post times journal ministry department office council committee commission party
          campaign union group institute university bank court television radio magazine newspaper press
          association organisation organization parliament congress senate house assembly army navy
          force forces headquarters centre center service company corporation foundation court police
          guardian economist herald tribune telegraph gazette reuters bloomberg axios politico interfax
          tass ria ukrinform afp cnn bbc
          """);

  /// Plurals without an ending.
  static final Set<String> CROWD = Set.of("people", "men", "women");

  private static final Set<String> COUNTED =
      Set.of("both", "all", "two", "three", "four", "several", "many", "seventeen");

  private static Nouns of(String words) {
    return new Nouns(Set.copyOf(List.of(words.strip().split("\\s+", -1))));
  }

  boolean has(String foldedWord) {
    return words.contains(foldedWord);
  }

  /// Whether a noun phrase means several who are not told apart: `both sides`, `the delegations`.
  static boolean isSeveral(List<Folded> core) {
    if (core.isEmpty() || !SEVERAL.has(core.getLast().word())) {
      return false;
    }
    boolean counted = core.stream().anyMatch(w -> COUNTED.contains(w.word()) || isNumber(w.word()));
    String head = core.getLast().word();
    return counted
        || head.endsWith("s")
            && core.size() <= 2
            && (!core.getFirst().capital() || core.getFirst().word().equals("the"));
  }

  /// Whether a name is that of a house and not of a person: `Ministry of Rivers`, `ABC`.
  static boolean isBody(String name) {
    boolean initials = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
    return initials
        || Folded.words(name, 0, name.length()).stream().anyMatch(w -> BODY.has(w.word()));
  }

  /// Whether a noun means several: `officials`, `people`.
  static boolean isPlural(String noun) {
    return noun.endsWith("s") || CROWD.contains(noun);
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }
}
