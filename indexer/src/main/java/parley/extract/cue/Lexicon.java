package parley.extract.cue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.archive.Statement.Act;
import parley.extract.cue.Verb.Doubt;
import parley.extract.cue.Verb.Frame;

/// The words that report speech, by each of their forms: verbs (`verbs.tsv`), nouns and adjectives
/// (`complements.tsv`). Both files lie beside this class; their heads explain the columns.
public final class Lexicon {

  private static final String VERBS = "verbs.tsv";
  private static final String COMPLEMENTS = "complements.tsv";
  private static final int VERB_COLUMNS = 7;
  private static final int COMPLEMENT_COLUMNS = 5;
  private static final Pattern SIBILANT = Pattern.compile(".*(?:s|sh|ch|x|z|o)");
  private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y");

  private final Map<String, Verb> byForm;
  private final Map<String, Map<String, Verb>> phrasal;
  private final Map<String, Complement> complements;

  private Lexicon(
      Map<String, Verb> byForm,
      Map<String, Map<String, Verb>> phrasal,
      Map<String, Complement> complements) {
    this.byForm = Map.copyOf(byForm);
    this.phrasal = Map.copyOf(phrasal);
    this.complements = Map.copyOf(complements);
  }

  /// The lexicon that comes with Parley.
  public static Lexicon english() {
    return English.LEXICON;
  }

  private static final class English {
    private static final Lexicon LEXICON = read();
  }

  /// The verb with this form, in lower case; null if it is none.
  public @Nullable Verb verb(String form) {
    return byForm.get(form);
  }

  /// The verb with this form and the word behind it, as in `ruled out`; null if the two make none.
  @Nullable Verb phrasal(String form, String next) {
    Map<String, Verb> byNext = phrasal.get(form);
    return byNext == null ? null : byNext.get(next);
  }

  /// The noun or adjective with this form, in lower case; null if it is none that reports.
  @Nullable Complement complement(String form) {
    return complements.get(form);
  }

  /// Whether a word in lower case may be a cue.
  public boolean mayTell(String form) {
    return byForm.containsKey(form)
        || phrasal.containsKey(form)
        || complements.containsKey(form)
        || form.equals("according")
        || SourcePhrases.POLLS.contains(form);
  }

  private static Lexicon read() {
    Map<String, Verb> byForm = new HashMap<>();
    Map<String, Map<String, Verb>> phrasal = new HashMap<>();
    rows(VERBS, VERB_COLUMNS).forEach(cells -> add(byForm, phrasal, cells));
    Map<String, Complement> complements = new HashMap<>();
    rows(COMPLEMENTS, COMPLEMENT_COLUMNS).forEach(cells -> complement(complements, cells));
    return new Lexicon(byForm, phrasal, complements);
  }

  private static List<List<String>> rows(String file, int columns) {
    List<List<String>> rows =
        lines(file).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> Arrays.asList(line.split("\t", -1)))
            .toList();
    for (List<String> cells : rows) {
      if (cells.size() != columns) {
        throw new IllegalStateException(
            file + ": found " + cells.size() + " columns, wanted " + columns + ": " + cells);
      }
    }
    return rows;
  }

  private static List<String> lines(String file) {
    try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not beside " + Lexicon.class.getName());
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be read", e);
    }
  }

  private static void complement(Map<String, Complement> complements, List<String> cells) {
    boolean noun = cells.get(1).equals("noun");
    Complement complement =
        new Complement(
            cells.get(0),
            noun,
            Act.valueOf(cells.get(2)),
            cells.get(3).equals("core"),
            words(cells.get(4)));
    complements.put(complement.word(), complement);
    if (noun) {
      complements.put(plural(complement.word()), complement);
    }
  }

  private static String plural(String noun) {
    return CONSONANT_Y.matcher(noun).matches()
        ? noun.substring(0, noun.length() - 1) + "ies"
        : noun + (SIBILANT.matcher(noun).matches() ? "es" : "s");
  }

  private static void add(
      Map<String, Verb> byForm, Map<String, Map<String, Verb>> phrasal, List<String> cells) {
    Set<String> flags = words(cells.get(6));
    Verb verb =
        new Verb(
            cells.get(0),
            Frame.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
            Act.valueOf(cells.get(2)),
            cells.get(3).equals("core"),
            words(cells.get(4)),
            flags.contains("noun"),
            flags.contains("bound"),
            doubts(flags));
    int space = verb.lemma().indexOf(' ');
    String first = space < 0 ? verb.lemma() : verb.lemma().substring(0, space);
    for (String form : forms(first, words(cells.get(5)), flags.contains("double"))) {
      if (space < 0) {
        byForm.putIfAbsent(form, verb);
      } else {
        phrasal
            .computeIfAbsent(form, _ -> new HashMap<>())
            .putIfAbsent(verb.lemma().substring(space + 1), verb);
      }
    }
  }

  private static Set<Doubt> doubts(Set<String> flags) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    for (Doubt doubt : Doubt.values()) {
      if (flags.contains(doubt.name().toLowerCase(Locale.ROOT))) {
        doubts.add(doubt);
      }
    }
    return doubts;
  }

  private static Set<String> words(String cell) {
    return cell.equals("-")
        ? Set.of()
        : Arrays.stream(cell.split("[ ,]", -1)).collect(Collectors.toUnmodifiableSet());
  }

  /// Infinitive, third person, past, participles.
  private static List<String> forms(String lemma, Set<String> irregular, boolean doubled) {
    List<String> forms = new ArrayList<>(List.of(lemma));
    boolean turnsToIes = CONSONANT_Y.matcher(lemma).matches();
    String bare = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
    String stem = doubled ? lemma + lemma.charAt(lemma.length() - 1) : bare;
    String ies = lemma.substring(0, lemma.length() - 1) + "ie";
    forms.add(turnsToIes ? ies + "s" : lemma + (SIBILANT.matcher(lemma).matches() ? "es" : "s"));
    if (irregular.isEmpty()) {
      forms.add(turnsToIes ? ies + "d" : stem + "ed");
    }
    forms.addAll(irregular);
    forms.add((lemma.endsWith("ee") ? lemma : stem) + "ing");
    return forms;
  }
}
