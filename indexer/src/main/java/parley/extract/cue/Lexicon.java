package parley.extract.cue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.archive.Statement.Act;
import parley.extract.cue.Verb.Frame;

/// The verbs that report speech, by each of their forms. Read from `verbs.tsv` beside this class,
/// whose head explains its columns.
public final class Lexicon {

  private static final String FILE = "verbs.tsv";
  private static final int COLUMNS = 7;
  private static final Pattern SIBILANT = Pattern.compile(".*(?:s|sh|ch|x|z|o)");
  private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y");

  private final Map<String, Verb> byForm;

  private Lexicon(Map<String, Verb> byForm) {
    this.byForm = Map.copyOf(byForm);
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

  /// Whether a word in lower case may be a cue.
  public boolean mayTell(String form) {
    return byForm.containsKey(form) || form.equals("according");
  }

  private static Lexicon read() {
    Map<String, Verb> byForm = new HashMap<>();
    for (String line : lines()) {
      if (!line.startsWith("#") && !line.isBlank()) {
        add(byForm, line);
      }
    }
    return new Lexicon(byForm);
  }

  private static List<String> lines() {
    try (InputStream in = Lexicon.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not beside " + Lexicon.class.getName());
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " could not be read", e);
    }
  }

  private static void add(Map<String, Verb> byForm, String line) {
    List<String> cells = Arrays.asList(line.split("\t", -1));
    if (cells.size() != COLUMNS) {
      throw new IllegalStateException(
          FILE + ": found " + cells.size() + " columns, wanted " + COLUMNS + ": " + line);
    }
    Set<String> flags = words(cells.get(6));
    Verb verb =
        new Verb(
            cells.get(0),
            Frame.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
            Act.valueOf(cells.get(2)),
            cells.get(3).equals("core"),
            words(cells.get(4)),
            flags.contains("noun"));
    for (String form : forms(verb.lemma(), words(cells.get(5)), flags.contains("double"))) {
      byForm.putIfAbsent(form, verb);
    }
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
