package parley.extract.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.extract.text.Wordlist;

/// Tells the name in a noun phrase from the titles before it.
final class PersonName {

  private static final Set<String> TITLES =
      Wordlist.of(
          """
          mr mrs ms dr sir lord lady president minister senator sen rep representative gov
          governor secretary spokesman spokeswoman spokesperson general gen colonel col
          captain judge justice chancellor ambassador envoy mayor chairman chairwoman
          director chief leader prime vice deputy foreign defence defense former acting
          senior special the a an king queen pope prince professor prof rev republican
          democrat democratic adviser advisor aide interior press state finance economy
          negotiator u.s us uk eu un ex commissioner but and then host lawyer attorney
          analyst even still yet when while if as on in at there today yesterday
          monday tuesday wednesday thursday friday saturday sunday january february
          march july september october november december administrator congresswoman
          congressman speaker chair coach father reverend rabbi sergeant major lieutenant
          admiral commander counselor counsellor surgeon principal assistant undersecretary
          first second gentleman crown sheikh archbishop cardinal bishop
          """);
  private static final Set<String> PERSONAL =
      Wordlist.of(
          """
          official officials spokesman spokeswoman spokesperson minister diplomat diplomats
          source sources analyst analysts expert experts adviser envoy negotiator leader
          president senator man woman lawyer aide aides officer chancellor ambassador
          spokespeople presidents ministers senators lawyers officers envoys negotiators
          advisers advisor advisors journalist journalists reporter reporters correspondent
          secretary governor mayor commissioner commander general member members leaders
          representative head chief pope king queen prince director chairman chairwoman deputy
          congressman congresswoman strategist activist politician lawmaker lawmakers critic
          critics professor author writer historian judge candidate nominee chair manager
          resident voter soldier ombudsman ombudswoman ombudsperson patriarch bishop archbishop
          cardinal priest rabbi imam mediator mediators captain admiral colonel lieutenant mother
          father wife husband friend colleague colleagues witness witnesses soldiers residents voters
          activists optimists sceptics skeptics prosecutor prosecutors teacher doctor farmer
          pilot banker abbot person owner
          """);
  private static final Pattern CAPITALS = Pattern.compile("\\b(?!I{2,3}\\b)\\p{Lu}{2,}");
  private static final int MOST_WORDS = 3;

  private PersonName() {}

  /// The name at the end of a noun phrase, titles left out; empty if it ends in a common noun.
  static String of(String phrase) {
    List<Folded> words = Folded.words(phrase, 0, phrase.length());
    int from = words.size();
    while (from > 0 && isNamePart(words.get(from - 1)) && words.size() - from < MOST_WORDS) {
      if (from < words.size() && !isAdjacent(phrase, words.get(from - 1), words.get(from))) {
        break;
      }
      from--;
    }
    if (from == words.size()) {
      return "";
    }
    int end = words.getLast().end();
    boolean initial = words.size() - from > 1 && words.getLast().word().length() == 1;
    return phrase.substring(
        words.get(from).start(), initial && phrase.startsWith(".", end) ? end + 1 : end);
  }

  static boolean isNamePart(Folded word) {
    return word.capital() && !TITLES.contains(word.word());
  }

  /// Whether a phrase begins with a title: `Ms Verin`.
  static boolean isTitled(String phrase) {
    List<Folded> words = Folded.words(phrase, 0, phrase.length());
    return !words.isEmpty() && isTitle(words.getFirst());
  }

  static boolean isTitle(Folded word) {
    return TITLES.contains(word.word());
  }

  private static boolean isAdjacent(String phrase, Folded left, Folded right) {
    return phrase.substring(left.end(), right.start()).strip().replaceAll("[.']", "").isEmpty();
  }

  /// `JEAN-PIERRE` as `Jean-Pierre`, `McCARTHY` as `McCarthy`; words not in capitals stay.
  static String titleCased(String label) {
    return CAPITALS
        .matcher(label)
        .replaceAll(word ->
            Matcher.quoteReplacement(
                word.group().charAt(0) + word.group().substring(1).toLowerCase(Locale.ROOT)));
  }

  static boolean isPersonal(String phrase) {
    return Folded.words(phrase, 0, phrase.length()).stream()
        .anyMatch(w -> PERSONAL.contains(w.word()));
  }
}
