package parley.extract.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.extract.speaker.Names.Found;

/// What an article itself tells of the names in it.
///
/// @param full for each last name the first and last name with which it first stands there
/// @param registered ids of the speakers whom it names as the register does
/// @param inHeadline ids of those in its headline
/// @param inside words that begin with a capital inside of a sentence, folded
/// @param common words that it also writes in lower case, or with a verb of several
/// @param found the registered names in the text, from left to right
/// @param people where it has a first and a last name side by side
/// @param titled last names behind `Mr`, `Ms` and the like, folded, with what that says of gender
record NamesInText(
    Map<String, String> full,
    Set<String> registered,
    Set<String> inHeadline,
    Set<String> inside,
    Set<String> common,
    List<Found> found,
    List<Span> people,
    Map<String, Gender> titled) {

  private static final Set<String> VERBS_OF_SEVERAL = Set.of("are", "were", "have", "do");

  /// Behind a word that has such a verb, which no name has: `Buses are`.
  private static final String PLURAL = " are";

  /// Of a headline and a text.
  static NamesInText of(String headline, String text, Names register) {
    NamesInText names =
        new NamesInText(
            new HashMap<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new HashMap<>());
    names.found.addAll(names.read(text, register));
    int inText = names.people.size();
    for (Found found : names.read(headline, register)) {
      found.speakers().forEach(speaker -> names.inHeadline.add(speaker.id()));
    }
    names.people.subList(inText, names.people.size()).clear();
    return names;
  }

  private List<Found> read(String text, Names register) {
    List<Folded> words = Folded.words(text, 0, text.length());
    for (int i = 0; i < words.size(); i++) {
      Folded right = words.get(i);
      if (i > 0 && isVerbOfSeveral(right) && words.get(i - 1).word().endsWith("s")) {
        common.add(words.get(i - 1).word() + PLURAL);
      }
      if (!right.capital()) {
        common.add(right.word());
      } else if (i > 0) {
        pair(text, words.get(i - 1), right);
        initials(text, words, i);
      }
    }
    List<Found> names = register.in(words);
    names.forEach(name -> name.speakers().stream().map(Speaker::id).forEach(registered::add));
    return names;
  }

  private static boolean isVerbOfSeveral(Folded word) {
    return !word.capital() && VERBS_OF_SEVERAL.contains(word.word());
  }

  /// `T. R. Vale`.
  private void initials(String text, List<Folded> words, int last) {
    int first = last;
    while (first > 0
        && words.get(first - 1).capital()
        && words.get(first - 1).word().length() == 1
        && text.startsWith(". ", words.get(first - 1).end())
        && last - first < 3) {
      first--;
    }
    if (first < last && words.get(last).word().length() > 1) {
      people.add(new Span(words.get(first).start(), words.get(last).end()));
    }
  }

  private void pair(String text, Folded left, Folded right) {
    String between = text.substring(left.end(), right.start());
    if (between.equals(" ") || between.equals("-")) {
      inside.add(right.word());
    }
    Gender title = Gender.ofTitle(left.word());
    if (title != Gender.UNKNOWN && (between.equals(" ") || between.equals(". "))) {
      titled.merge(right.word(), title, (one, other) -> one == other ? one : Gender.UNKNOWN);
    }
    boolean name = PersonName.isNamePart(left) && PersonName.isNamePart(right);
    String last = text.substring(right.start(), right.end());
    boolean initials = last.equals(last.toUpperCase(Locale.ROOT));
    if (name && between.equals(" ") && left.word().length() > 1 && !initials) {
      full.putIfAbsent(last, text.substring(left.start(), right.end()));
      people.add(new Span(left.start(), right.end()));
    }
  }

  /// Whether a word at the beginning of a sentence has its capital only from standing there.
  boolean isOpening(String name) {
    if (name.indexOf(' ') >= 0) {
      return false;
    }
    String folded = Folded.words(name, 0, name.length()).getFirst().word();
    boolean only = !inside.contains(folded);
    return only
            && (common.contains(folded + PLURAL)
                || common.contains(folded)
                || Nameless.isPlural(folded))
        || Nouns.SILENT.has(folded)
        || Nouns.SEVERAL.has(folded);
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

  /// Whether the headline names him as the register does.
  boolean heads(Speaker speaker) {
    return inHeadline.contains(speaker.id());
  }
}
