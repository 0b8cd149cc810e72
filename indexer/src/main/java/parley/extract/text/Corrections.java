package parley.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Puts right what the tagger often gets wrong in news: forms of "be" that follow a stranded
/// preposition, plural nouns after a verb of speech, and names inside a sentence.
final class Corrections {

  private static final Set<String> BE = Wordlist.of("was were is are");
  private static final Set<String> PLURALS = Wordlist.of("critics");
  private static final Set<String> AUXILIARIES =
      Wordlist.of(
          """
          be am been being 's 're 'm has have had having 've 'd do does did doing done will
          would shall should can could may might must ought need 'll wo ca sha get gets got
          gotten getting cannot used dare ai wouldst
          """);
  private static final Set<String> ADVERBS =
      Wordlist.of(
          """
          then now here there also still never later earlier instead meanwhile so only just
          even once again yet maybe perhaps always often most many all half some where when
          how why what as else both above below elsewhere nearby today tomorrow yesterday
          tonight too enough not first second last next soon
          """);
  private static final Set<String> CLAUSE =
      Wordlist.of("that he she they it we there how whether what the a an \"");
  private static final Set<String> OPENING = Wordlist.of("\" ' : ; . ? ! - -- ( [ ...");

  /// Letters of a word that tells whether a sentence is written in capitals throughout.
  private static final int LONGER = 4;

  private Corrections() {}

  static List<Tag> of(List<String> words, List<Tag> tags) {
    List<Tag> right = new ArrayList<>(tags);
    boolean names = !isTitle(words);
    for (int i = 0; i < words.size(); i++) {
      right.set(i, tag(words, tags, i, names));
    }
    return right;
  }

  private static Tag tag(List<String> words, List<Tag> tags, int i, boolean names) {
    String word = words.get(i);
    Tag tag = tags.get(i);
    String lower = word.toLowerCase(Locale.ROOT);
    if (BE.contains(lower)) {
      return tag == Tag.VERB ? tag : Tag.AUX;
    }
    if (tag == Tag.VERB && (PLURALS.contains(lower) || isNounStates(words, tags, i, lower))) {
      return Tag.NOUN;
    }
    if (tag == Tag.AUX && !AUXILIARIES.contains(lower)) {
      return lower.endsWith("s") ? Tag.NOUN : Tag.VERB;
    }
    if (tag == Tag.CCONJ && lower.endsWith("ed")) {
      return Tag.VERB;
    }
    if (tag == Tag.PUNCT || tag == Tag.SYM) {
      return ofMark(word, tag);
    }
    boolean adverb = tag == Tag.ADV && !lower.endsWith("ly") && !ADVERBS.contains(lower);
    if (i == 0 && (tag == Tag.VERB || adverb) && isSubject(words, tags)) {
      return Tag.PROPN;
    }
    return names && i > 0 && isName(word, words.get(i - 1), tag) ? Tag.PROPN : tag;
  }

  /// Whether the first word has a verb behind it: `Hicks said`, `Trump's plan`.
  private static boolean isSubject(List<String> words, List<Tag> tags) {
    String next = words.size() > 1 ? words.get(1) : "";
    boolean verb = words.size() > 1 && tags.get(1) == Tag.VERB && !next.endsWith("ing");
    return Character.isUpperCase(words.getFirst().charAt(0)) && (verb || next.equals("'s"));
  }

  /// `d'Alembras`, `no-surrender`: what has letters is no mark.
  private static Tag ofMark(String word, Tag tag) {
    boolean letters = word.chars().filter(Character::isLetter).limit(2).count() == 2;
    boolean capital = word.chars().anyMatch(Character::isUpperCase);
    return letters ? capital ? Tag.PROPN : Tag.ADJ : tag;
  }

  /// `he said states will decide`, `several states say`: only `Verin states that` is a verb.
  private static boolean isNounStates(List<String> words, List<Tag> tags, int i, String lower) {
    boolean named =
        i > 0 && !isOf(tags, i) && (tags.get(i - 1) == Tag.PROPN || tags.get(i - 1) == Tag.NOUN);
    boolean pronoun = i > 0 && tags.get(i - 1) == Tag.PRON;
    String next = i + 1 < words.size() ? words.get(i + 1).toLowerCase(Locale.ROOT) : "";
    return lower.equals("states") && !((named || pronoun) && CLAUSE.contains(next));
  }

  /// `the Asian states that`.
  private static boolean isOf(List<Tag> tags, int i) {
    return i > 1 && tags.get(i - 1) == Tag.PROPN && tags.get(i - 2) == Tag.DET;
  }

  /// Whether a word with a capital letter inside a sentence has a tag that no name has.
  private static boolean isName(String word, String before, Tag tag) {
    boolean capital =
        word.length() > 1
            && Character.isUpperCase(word.charAt(0))
            && Character.isLetterOrDigit(word.charAt(1));
    boolean otherwise =
        switch (tag) {
          case VERB, ADP, SCONJ, ADV, INTJ, X, AUX, PART -> true;
          default -> false;
        };
    return capital && otherwise && !OPENING.contains(before);
  }

  /// Whether most of the longer words begin with a capital letter.
  private static boolean isTitle(List<String> words) {
    int capitals = 0;
    int longer = 0;
    for (String word : words) {
      if (word.length() >= LONGER && Character.isLetter(word.charAt(0))) {
        longer++;
        capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return capitals * 3 > longer * 2;
  }
}
