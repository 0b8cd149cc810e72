package parley.extract.speaker;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.extract.speaker.Names.Found;
import parley.extract.text.Wordlist;

/// A mention without what only describes it: its base up to the first comma, bracket or relative
/// clause, and the name that is its head. "Moscow's envoy" and "an aide to Verin" have neither
/// Moscow nor Verin as their head.
///
/// @param text the article's, with straight quote marks
/// @param base where the noun phrase itself stands
record Head(String text, Span base) {

  private static final Set<String> COMPLEMENT = Wordlist.of("of for to with by from at in on near");
  private static final Set<String> BASE_END =
      Wordlist.of("who which that whose himself herself itself too also");

  static Head of(String text, Span mention) {
    int end = mention.end();
    for (int i = mention.start(); i < mention.end(); i++) {
      if (",(".indexOf(text.charAt(i)) >= 0 && i > mention.start()) {
        end = i;
        break;
      }
    }
    for (Folded word : Folded.words(text, mention.start(), end)) {
      if (BASE_END.contains(word.word()) && word.start() > mention.start()) {
        end = word.start();
        break;
      }
    }
    while (end > mention.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Head(text, new Span(mention.start(), end));
  }

  String words() {
    return base.of(text);
  }

  /// The words before the first complement: "a correspondent" of "a correspondent of The Post".
  String core() {
    for (Folded word : Folded.words(text, base.start(), base.end())) {
      if (COMPLEMENT.contains(word.word()) && word.start() > base.start()) {
        return text.substring(base.start(), word.start()).strip();
      }
    }
    return words();
  }

  /// The last word of the core, folded; empty if there is none.
  String noun() {
    String core = core();
    List<Folded> words = Folded.words(core, 0, core.length());
    return words.isEmpty() ? "" : words.getLast().word();
  }

  /// What stands behind the first of these prepositions: `the president` of `the letter of the
  /// president`; null if there is none.
  @Nullable Span complement(Set<String> prepositions) {
    for (Folded word : Folded.words(text, base.start(), base.end())) {
      boolean of = prepositions.contains(word.word());
      if (of && word.start() > base.start() && word.end() + 1 < base.end()) {
        return new Span(word.end() + 1, base.end());
      }
    }
    return null;
  }

  /// Whether the phrase opens with one of these words, as `a` and `another`.
  boolean opensWith(Set<String> openers) {
    List<Folded> words = Folded.words(text, base.start(), base.end());
    return !words.isEmpty() && openers.contains(words.getFirst().word());
  }

  /// Whether "and" joins two names: `Kalm and Verin`.
  boolean joins(Names register) {
    String words = words();
    int and = words.indexOf(" and ");
    if (and < 0
        || register.in(words, new Span(0, words.length())).stream()
            .anyMatch(f -> f.span().start() < and && f.span().end() > and)) {
      return false;
    }
    return endsInName(words.substring(0, and), register)
        && endsInName(words.substring(and + 5), register);
  }

  private static boolean endsInName(String phrase, Names register) {
    List<Found> found = register.in(phrase, new Span(0, phrase.length()));
    return !found.isEmpty() && found.getLast().span().end() == phrase.length()
        || !PersonName.of(phrase).isEmpty();
  }

  /// The nouns by which a mention calls somebody, one for each of its parts between commas.
  static Set<String> nouns(String mention) {
    Set<String> nouns = new TreeSet<>();
    for (String part : mention.split(",", -1)) {
      Head head = new Head(part, new Span(0, part.length()));
      List<Folded> words = Folded.words(head.core(), 0, head.core().length());
      words.forEach(word -> nouns.add(word.word()));
    }
    return nouns;
  }

  /// The name among these that ends the base and is no complement in it; null if there is none.
  @Nullable Found name(List<Found> names) {
    Found before = null;
    for (Found found : names) {
      boolean own = before != null && isBeside(before, found) || !isComplement(found.span());
      if (base.contains(found.span()) && isLast(found.span()) && own) {
        return found;
      }
      before = found;
    }
    return null;
  }

  /// `Ada Verin` of `president of Ruvia Ada Verin`.
  private boolean isBeside(Found country, Found name) {
    return country.speakers().stream().noneMatch(Head::isPerson)
        && name.speakers().stream().allMatch(Head::isPerson)
        && text.substring(country.span().end(), name.span().start()).equals(" ");
  }

  private static boolean isPerson(Speaker speaker) {
    return speaker.kind() == Speaker.Kind.PERSON;
  }

  /// Whether what follows this folded word only describes what stands before it.
  static boolean isComplementOpener(String word) {
    return COMPLEMENT.contains(word);
  }

  private boolean isLast(Span name) {
    String rest = text.substring(name.end(), base.end()).strip();
    if (rest.isEmpty()) {
      return true;
    }
    List<Folded> words = Folded.words(text, name.end(), base.end());
    String next = words.isEmpty() ? "" : words.getFirst().word();
    boolean possessive = rest.startsWith("'s") || rest.startsWith("'");
    return !possessive && (COMPLEMENT.contains(next) || next.equals("and"));
  }

  private boolean isComplement(Span name) {
    List<Folded> before = Folded.words(text, base.start(), name.start());
    for (int i = before.size() - 1; i >= 0; i--) {
      if (COMPLEMENT.contains(before.get(i).word())) {
        return i > 0;
      }
    }
    return false;
  }
}
