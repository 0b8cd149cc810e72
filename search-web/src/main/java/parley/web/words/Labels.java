package parley.web.words;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.archive.Topic;
import parley.query.Facet;
import parley.search.SearchResult;

/// What readers call facets and their values.
public final class Labels {

  private final Registers registers;
  private final Map<Facet, SearchResult.FacetCounts> counted;
  private final Map<Facet, Map<String, String>> labels = new EnumMap<>(Facet.class);

  /// The labels under these registers; those that a result carries serve for values which no
  /// register knows.
  public Labels(Registers registers, Map<Facet, SearchResult.FacetCounts> counted) {
    this.registers = registers;
    this.counted = Map.copyOf(counted);
  }

  /// The heading of a facet.
  public static String heading(Facet facet) {
    return switch (facet) {
      case SPEAKER -> "Speaker";
      case SIDE -> "Side";
      case TOPIC -> "Topic";
      case ROUND -> "Round of talks";
      case PUBLISHER -> "On record with";
      case FORM -> "How the words reached us";
      case ACT -> "The reporter’s verb";
      case MENTIONS -> "Mentions";
      case LANGUAGE -> "Language";
      case CONFIDENCE -> "How certain";
    };
  }

  /// What one of a facet's values is, as it stands after a number: `speaker`, made plural by an s.
  public static String thing(Facet facet) {
    return switch (facet) {
      case SPEAKER -> "speaker";
      case SIDE -> "side";
      case TOPIC -> "topic";
      case ROUND -> "round";
      case PUBLISHER -> "outlet";
      case FORM -> "form";
      case ACT -> "verb";
      case MENTIONS -> "name";
      case LANGUAGE -> "language";
      case CONFIDENCE -> "degree";
    };
  }

  /// What readers call a value of a facet.
  public String of(Facet facet, String value) {
    if (value.equals(Ids.UNKNOWN)) {
      return unknown(facet);
    }
    return registered(facet, value).or(() -> asCounted(facet, value)).orElse(value);
  }

  private static String unknown(Facet facet) {
    return switch (facet) {
      case SPEAKER -> "Unknown speaker";
      case SIDE -> "No side known";
      case PUBLISHER -> "Source not named";
      case TOPIC, ROUND, FORM, ACT, MENTIONS, LANGUAGE, CONFIDENCE -> "Unknown";
    };
  }

  private Optional<String> registered(Facet facet, String value) {
    return switch (facet) {
      case SPEAKER, MENTIONS -> registers.speaker(value).map(Speaker::name);
      case SIDE -> registers.speaker(value).map(Speaker::name);
      case TOPIC -> registers.topic(value).map(Topic::label);
      case ROUND -> registers.round(value).map(Round::name);
      case FORM -> constant(Statement.Form.class, value).map(Labels::form);
      case ACT -> constant(Statement.Act.class, value).map(Labels::act);
      case CONFIDENCE -> constant(Statement.Confidence.class, value).map(Labels::confidence);
      case LANGUAGE -> Optional.of(language(value));
      case PUBLISHER -> Optional.empty();
    };
  }

  private Optional<String> asCounted(Facet facet, String value) {
    return Optional.ofNullable(labels.computeIfAbsent(facet, this::counted).get(value));
  }

  private Map<String, String> counted(Facet facet) {
    SearchResult.FacetCounts counts = counted.get(facet);
    Map<String, String> byValue = new HashMap<>();
    if (counts != null) {
      counts.values().forEach(of -> byValue.putIfAbsent(of.value(), of.label()));
    }
    return byValue;
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String value) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /// What readers call a form.
  public static String form(Statement.Form form) {
    return switch (form) {
      case QUOTED -> "Quoted word for word";
      case MIXED -> "Quoted in part";
      case REPORTED -> "In the reporter’s words";
    };
  }

  /// What the reporter's verb says that the speaker did.
  public static String act(Statement.Act act) {
    return switch (act) {
      case SAY -> "Says";
      case CLAIM -> "Claims";
      case DEMAND -> "Demands";
      case PROPOSE -> "Proposes";
      case REJECT -> "Rejects";
      case DENY -> "Denies";
      case ACCUSE -> "Accuses";
      case CONCEDE -> "Concedes";
      case AGREE -> "Agrees";
      case THREATEN -> "Threatens";
      case ASSESS -> "Assesses";
      case AIM -> "Aims";
    };
  }

  /// How sure we are of words and speaker.
  public static String confidence(Statement.Confidence confidence) {
    return switch (confidence) {
      case HIGH -> "Certain";
      case MEDIUM -> "Fairly certain";
      case LOW -> "Less certain";
    };
  }

  /// The English name of a language tag.
  public static String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? tag : name;
  }
}
