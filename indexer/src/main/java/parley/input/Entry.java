package parley.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;

/// Keys and values of one thing, read by key. A key that stands there with nothing behind it is the
/// same as one that does not. Whatever has not the wanted form is thrown as [Misread] with its
/// line.
public final class Entry {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern TIMED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ].*");

  private final String what;
  private final int line;
  private final SequencedMap<String, Value> values;

  private Entry(String what, Value.Mapping mapping) {
    this.what = what;
    this.line = mapping.line();
    this.values = mapping.values();
  }

  /// The entry that `value` is.
  ///
  /// @param what it stands for ("speaker"), for messages
  public static Entry of(String what, Value value) {
    if (value instanceof Value.Mapping mapping) {
      return new Entry(what, mapping);
    }
    throw new Misread(value.line(), what + ": wanted keys with values, found " + value.kind());
  }

  public int line() {
    return line;
  }

  /// The same entry, if it has no keys but these.
  public Entry only(SequencedSet<String> known) {
    for (String key : values.sequencedKeySet()) {
      if (!known.contains(key)) {
        throw new Misread(
            lineOf(key),
            "%s: unknown key “%s”; the keys are %s".formatted(what, key, String.join(", ", known)));
      }
    }
    return this;
  }

  /// The keys that are not among these, sorted.
  public List<String> others(SequencedSet<String> known) {
    TreeSet<String> others = new TreeSet<>(values.sequencedKeySet());
    others.removeAll(known);
    return List.copyOf(others);
  }

  /// The line of a key's value; the entry's where it has none.
  public int lineOf(String key) {
    Value value = values.get(key);
    return value == null ? line : value.line();
  }

  /// Whether something stands behind the key.
  public boolean has(String key) {
    Value value = values.get(key);
    return value != null
        && !(value instanceof Value.Scalar(_, Value.Notation type, _)
            && type == Value.Notation.NOTHING);
  }

  /// A text that has to be there, be it empty.
  public String text(String key) {
    String text = maybe(key);
    if (text != null) {
      return text;
    }
    throw new Misread(line, "%s: the key “%s” is missing".formatted(what, key));
  }

  public String textOr(String key, String otherwise) {
    String text = maybe(key);
    return text == null ? otherwise : text;
  }

  public @Nullable String maybe(String key) {
    Value value = values.get(key);
    return value == null || !has(key) ? null : text(key, value);
  }

  private String text(String key, Value value) {
    if (value instanceof Value.Scalar(_, Value.Notation type, String text)
        && type == Value.Notation.TEXT) {
      return text;
    }
    throw wanted(key, value, "text");
  }

  private Misread wanted(String key, Value value, String wanted) {
    return new Misread(
        value.line(), "%s: “%s” has to be %s; found %s".formatted(what, key, wanted, value.kind()));
  }

  public List<String> texts(String key) {
    return values(key).stream().map(value -> text(key, value)).toList();
  }

  /// The values of a list; none without it.
  public List<Value> values(String key) {
    Value value = values.get(key);
    if (value == null || !has(key)) {
      return List.of();
    }
    if (value instanceof Value.Listing(_, List<Value> items)) {
      return items;
    }
    throw wanted(key, value, "a list");
  }

  /// Texts by key; none without it.
  public Map<String, String> map(String key) {
    Value value = values.get(key);
    if (value == null || !has(key)) {
      return Map.of();
    }
    if (!(value instanceof Value.Mapping(_, SequencedMap<String, Value> entries))) {
      throw wanted(key, value, "keys with values");
    }
    Map<String, String> map = new LinkedHashMap<>();
    entries.forEach((name, text) -> map.put(name, text(key, text)));
    return map;
  }

  /// The entry behind a key.
  public Entry nested(String key) {
    Value value = values.get(key);
    if (value == null) {
      throw new Misread(line, "%s: the key “%s” is missing".formatted(what, key));
    }
    return of(what + ": " + key, value);
  }

  public @Nullable Boolean flag(String key) {
    Value value = values.get(key);
    if (value == null || !has(key)) {
      return null;
    }
    if (value instanceof Value.Scalar(_, Value.Notation type, String text)
        && type == Value.Notation.FLAG) {
      return Boolean.valueOf(text);
    }
    throw wanted(key, value, "true or false");
  }

  /// A whole number from 0.
  public @Nullable Integer number(String key) {
    Value value = values.get(key);
    if (value == null || !has(key)) {
      return null;
    }
    if (value instanceof Value.Scalar(_, _, String text) && WHOLE_NUMBER.matcher(text).matches()) {
      return Integer.valueOf(text);
    }
    throw wanted(key, value, "a whole number from 0");
  }

  /// A date as precise as it is written; of one with a time only the date, as it stands there.
  public @Nullable PartialDate date(String key) {
    return parsed(key, Entry::date0);
  }

  private static PartialDate date0(String text) {
    boolean timed = TIMED.matcher(text).matches();
    return PartialDate.parse(timed ? text.substring(0, 10) : text);
  }

  /// A day. Of a date with a time only the date is read, as it is written there.
  public @Nullable LocalDate day(String key) {
    return parsed(key, Entry::day0);
  }

  private static LocalDate day0(String text) {
    PartialDate day = date0(text);
    if (day.day() == 0) {
      throw new DateTimeException("“" + text + "” is not a day; write it as 2025-07-22");
    }
    return day.first();
  }

  /// An instant such as `2025-07-24T08:00:00Z`.
  public @Nullable Instant instant(String key) {
    return parsed(key, Entry::instant0);
  }

  private static Instant instant0(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new DateTimeException(
          "“" + text + "” is not an instant; write it as 2025-07-24T08:00:00Z", e);
    }
  }

  private <T> @Nullable T parsed(String key, Function<String, T> parse) {
    String text = maybe(key);
    if (text == null) {
      return null;
    }
    try {
      return parse.apply(text.strip());
    } catch (DateTimeException e) {
      throw new Misread(lineOf(key), "%s: “%s”: %s".formatted(what, key, e.getMessage()));
    }
  }

  /// One of the names of an enum, in any case.
  public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    String text = maybe(key);
    if (text == null) {
      return otherwise;
    }
    E[] choices = type.getEnumConstants();
    return Arrays.stream(choices)
        .filter(choice -> choice.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() ->
            new Misread(
                lineOf(key),
                "%s: “%s” is “%s”; it has to be one of %s"
                    .formatted(what, key, text, names(choices))));
  }

  private static String names(Enum<?>[] choices) {
    return String.join(
        ", ", Arrays.stream(choices).map(c -> c.name().toLowerCase(Locale.ROOT)).toList());
  }
}
