package parley.extract.speaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.archive.Speaker;

/// By which words states and alliances go in the names of offices: one word stands for the country,
/// its people, its adjective and its capital. Besides those that everybody knows these are the
/// sides of the register, by their short aliases and by the adjective in `the Ruvian government`.
final class Places {

  private static final String FILE = "countries.tsv";
  private static final Pattern ADJECTIVE =
      Pattern.compile(
          "(?:the )?(\\p{Lu}[\\p{L}-]+) (?:government|delegation|side|administration|presidency)");
  private static final int SHARED = 3;

  private final Map<String, String> known = countries();
  private final Map<String, String> sides = new HashMap<>();

  static Places of(Registers registers) {
    Places places = new Places();
    for (Speaker speaker : registers.speakers()) {
      boolean body =
          speaker.kind() == Speaker.Kind.GOVERNMENT || speaker.kind() == Speaker.Kind.ORGANISATION;
      if (body && speaker.id().equals(speaker.side())) {
        places.enter(speaker);
      }
    }
    return places;
  }

  private void enter(Speaker side) {
    List<String> names = side.names().toList();
    String country = null;
    for (String name : names) {
      String here = country(name);
      country = country == null ? here : country;
    }
    String word = country == null ? joined(side.name()) : country;
    for (String name : names) {
      List<Folded> words = Folded.words(bare(name), 0, bare(name).length());
      if (words.size() <= 2 && words.stream().allMatch(Folded::capital)) {
        add(joined(name), word);
      }
      Matcher adjective = ADJECTIVE.matcher(name);
      if (adjective.matches() && isLike(adjective.group(1), side.name())) {
        add(joined(adjective.group(1)), word);
        add(joined(adjective.group(1)) + "s", word);
      }
    }
  }

  private @Nullable String country(String name) {
    return known.getOrDefault(joined(name), isCountry(joined(name)) ? joined(name) : null);
  }

  private void add(String name, String word) {
    if (!known.containsKey(name) && !isCountry(name)) {
      sides.putIfAbsent(name, word);
    }
  }

  private static boolean isLike(String adjective, String name) {
    return Registers.folded(adjective).regionMatches(0, Registers.folded(name), 0, SHARED);
  }

  private static String bare(String name) {
    return name.startsWith("the ") || name.startsWith("The ") ? name.substring(4) : name;
  }

  private static String joined(String name) {
    return Registers.folded(bare(name)).replace(' ', '-');
  }

  private static Map<String, String> countries() {
    Map<String, String> countries = new HashMap<>();
    try (InputStream in = Places.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not beside " + Places.class.getName());
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("[\t ]", -1))
          .forEach(names -> List.of(names).forEach(name -> countries.put(name, names[0])));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " could not be read", e);
    }
    return Map.copyOf(countries);
  }

  private boolean isCountry(String word) {
    return known.containsValue(word);
  }

  /// The first of these words that stands for a country or a side; null if none does.
  @Nullable String among(Collection<String> words) {
    return words.stream()
        .filter(word -> isCountry(word) || sides.containsValue(word))
        .findFirst()
        .orElse(null);
  }

  /// What a word, or two with a hyphen between, stands for; itself if it names no place. A side of
  /// the register has to be written with a capital letter.
  String of(String word, boolean capital) {
    String country = known.get(word);
    return country != null ? country : capital ? sides.getOrDefault(word, word) : word;
  }

  /// Whether a word names a place as [#of] finds it.
  boolean has(String word, boolean capital) {
    return known.containsKey(word) || capital && sides.containsKey(word);
  }
}
