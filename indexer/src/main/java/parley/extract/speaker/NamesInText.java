package parley.extract.speaker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.archive.Speaker;

/// What an article itself tells of the names in it.
///
/// @param full for each last name the first and last name with which it first stands there
/// @param registered ids of the speakers whom it names as the register does
/// @param inside words that begin with a capital inside of a sentence, folded
/// @param common words that it also writes in lower case
/// @param titled last names behind `Mr`, `Ms` and the like, folded, with what that says of gender
record NamesInText(
    Map<String, String> full,
    Set<String> registered,
    Set<String> inside,
    Set<String> common,
    Map<String, Gender> titled) {

  /// Of a headline and a text.
  static NamesInText of(String headline, String text, Names register) {
    NamesInText names =
        new NamesInText(
            new HashMap<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashMap<>());
    names.read(text, register);
    names.read(headline, register);
    return names;
  }

  private void read(String text, Names register) {
    List<Folded> words = Folded.words(text, 0, text.length());
    for (int i = 0; i < words.size(); i++) {
      Folded right = words.get(i);
      if (!right.capital()) {
        common.add(right.word());
      } else if (i > 0) {
        pair(text, words.get(i - 1), right);
      }
    }
    register
        .in(words)
        .forEach(found -> found.speakers().stream().map(Speaker::id).forEach(registered::add));
  }

  private void pair(String text, Folded left, Folded right) {
    String between = text.substring(left.end(), right.start());
    if (between.equals(" ") || between.equals("-")) {
      inside.add(right.word());
    }
    Gender title = Gender.ofTitle(left.word());
    if (title != Gender.UNKNOWN && (between.equals(" ") || between.equals(". "))) {
      titled.putIfAbsent(right.word(), title);
    }
    boolean name = PersonName.isNamePart(left) && PersonName.isNamePart(right);
    String last = text.substring(right.start(), right.end());
    boolean initials = last.equals(last.toUpperCase(Locale.ROOT));
    if (name && between.equals(" ") && left.word().length() > 1 && !initials) {
      full.putIfAbsent(last, text.substring(left.start(), right.end()));
    }
  }

  /// Whether the first word of a sentence is no name but only begins with a capital there.
  boolean isOnlyCapitalised(String word) {
    String folded = Folded.words(word, 0, word.length()).getFirst().word();
    return common.contains(folded) && !inside.contains(folded);
  }

  /// What the article says of the gender of somebody with this name.
  Gender gender(String name) {
    List<Folded> words = Folded.words(name, 0, name.length());
    Gender byTitle =
        words.isEmpty()
            ? Gender.UNKNOWN
            : titled.getOrDefault(words.getLast().word(), Gender.UNKNOWN);
    return byTitle.or(Gender.ofName(name));
  }

  boolean names(Speaker speaker) {
    return registered.contains(speaker.id());
  }
}
