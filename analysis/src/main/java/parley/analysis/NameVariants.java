package parley.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.analysis.Analysis.Token;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Speaker;

/// Which words are spellings of one registered name, and which speakers a text names.
///
/// Two words of one speaker's names are spellings of the same name where their Latin forms begin
/// alike and agree in their consonants: Zelensky, Zelenskiy, Zelenskyy, Зеленський. Persons take
/// part with all words of their names, other speakers with their names of one word (Kyiv, Kiev,
/// Київ), anonymous classes not at all.
final class NameVariants {

  /// Knows no name.
  static final NameVariants NONE = new NameVariants(Map.of(), Map.of());

  private static final int SHORTEST_WORD = 3;

  private final Map<String, String> folds;
  private final Map<String, List<Name>> byFirstTerm;

  private NameVariants(Map<String, String> folds, Map<String, List<Name>> byFirstTerm) {
    this.folds = Map.copyOf(folds);
    this.byFirstTerm = byFirstTerm;
  }

  /// A name as a sequence of exact terms, with its bearers; `capital` says that it is written with
  /// one.
  private record Name(List<String> terms, boolean capital, SortedSet<String> bearers) {}

  static NameVariants of(Registers registers) {
    Analysis plain = Analysis.withoutNames();
    Map<String, SortedSet<String>> spellings = new TreeMap<>();
    Map<String, Name> names = new TreeMap<>();
    for (Speaker speaker : registers.speakers()) {
      group(plain, speaker).values().forEach(words -> join(spellings, words));
      speaker.names().forEach(name -> bear(names, plain, name, speaker));
    }
    for (Speaker speaker : registers.speakers()) {
      speaker
          .surnames()
          .filter(s -> registers.named(s).contains(speaker))
          .forEach(name -> bear(names, plain, name, speaker));
    }
    return new NameVariants(folds(plain, spellings), byFirstTerm(names.values()));
  }

  /// The words of a speaker's names by what they sound like.
  private static Map<String, SortedSet<String>> group(Analysis plain, Speaker speaker) {
    Map<String, SortedSet<String>> groups = new TreeMap<>();
    speaker
        .names()
        .map(plain::exact)
        .filter(words -> takesPart(speaker, words))
        .flatMap(List::stream)
        .map(Token::term)
        .filter(word -> word.length() >= SHORTEST_WORD)
        .forEach(word -> groups.computeIfAbsent(sound(word), _ -> new TreeSet<>()).add(word));
    return groups;
  }

  private static boolean takesPart(Speaker speaker, List<Token> words) {
    return switch (speaker.kind()) {
      case PERSON -> true;
      case GOVERNMENT, ORGANISATION -> words.size() == 1;
      case ANONYMOUS -> false;
    };
  }

  /// The first letter and the consonants of a word's Latin form; h and g, w and v fall together,
  /// doubled letters count once.
  static String sound(String word) {
    String latin = Ids.slug(word).replace('g', 'h').replace('w', 'v').replace("x", "ks");
    if (latin.isEmpty()) {
      return word;
    }
    StringBuilder sound = new StringBuilder(latin.length());
    char before = 0;
    for (int i = 0; i < latin.length(); i++) {
      char letter = latin.charAt(i);
      boolean sounds = sound.isEmpty() || "aeiouyj-".indexOf(letter) < 0;
      if (letter != before && sounds) {
        sound.append(letter);
      }
      before = letter;
    }
    return sound.toString();
  }

  private static void join(Map<String, SortedSet<String>> spellings, SortedSet<String> words) {
    SortedSet<String> all = new TreeSet<>(words);
    words.forEach(word -> all.addAll(spellings.getOrDefault(word, new TreeSet<>())));
    all.forEach(word -> spellings.put(word, all));
  }

  /// Each spelling, and the stem of each, to the first spelling of its name.
  private static Map<String, String> folds(
      Analysis plain, Map<String, SortedSet<String>> spellings) {
    Map<String, String> folds = new HashMap<>();
    spellings.forEach((word, all) -> {
      if (all.size() > 1) {
        folds.put(word, all.first());
        plain.stemmed(word).forEach(stem -> folds.putIfAbsent(stem.term(), all.first()));
      }
    });
    return folds;
  }

  private static void bear(
      Map<String, Name> names, Analysis plain, String written, Speaker speaker) {
    List<String> terms = plain.exact(written).stream().map(Token::term).toList();
    if (terms.isEmpty()) {
      return;
    }
    boolean capital = Character.isUpperCase(written.strip().charAt(0));
    names
        .computeIfAbsent(String.join(" ", terms), _ -> new Name(terms, capital, new TreeSet<>()))
        .bearers()
        .add(speaker.id());
  }

  private static Map<String, List<Name>> byFirstTerm(Collection<Name> names) {
    Map<String, List<Name>> map = new HashMap<>();
    names.forEach(
        name -> map.computeIfAbsent(name.terms().getFirst(), _ -> new ArrayList<>()).add(name));
    map.values()
        .forEach(l -> l.sort((a, b) -> Integer.compare(b.terms().size(), a.terms().size())));
    return map;
  }

  /// Spelling to the one spelling that stands for all of its name.
  Map<String, String> folds() {
    return folds;
  }

  /// The ids of all speakers named in a text, sorted, given its exact tokens.
  List<String> mentioned(String text, List<Token> tokens) {
    SortedSet<String> ids = new TreeSet<>();
    int i = 0;
    while (i < tokens.size()) {
      int length = 1;
      for (Name name : byFirstTerm.getOrDefault(tokens.get(i).term(), List.of())) {
        if (standsAt(name, text, tokens, i)) {
          ids.addAll(name.bearers());
          length = name.terms().size();
          break;
        }
      }
      i += length;
    }
    return List.copyOf(ids);
  }

  private static boolean standsAt(Name name, String text, List<Token> tokens, int at) {
    if (at + name.terms().size() > tokens.size()) {
      return false;
    }
    for (int k = 0; k < name.terms().size(); k++) {
      if (!tokens.get(at + k).term().equals(name.terms().get(k))) {
        return false;
      }
    }
    return !name.capital() || Character.isUpperCase(text.charAt(tokens.get(at).start()));
  }
}
