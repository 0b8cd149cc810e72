package parley.query;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.PartialDate;
import parley.archive.Statement;
import parley.query.Lexer.Token;

/// Turns the fields of one query into filters. A field that cannot be read as meant is searched as
/// the plain words of its value, and a note says so.
final class Lifting {

  private final QueryParser.Names names;
  private final SequencedSet<Filter> filters = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable PartialDate from;
  private @Nullable PartialDate to;

  Lifting(QueryParser.Names names) {
    this.names = names;
  }

  /// Everything lifted, in the order typed, the period last.
  List<Filter> filters() {
    List<Filter> all = new ArrayList<>(filters);
    if (from != null || to != null) {
      all.add(new Filter.Said(from, to));
    }
    return List.copyOf(all);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  /// Lifts a field.
  ///
  /// @return what is to be searched as words instead; nothing if it was lifted
  List<Words> lift(Token.Field field, boolean excluded) {
    return switch (field.name()) {
      case "from" -> from(field, excluded);
      case "to" -> to(field, excluded);
      default -> facet(field, Facet.named(field.name()).orElseThrow(), excluded);
    };
  }

  /// A field in a place where filters mean nothing.
  List<Words> refuse(Token.Field field) {
    return plain(
        field,
        "stands inside alternatives or parentheses; put it outside, with the alternatives in"
            + " parentheses, to filter by it");
  }

  private List<Words> from(Token.Field field, boolean excluded) {
    PartialDate date = date(field, excluded, from != null);
    if (date == null) {
      return Grammar.plain(field.value());
    }
    if (to != null && date.first().isAfter(to.last())) {
      return plain(field, "lies after to:" + to + "; turn the two round");
    }
    from = date;
    return List.of();
  }

  private List<Words> to(Token.Field field, boolean excluded) {
    PartialDate date = date(field, excluded, to != null);
    if (date == null) {
      return Grammar.plain(field.value());
    }
    if (from != null && from.first().isAfter(date.last())) {
      return plain(field, "lies before from:" + from + "; turn the two round");
    }
    to = date;
    return List.of();
  }

  /// The date of a field; null, with a note, if it has none to use.
  private @Nullable PartialDate date(Token.Field field, boolean excluded, boolean repeated) {
    if (excluded) {
      note(field, "cannot be excluded; give the period that you want");
      return null;
    }
    if (repeated) {
      note(field, "is given twice; the first counts");
      return null;
    }
    try {
      return PartialDate.parse(field.value());
    } catch (DateTimeException e) {
      note(field, "cannot be read: " + e.getMessage());
      return null;
    }
  }

  private List<Words> facet(Token.Field field, Facet facet, boolean excluded) {
    List<String> values = values(facet, field.value());
    if (values.isEmpty()) {
      return plain(field, trouble(facet));
    }
    for (String value : values) {
      filters.add(excluded ? new Filter.IsNot(facet, value) : new Filter.Is(facet, value));
    }
    return List.of();
  }

  private List<String> values(Facet facet, String value) {
    return switch (facet) {
      case SPEAKER, SIDE, TOPIC, ROUND, MENTIONS ->
          standsForItself(value) ? List.of(value) : names.ids(facet, value);
      case PUBLISHER -> Ids.slug(value).isEmpty() ? List.of() : List.of(Ids.slug(value));
      case FORM, ACT, CONFIDENCE -> constants(facet).filter(value::equalsIgnoreCase).toList();
      case LANGUAGE -> language(value);
    };
  }

  private static boolean standsForItself(String value) {
    return value.equals(Ids.UNKNOWN) || (value.startsWith("~") && Ids.valid(value));
  }

  private static Stream<String> constants(Facet facet) {
    Enum<?>[] all =
        switch (facet) {
          case FORM -> Statement.Form.values();
          case ACT -> Statement.Act.values();
          default -> Statement.Confidence.values();
        };
    return Arrays.stream(all).map(constant -> constant.name().toLowerCase(Locale.ROOT));
  }

  private static List<String> language(String value) {
    String tag = Locale.forLanguageTag(value).toLanguageTag();
    return tag.equalsIgnoreCase(value) && !tag.equals("und") ? List.of(tag) : List.of();
  }

  private static String trouble(Facet facet) {
    return switch (facet) {
      case SPEAKER, MENTIONS -> "names no registered speaker";
      case SIDE -> "names no registered side";
      case TOPIC -> "names no registered topic";
      case ROUND -> "names no registered round of talks";
      case PUBLISHER -> "names no publisher";
      case LANGUAGE -> "is no language tag; write en, uk, ru …";
      case FORM, ACT, CONFIDENCE -> "is none of " + String.join(", ", constants(facet).toList());
    };
  }

  private List<Words> plain(Token.Field field, String why) {
    note(field, why);
    return Grammar.plain(field.value());
  }

  private void note(Token.Field field, String why) {
    notes.add(
        "%s:%s %s. It was searched as plain words."
            .formatted(field.name(), shown(field.value()), why));
  }

  private static String shown(String value) {
    return value.contains(" ") ? "“" + value + "”" : value;
  }
}
