package parley.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One who speaks in the record: a person, an organisation, a government or an anonymous class.
///
/// @param labels names in other languages, by language tag
/// @param aliases further spellings and names by which articles know the speaker
/// @param side id of the government or organisation the speaker stands for
/// @param offices in the register's order
/// @param wikidata item id such as `Q4532457`
/// @param languages tags of those in which the speaker is known to speak in public, such as `en`;
///   none if nobody looked
public record Speaker(
    String id,
    String name,
    Map<String, String> labels,
    List<String> aliases,
    Kind kind,
    @Nullable String side,
    List<Office> offices,
    @Nullable String wikidata,
    List<String> languages) {

  /// What sort of speaker it is.
  public enum Kind {
    PERSON,
    ORGANISATION,
    GOVERNMENT,
    ANONYMOUS
  }

  /// An office with the time it was held; an open end is null.
  public record Office(String title, @Nullable PartialDate from, @Nullable PartialDate to) {

    /// Whether it was held on `day`.
    public boolean heldOn(LocalDate day) {
      return (from == null || !day.isBefore(from.first()))
          && (to == null || !day.isAfter(to.last()));
    }
  }

  /// A speaker as a statement names one: its id and the name to show.
  public record Ref(String id, String name) {}

  public Speaker {
    labels = Map.copyOf(labels);
    aliases = List.copyOf(aliases);
    offices = List.copyOf(offices);
    languages = List.copyOf(languages);
  }

  /// A speaker of whose languages nothing is known.
  public Speaker(
      String id,
      String name,
      Map<String, String> labels,
      List<String> aliases,
      Kind kind,
      @Nullable String side,
      List<Office> offices,
      @Nullable String wikidata) {
    this(id, name, labels, aliases, kind, side, offices, wikidata, List.of());
  }

  /// Whether words of the speaker in an article of this language are a translation; null if nobody
  /// knows, since he speaks several languages or the register names none.
  public @Nullable Boolean isTranslatedIn(String language) {
    String article = primary(language);
    if (languages.isEmpty() || article.isEmpty()) {
      return null;
    }
    boolean speaks = languages.stream().anyMatch(tag -> primary(tag).equals(article));
    return !speaks ? Boolean.TRUE : languages.size() == 1 ? Boolean.FALSE : null;
  }

  private static String primary(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  public Ref ref() {
    return new Ref(id, name);
  }

  /// Every name by which the register knows the speaker: name, labels by language, aliases.
  public Stream<String> names() {
    Stream<String> labelled =
        labels.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
    return Stream.of(Stream.of(name), labelled, aliases.stream()).flatMap(s -> s).distinct();
  }

  /// The last words of a person's names of two words and more; none for other kinds.
  public Stream<String> surnames() {
    return kind == Kind.PERSON
        ? names()
            .filter(full -> full.strip().indexOf(' ') > 0)
            .map(full -> full.strip().substring(full.strip().lastIndexOf(' ') + 1))
            .distinct()
        : Stream.of();
  }

  /// The first office held on `day`.
  public Optional<Office> officeOn(LocalDate day) {
    for (Office office : offices) {
      if (office.heldOn(day)) {
        return Optional.of(office);
      }
    }
    return Optional.empty();
  }
}
