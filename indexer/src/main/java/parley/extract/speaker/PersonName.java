package parley.extract.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
          march july september october november december
          """);
  private static final Set<String> PERSONAL =
      Wordlist.of(
          """
          official officials spokesman spokeswoman spokesperson minister diplomat diplomats
          source sources analyst analysts expert experts adviser envoy negotiator leader
          president senator man woman lawyer aide aides officer chancellor ambassador
          """);
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
    return phrase.substring(words.get(from).start(), words.getLast().end());
  }

  private static boolean isNamePart(Folded word) {
    return word.capital() && !TITLES.contains(word.word());
  }

  private static boolean isAdjacent(String phrase, Folded left, Folded right) {
    return phrase.substring(left.end(), right.start()).strip().replace(".", "").isEmpty();
  }

  /// For each last name of a text the first and last name with which it first stands there.
  static Map<String, String> fullNames(String text) {
    Map<String, String> names = new HashMap<>();
    Folded left = null;
    for (Folded right : Folded.words(text, 0, text.length())) {
      if (left != null
          && isNamePart(left)
          && isNamePart(right)
          && right.start() == left.end() + 1) {
        String last = text.substring(right.start(), right.end());
        boolean spaced = text.charAt(left.end()) == ' ' && left.word().length() > 1;
        boolean initials = last.equals(last.toUpperCase(Locale.ROOT));
        if (spaced && !initials) {
          names.putIfAbsent(last, text.substring(left.start(), right.end()));
        }
      }
      left = right;
    }
    return names;
  }

  /// `JEAN-PIERRE` as `Jean-Pierre`; what is not all in capitals stays as it is.
  static String titleCased(String label) {
    if (!label.equals(label.toUpperCase(Locale.ROOT))) {
      return label;
    }
    StringBuilder out = new StringBuilder(label.length());
    boolean inside = false;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      out.append(inside ? Character.toLowerCase(c) : c);
      inside = Character.isLetter(c);
    }
    return out.toString();
  }

  static boolean isPersonal(String phrase) {
    return Folded.words(phrase, 0, phrase.length()).stream()
        .anyMatch(w -> PERSONAL.contains(w.word()));
  }
}
