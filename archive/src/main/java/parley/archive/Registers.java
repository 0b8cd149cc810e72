package parley.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who and what an archive knows by name: speakers, topics, rounds of talks, publishers, and the
/// corrections made to its contents. Equal by contents; look-ups cost one step.
public final class Registers {

  /// Registers that know nobody.
  public static final Registers NONE = new Registers(List.of(), List.of(), List.of(), List.of());

  private final List<Speaker> speakers;
  private final List<Topic> topics;
  private final List<Round> rounds;
  private final List<Correction> corrections;
  private final List<Publisher> publishers;
  private final Map<String, Speaker> speakerById;
  private final Map<String, Topic> topicById;
  private final Map<String, Round> roundById;
  private final Map<String, Article.Rights> rightsByPublisher = new LinkedHashMap<>();
  private final Map<String, List<Speaker>> speakersByName = new LinkedHashMap<>();
  private final Map<String, List<Speaker>> speakersBySurname = new LinkedHashMap<>();

  /// The registers with these entries and no publishers; of a repeated id the first counts.
  public Registers(
      List<Speaker> speakers,
      List<Topic> topics,
      List<Round> rounds,
      List<Correction> corrections) {
    this.speakers = List.copyOf(speakers);
    this.topics = List.copyOf(topics);
    this.rounds = List.copyOf(rounds);
    this.corrections = List.copyOf(corrections);
    this.publishers = List.of();
    this.speakerById = byId(speakers, Speaker::id);
    this.topicById = byId(topics, Topic::id);
    this.roundById = byId(rounds, Round::id);
    for (Speaker speaker : speakers) {
      speaker
          .names()
          .map(Registers::folded)
          .distinct()
          .forEach(n -> bear(speakersByName, n, speaker));
      speaker
          .surnames()
          .map(Registers::folded)
          .distinct()
          .forEach(n -> bear(speakersBySurname, n, speaker));
    }
  }

  private Registers(Registers others, List<Publisher> publishers) {
    this.speakers = others.speakers;
    this.topics = others.topics;
    this.rounds = others.rounds;
    this.corrections = others.corrections;
    this.publishers = List.copyOf(publishers);
    this.speakerById = others.speakerById;
    this.topicById = others.topicById;
    this.roundById = others.roundById;
    this.speakersByName.putAll(others.speakersByName);
    this.speakersBySurname.putAll(others.speakersBySurname);
    for (Publisher publisher : publishers) {
      publisher
          .names()
          .forEach(name -> rightsByPublisher.putIfAbsent(folded(name), publisher.rights()));
    }
  }

  /// The same registers with these publishers; of a repeated name the first counts.
  public Registers withPublishers(List<Publisher> others) {
    return new Registers(this, others);
  }

  private static <T> Map<String, T> byId(List<T> entries, Function<T, String> id) {
    Map<String, T> map = new LinkedHashMap<>();
    entries.forEach(entry -> map.putIfAbsent(id.apply(entry), entry));
    return map;
  }

  private static void bear(Map<String, List<Speaker>> bearers, String name, Speaker speaker) {
    bearers.computeIfAbsent(name, _ -> new ArrayList<>()).add(speaker);
  }

  /// A name as look-ups compare it: lower case, accents of Latin letters and outer white space
  /// gone.
  public static String folded(String name) {
    return NameFolding.of(name);
  }

  public List<Speaker> speakers() {
    return speakers;
  }

  public List<Topic> topics() {
    return topics;
  }

  public List<Round> rounds() {
    return rounds;
  }

  public List<Correction> corrections() {
    return corrections;
  }

  public List<Publisher> publishers() {
    return publishers;
  }

  public Optional<Speaker> speaker(@Nullable String id) {
    return Optional.ofNullable(id == null ? null : speakerById.get(id));
  }

  public Optional<Topic> topic(@Nullable String id) {
    return Optional.ofNullable(id == null ? null : topicById.get(id));
  }

  public Optional<Round> round(@Nullable String id) {
    return Optional.ofNullable(id == null ? null : roundById.get(id));
  }

  /// All bearers of a name, whatever its case and accents, in the register's order; where nobody is
  /// registered under it, all persons with that surname.
  public List<Speaker> named(String name) {
    String folded = folded(name);
    List<Speaker> bearers = speakersByName.get(folded);
    return List.copyOf(
        bearers != null ? bearers : speakersBySurname.getOrDefault(folded, List.of()));
  }

  /// The topic and all topics above it, nearest first; a circle ends where it began.
  public List<String> withAncestors(String topicId) {
    SequencedSet<String> chain = new LinkedHashSet<>();
    for (String id = topicId; id != null && chain.add(id); id = broader(id)) {}
    return List.copyOf(chain);
  }

  private @Nullable String broader(String topicId) {
    Topic topic = topicById.get(topicId);
    return topic == null ? null : topic.broader();
  }

  /// What readers call a side: the name of the government or organisation registered under its id.
  public String sideName(String side) {
    return speaker(side).map(Speaker::name).orElse(side);
  }

  /// The side of a speaker, if it is registered and has one.
  public Optional<String> sideOf(Speaker.@Nullable Ref speaker) {
    return speaker == null
        ? Optional.empty()
        : speaker(speaker.id()).flatMap(known -> Optional.ofNullable(known.side()));
  }

  /// How much of the words of an article readers may be shown, where it does not say so itself:
  /// what its publisher's entry says, else [Article.Rights#EXCERPT].
  ///
  /// @param publisher the outlet's name as the article gives it, whatever its case; may be empty
  public Article.Rights rightsOf(String publisher) {
    return rightsByPublisher.getOrDefault(folded(publisher), Article.Rights.EXCERPT);
  }

  /// An outlet, and how much of its articles' words readers may be shown.
  ///
  /// @param aliases further names under which its articles come
  public record Publisher(String name, List<String> aliases, Article.Rights rights) {

    public Publisher {
      aliases = List.copyOf(aliases);
    }

    /// Every name of it, the one to show first.
    public Stream<String> names() {
      return Stream.concat(Stream.of(name), aliases.stream());
    }
  }

  /// The withdrawal of this article, statement or speaker, if there is one.
  public Optional<Correction> withdrawal(String id) {
    return corrections.stream()
        .filter(c -> c.kind() == Correction.Kind.WITHDRAW && c.target().equals(id))
        .findFirst();
  }

  /// What is withdrawn here and was not in registers of before: ids, sorted.
  public List<String> withdrawnSince(Registers before) {
    return corrections.stream()
        .filter(c -> c.kind() == Correction.Kind.WITHDRAW)
        .map(Correction::target)
        .filter(id -> before.withdrawal(id).isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /// The denials and retractions that a statement is part of, on either side, in the register's
  /// order.
  public List<Correction> contradictions(String statement) {
    return corrections.stream()
        .filter(c -> c.by() != null)
        .filter(c -> c.target().equals(statement) || statement.equals(c.by()))
        .toList();
  }

  /// A mended mistake, something taken out for good, or a statement that another one on record
  /// contradicts; kept in a file and applied again whenever its article is read.
  ///
  /// @param target id of an article, statement or speaker
  /// @param kind what is done to it
  /// @param set the fields that change, by their name in the exchange format; for SET only
  /// @param was what those fields said before, as far as it was written down
  /// @param by id of the statement that denies or retracts it; for these kinds only
  /// @param reason shown to readers
  /// @param date when it was made
  public record Correction(
      String target,
      Kind kind,
      Map<String, String> set,
      Map<String, String> was,
      @Nullable String by,
      String reason,
      LocalDate date) {

    /// SET mends fields, DROP says that it was no statement at all, WITHDRAW takes it out for good.
    /// DENIED and RETRACTED leave all as it is, and tie a statement to the one in which somebody
    /// denies it, or its own speaker takes it back.
    public enum Kind {
      SET,
      DROP,
      WITHDRAW,
      DENIED,
      RETRACTED
    }

    public Correction {
      set = Map.copyOf(set);
      was = Map.copyOf(was);
    }

    /// One that ties nothing to another statement.
    public Correction(
        String target, Kind kind, Map<String, String> set, String reason, LocalDate date) {
      this(target, kind, set, Map.of(), null, reason, date);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Registers that
        && speakers.equals(that.speakers)
        && topics.equals(that.topics)
        && rounds.equals(that.rounds)
        && corrections.equals(that.corrections)
        && publishers.equals(that.publishers);
  }

  @Override
  public int hashCode() {
    return List.of(speakers, topics, rounds, corrections, publishers).hashCode();
  }

  @Override
  public String toString() {
    return "Registers[%d speakers, %d topics, %d rounds, %d corrections, %d publishers]"
        .formatted(
            speakers.size(), topics.size(), rounds.size(), corrections.size(), publishers.size());
  }
}
