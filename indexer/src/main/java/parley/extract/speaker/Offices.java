package parley.extract.speaker;

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

  private static final Set<String> DROPPED =
      Wordlist.of("the a an of for to s and then new his her its their on affairs");
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("defense", "defence"),
          Map.entry("spokesperson", "spokesman"),
          Map.entry("spokeswoman", "spokesman"),
          Map.entry("chairperson", "chairman"),
          Map.entry("chairwoman", "chairman"),
          Map.entry("ombudsperson", "ombudsman"),
          Map.entry("ombudswoman", "ombudsman"),
          Map.entry("congresswoman", "congressman"),
          Map.entry("secretary-general", "secretary general"),
          Map.entry("director-general", "director general"),
          Map.entry("gen", "general"));

  /// What is said of the holder of another office.
  private static final List<Synonym> SYNONYMS =
      List.of(
          new Synonym(Set.of("head", "state"), "president"),
          new Synonym(Set.of("head", "diplomacy"), "foreign minister"),
          new Synonym(Set.of("top", "diplomat"), "foreign minister"),
          new Synonym(Set.of("chief", "diplomat"), "foreign minister"));

  /// A head of a delegation is its negotiator.
  private static final Synonym NEGOTIATOR = new Synonym(Set.of("head", "delegation"), "negotiator");

  private record Synonym(Set<String> words, String office) {}

  private static final Set<String> GENERALS =
      Set.of("secretary", "director", "attorney", "governor", "consul");
  private static final List<String> LEADERS = List.of("chancellor", "president", "prime minister");
  private static final Set<String> CLASSES =
      Wordlist.of("official officials diplomat diplomats source sources negotiator negotiators");

  /// An office and who holds it.
  ///
  /// @param nouns what its holder is called for short
  private record Holder(
      Set<String> words, Set<String> nouns, Speaker speaker, Speaker.Office office) {

    boolean covers(Role role) {
      return nouns.contains(role.noun())
          && role.words().stream().allMatch(word -> words.contains(word) || nouns.contains(word));
    }
  }

  private final List<Holder> holders = new ArrayList<>();
  private final Map<String, Set<String>> ranks = new HashMap<>();
  private final Places places;
  private final Map<String, Speaker> governments = new HashMap<>();
  private final Map<String, Speaker> classes = new HashMap<>();
  private final Map<Set<String>, Speaker> houses = new HashMap<>();

  private Offices(Places places) {
    this.places = places;
  }

  static Offices of(Registers registers) {
    Offices offices = new Offices(Places.of(registers));
    for (Speaker speaker : registers.speakers()) {
      for (Speaker.Office office : speaker.offices()) {
        Set<String> words = offices.words(office.title());
        Set<String> nouns = new TreeSet<>(Set.of(noun(core(office.title()))));
        if (words.containsAll(NEGOTIATOR.words())) {
          nouns.add(NEGOTIATOR.office());
        }
        offices.holders.add(new Holder(words, nouns, speaker, office));
      }
      offices.enterCountry(speaker);
      offices.enterHouse(speaker);
      offices.enterRanks(speaker);
    }
    return offices;
  }

  /// `General` of the alias `General Kalm`.
  private void enterRanks(Speaker speaker) {
    if (speaker.kind() != Speaker.Kind.PERSON) {
      return;
    }
    Set<String> found = new TreeSet<>();
    speaker
        .names()
        .forEach(name -> {
          List<Folded> words = Folded.words(name, 0, name.length());
          boolean titled = words.size() > 1 && PersonName.isTitle(words.getFirst());
          if (titled) {
            found.add(noun(words.getFirst().word()));
          }
        });
    if (!found.isEmpty()) {
      ranks.put(speaker.id(), Set.copyOf(found));
    }
  }

  private static String core(String title) {
    return new Head(title, new Span(0, title.length())).core();
  }

  /// The noun of an office, in the spelling that stands for all of it: `spokesman` of `Palace
  /// spokeswoman`, `director` of `Director General`; empty if there is no word.
  static String noun(String core) {
    List<Folded> words = Folded.words(core, 0, core.length());
    if (words.isEmpty()) {
      return "";
    }
    String last = words.getLast().word();
    boolean general = last.equals("general") && words.size() > 1;
    String before = general ? words.get(words.size() - 2).word() : "";
    String noun = GENERALS.contains(before) ? before : last;
    String spelled = SPELLINGS.getOrDefault(noun, noun);
    return spelled.substring(0, spelled.indexOf(' ') < 0 ? spelled.length() : spelled.indexOf(' '));
  }

  /// Governments and anonymous classes by the one country in their name.
  private void enterCountry(Speaker speaker) {
    Set<String> names = words(speaker.name());
    String country = places.among(names);
    if (country == null) {
      return;
    }
    boolean alone = names.size() == 1 && speaker.kind() != Speaker.Kind.PERSON;
    if (alone && speaker.kind() != Speaker.Kind.ANONYMOUS) {
      governments.putIfAbsent(country, speaker);
    } else if (speaker.kind() == Speaker.Kind.ANONYMOUS && names.contains("official")) {
      classes.putIfAbsent(country, speaker);
    }
  }

  private void enterHouse(Speaker speaker) {
    if (speaker.kind() == Speaker.Kind.ORGANISATION) {
      speaker
          .names()
          .map(this::words)
          .filter(name -> name.size() > 1 && places.among(name) != null)
          .forEach(name -> houses.putIfAbsent(name, speaker));
    }
  }

  @Nullable Speaker house(Set<String> words) {
    return houses.get(words);
  }

  /// The words of an office or a mention of one, countries by one name.
  Set<String> words(String text) {
    List<Folded> words = Folded.words(text, 0, text.length());
    Set<String> kept = new TreeSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).word();
      boolean capital = words.get(i).capital();
      String two = i + 1 < words.size() ? word + "-" + words.get(i + 1).word() : word;
      if (!two.equals(word) && places.has(two, capital)) {
        kept.add(places.of(two, capital));
        i++;
      } else if (!DROPPED.contains(word)) {
        String bare = SPELLINGS.getOrDefault(word, word);
        kept.addAll(List.of(places.of(bare, capital).split(" ", -1)));
      }
    }
    SYNONYMS.stream()
        .filter(synonym -> kept.containsAll(synonym.words()))
        .findFirst()
        .ifPresent(synonym -> {
          kept.removeAll(synonym.words());
          kept.addAll(words(synonym.office()));
        });
    return kept;
  }

  /// What a mention calls somebody.
  Role role(Head head) {
    Set<String> words = words(head.words());
    String noun = noun(head.core());
    words.removeIf(word -> Role.isAdorning(word) && !word.equals(noun));
    String called =
        words.contains(noun)
            ? noun
            : SYNONYMS.stream()
                .map(synonym -> noun(synonym.office()))
                .filter(words::contains)
                .findFirst()
                .orElse(noun);
    return new Role(words, called);
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

  /// Whether one of the speaker's offices is meant by a role; one that is held on the day, where a
  /// day is known.
  boolean covers(Speaker speaker, Role role, @Nullable LocalDate day) {
    return holders.stream()
            .filter(h -> h.speaker().equals(speaker) && (day == null || h.office().heldOn(day)))
            .anyMatch(h -> h.covers(role))
        || role.words().equals(Set.of(role.noun()))
            && ranks.getOrDefault(speaker.id(), Set.of()).contains(role.noun());
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
