package parley.extract.speaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.extract.text.Wordlist;

/// Who holds which office. An office is the set of its words, whatever their order: "the Ukrainian
/// defence minister", "Ukraine's defense minister" and "Defence Minister of Ukraine" are one.
final class Offices {

  private static final String FILE = "countries.tsv";
  private static final Set<String> DROPPED =
      Wordlist.of("the a an of for to s and then new his her its their on");
  private static final Map<String, String> SPELLINGS =
      Map.of(
          "defense",
          "defence",
          "spokesperson",
          "spokesman",
          "spokeswoman",
          "spokesman",
          "secretary-general",
          "secretary general");

  private record Holder(Set<String> words, Speaker speaker, Speaker.Office office) {}

  private final List<Holder> holders = new ArrayList<>();
  private final Map<String, String> countries = countries();

  static Offices of(Registers registers) {
    Offices offices = new Offices();
    for (Speaker speaker : registers.speakers()) {
      for (Speaker.Office office : speaker.offices()) {
        offices.holders.add(new Holder(offices.words(office.title()), speaker, office));
      }
    }
    return offices;
  }

  private static Map<String, String> countries() {
    Map<String, String> countries = new HashMap<>();
    try (InputStream in = Offices.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not beside " + Offices.class.getName());
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("[\t ]", -1))
          .forEach(names ->
              java.util.Arrays.stream(names).forEach(name -> countries.put(name, names[0])));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " could not be read", e);
    }
    return countries;
  }

  /// The words of an office or a mention of one, countries by one name.
  Set<String> words(String text) {
    List<Folded> words = Folded.words(text, 0, text.length());
    Set<String> kept = new TreeSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).word();
      String two = i + 1 < words.size() ? word + "-" + words.get(i + 1).word() : word;
      String country = countries.get(two);
      if (country != null && !two.equals(word)) {
        kept.add(country);
        i++;
      } else if (!DROPPED.contains(word)) {
        String bare = SPELLINGS.getOrDefault(word, word);
        kept.addAll(List.of(countries.getOrDefault(bare, bare).split(" ", -1)));
      }
    }
    return kept;
  }

  /// The only one whose office on `day` has exactly these words; null if there is none, or several.
  @Nullable Speaker holder(Set<String> words, @Nullable LocalDate day) {
    List<Speaker> found =
        holders.stream()
            .filter(h -> h.words().equals(words) && (day == null || h.office().heldOn(day)))
            .map(Holder::speaker)
            .distinct()
            .toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  /// Whether one of the speaker's offices has all of these words.
  boolean covers(Speaker speaker, Set<String> words) {
    return holders.stream()
        .anyMatch(h -> h.speaker().equals(speaker) && h.words().containsAll(words));
  }
}
