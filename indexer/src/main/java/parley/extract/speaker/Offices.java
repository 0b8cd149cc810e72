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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.archive.Span;
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

  private static final List<String> LEADERS = List.of("chancellor", "president", "prime minister");
  private static final Set<String> CLASSES =
      Wordlist.of("official officials diplomat diplomats source sources negotiator negotiators");

  /// An office and who holds it.
  ///
  /// @param heads the nouns of its title, without what it is the office of
  private record Holder(
      Set<String> words, Set<String> heads, Speaker speaker, Speaker.Office office) {}

  private final List<Holder> holders = new ArrayList<>();
  private final Map<String, String> countries = countries();
  private final Map<String, Speaker> governments = new HashMap<>();
  private final Map<String, Speaker> classes = new HashMap<>();

  static Offices of(Registers registers) {
    Offices offices = new Offices();
    for (Speaker speaker : registers.speakers()) {
      for (Speaker.Office office : speaker.offices()) {
        Set<String> heads = offices.words(core(office.title()));
        offices.holders.add(new Holder(offices.words(office.title()), heads, speaker, office));
      }
      offices.enterCountry(speaker);
    }
    return offices;
  }

  private static String core(String title) {
    return new Head(title, new Span(0, title.length())).core();
  }

  /// Governments and anonymous classes by the one country in their name.
  private void enterCountry(Speaker speaker) {
    Set<String> names = words(speaker.name());
    names.stream()
        .filter(countries::containsValue)
        .findFirst()
        .ifPresent(country -> {
          boolean alone = names.size() == 1 && speaker.kind() != Speaker.Kind.PERSON;
          if (alone && speaker.kind() != Speaker.Kind.ANONYMOUS) {
            governments.putIfAbsent(country, speaker);
          } else if (speaker.kind() == Speaker.Kind.ANONYMOUS && names.contains("official")) {
            classes.putIfAbsent(country, speaker);
          }
        });
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
    Speaker holder = only(words, day);
    return holder == null && words.contains("leader") ? leader(words, day) : holder;
  }

  private @Nullable Speaker only(Set<String> words, @Nullable LocalDate day) {
    List<Speaker> found =
        holders.stream()
            .filter(h -> h.words().equals(words) && (day == null || h.office().heldOn(day)))
            .map(Holder::speaker)
            .distinct()
            .toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  /// `The Russian leader`: whoever is the only one at the head of that state or its government.
  private @Nullable Speaker leader(Set<String> words, @Nullable LocalDate day) {
    Set<Speaker> found = new LinkedHashSet<>();
    for (String title : LEADERS) {
      Set<String> office = new TreeSet<>(words);
      office.remove("leader");
      office.addAll(List.of(title.split(" ", -1)));
      Speaker holder = only(office, day);
      if (holder != null) {
        found.add(holder);
      }
    }
    boolean presidential = words.size() == 2 && !found.isEmpty();
    return presidential ? found.iterator().next() : null;
  }

  /// Whether one of the speaker's offices has all of these words, and `head` as its noun.
  boolean covers(Speaker speaker, Set<String> words, String head) {
    return holders.stream()
        .anyMatch(h ->
            h.speaker().equals(speaker)
                && h.heads().contains(head)
                && h.words().containsAll(words));
  }

  @Nullable Speaker government(Set<String> words) {
    return words.size() == 1 ? governments.get(words.iterator().next()) : null;
  }

  @Nullable Speaker anonymous(Set<String> words) {
    if (words.stream().noneMatch(CLASSES::contains)) {
      return null;
    }
    return words.stream().map(classes::get).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
