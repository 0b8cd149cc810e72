package parley.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.Ids;
import parley.archive.PartialDate;
import parley.archive.Registers.Correction;
import parley.archive.Registers.Publisher;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.archive.Topic;
import parley.input.Entry;
import parley.input.Misread;
import parley.input.Value;

/// One entry of each register, key by key.
final class RegisterEntries {

  private static final SequencedSet<String> SPEAKER =
      keys("id", "name", "labels", "aliases", "kind", "side", "offices", "wikidata", "languages");
  private static final SequencedSet<String> OFFICE = keys("title", "from", "to");
  private static final SequencedSet<String> TOPIC =
      keys("id", "label", "broader", "scope", "query", "examples", "counterExamples");
  private static final SequencedSet<String> ROUND =
      keys("id", "name", "place", "from", "to", "parties", "outcome");
  private static final SequencedSet<String> CORRECTION =
      keys("target", "set", "was", "drop", "withdraw", "deniedBy", "retractedBy", "reason", "date");
  private static final SequencedSet<String> PUBLISHER = keys("name", "aliases", "rights");
  private static final SequencedSet<String> SET =
      keys("speaker", "said", "form", "act", "topics", "confidence");

  private RegisterEntries() {}

  private static SequencedSet<String> keys(String... keys) {
    return new LinkedHashSet<>(Arrays.asList(keys));
  }

  static Speaker speaker(Entry entry) {
    entry.only(SPEAKER);
    return new Speaker(
        id(entry),
        filled(entry, "name"),
        entry.map("labels"),
        entry.texts("aliases"),
        entry.choice("kind", Speaker.Kind.class, Speaker.Kind.PERSON),
        entry.maybe("side"),
        entry.values("offices").stream().map(RegisterEntries::office).toList(),
        entry.maybe("wikidata"),
        entry.texts("languages"));
  }

  private static Speaker.Office office(Value value) {
    Entry entry = Entry.of("office", value).only(OFFICE);
    PartialDate from = entry.date("from");
    PartialDate to = entry.date("to");
    inOrder(entry, from, to);
    return new Speaker.Office(filled(entry, "title"), from, to);
  }

  private static void inOrder(Entry entry, @Nullable PartialDate from, @Nullable PartialDate to) {
    if (from != null && to != null && from.first().isAfter(to.last())) {
      throw new Misread(entry.lineOf("to"), "“to” (" + to + ") lies before “from” (" + from + ")");
    }
  }

  static Topic topic(Entry entry) {
    entry.only(TOPIC);
    return new Topic(
        id(entry),
        filled(entry, "label"),
        entry.maybe("broader"),
        entry.textOr("scope", "").strip(),
        filled(entry, "query"),
        entry.texts("examples"),
        entry.texts("counterExamples"));
  }

  static Round round(Entry entry) {
    entry.only(ROUND);
    PartialDate from = wanted(entry, "from", entry.date("from"));
    PartialDate to = entry.has("to") ? wanted(entry, "to", entry.date("to")) : from;
    inOrder(entry, from, to);
    return new Round(
        id(entry),
        filled(entry, "name"),
        entry.textOr("place", ""),
        from,
        to,
        entry.texts("parties"),
        entry.textOr("outcome", ""));
  }

  static Correction correction(Entry entry) {
    entry.only(CORRECTION);
    LocalDate date = wanted(entry, "date", entry.day("date"));
    Correction.Kind kind = kind(entry);
    return new Correction(
        filled(entry, "target"),
        kind,
        set(entry, date),
        entry.has("was") ? fields(entry.nested("was").only(SET)) : Map.of(),
        by(entry, kind),
        filled(entry, "reason"),
        date);
  }

  private static @Nullable String by(Entry entry, Correction.Kind kind) {
    return switch (kind) {
      case SET, DROP, WITHDRAW -> null;
      case DENIED -> filled(entry, "deniedBy");
      case RETRACTED -> filled(entry, "retractedBy");
    };
  }

  private static Correction.Kind kind(Entry entry) {
    List<Correction.Kind> kinds = new ArrayList<>();
    if (entry.has("set")) {
      kinds.add(Correction.Kind.SET);
    }
    if (Boolean.TRUE.equals(entry.flag("drop"))) {
      kinds.add(Correction.Kind.DROP);
    }
    if (Boolean.TRUE.equals(entry.flag("withdraw"))) {
      kinds.add(Correction.Kind.WITHDRAW);
    }
    if (entry.has("deniedBy")) {
      kinds.add(Correction.Kind.DENIED);
    }
    if (entry.has("retractedBy")) {
      kinds.add(Correction.Kind.RETRACTED);
    }
    if (kinds.size() == 1) {
      return kinds.getFirst();
    }
    throw new Misread(
        entry.line(),
        "a correction has exactly one of “set: {...}”, “drop: true”, “withdraw: true”, “deniedBy: ID”"
            + " and “retractedBy: ID”; found "
            + kinds.size());
  }

  private static Map<String, String> set(Entry entry, LocalDate date) {
    if (!entry.has("set")) {
      return Map.of();
    }
    Entry fields = entry.nested("set").only(SET);
    Map<String, String> set = fields(fields);
    check(fields, set, date);
    return set;
  }

  private static Map<String, String> fields(Entry entry) {
    Map<String, String> fields = new TreeMap<>();
    for (String key : SET) {
      if (key.equals("topics") && entry.has(key)) {
        fields.put(key, String.join(",", entry.texts(key)));
      } else if (entry.has(key)) {
        fields.put(key, entry.text(key));
      }
    }
    return fields;
  }

  private static void check(Entry fields, Map<String, String> set, LocalDate date) {
    PartialDate said = fields.date("said");
    if (said != null && said.first().isAfter(date)) {
      throw new Misread(
          fields.lineOf("said"),
          "“said” (%s) lies behind the day of the correction (%s); correct one of them"
              .formatted(said, date));
    }
    fields.choice("form", Statement.Form.class, Statement.Form.REPORTED);
    fields.choice("act", Statement.Act.class, Statement.Act.SAY);
    fields.choice("confidence", Statement.Confidence.class, Statement.Confidence.HIGH);
    if (set.isEmpty()) {
      throw new Misread(
          fields.line(), "“set” changes nothing; give one of " + String.join(", ", SET));
    }
  }

  static Publisher publisher(Entry entry) {
    entry.only(PUBLISHER);
    entry.text("rights");
    return new Publisher(
        filled(entry, "name"),
        entry.texts("aliases"),
        entry.choice("rights", Article.Rights.class, Article.Rights.EXCERPT));
  }

  private static String id(Entry entry) {
    String id = entry.text("id");
    if (!Ids.valid(id) || id.startsWith("~") || id.equals(Ids.UNKNOWN)) {
      throw new Misread(
          entry.lineOf("id"),
          "“%s” cannot be an id; take letters, digits, hyphens, not “unknown” and no ~ in front"
              .formatted(id));
    }
    return id;
  }

  private static String filled(Entry entry, String key) {
    String text = entry.text(key).strip();
    if (text.isEmpty()) {
      throw new Misread(entry.lineOf(key), "“" + key + "” is empty");
    }
    return text;
  }

  private static <T> T wanted(Entry entry, String key, @Nullable T value) {
    if (value == null) {
      throw new Misread(entry.line(), "the key “" + key + "” is missing");
    }
    return value;
  }
}
