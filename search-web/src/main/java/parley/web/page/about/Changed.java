package parley.web.page.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.query.Facet;
import parley.web.words.Dates;
import parley.web.words.Labels;

/// What a correction changed, in plain words: `Day on which it was said: 2 June 2025, was June
/// 2025`.
final class Changed {

  private static final Map<String, String> FIELDS =
      Map.of(
          "speaker", "Who said it",
          "said", "Day on which it was said",
          "published", "Day of publication",
          "form", "How the words reached us",
          "act", "The reporter’s verb",
          "topics", "Topics",
          "confidence", "How certain");

  private static final Pattern DATE =
      Pattern.compile("(?:19|20)\\d\\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1\\d|2[0-8]))?)?");

  private final Correction correction;
  private final Labels labels;

  Changed(Correction correction, Registers registers) {
    this.correction = correction;
    this.labels = new Labels(registers, Map.of());
  }

  /// One line for each thing that was changed.
  List<String> lines() {
    return switch (correction.kind()) {
      case SET -> fields();
      case DROP -> List.of("Removed: it was no statement");
      case WITHDRAW -> List.of("Taken out of the archive");
      case DENIED -> List.of("Denied in another statement");
      case RETRACTED -> List.of("Taken back in a later statement");
    };
  }

  private List<String> fields() {
    List<String> lines = new ArrayList<>();
    new TreeMap<>(correction.set())
        .forEach((name, value) -> {
          @Nullable String was = correction.was().get(name);
          String now = FIELDS.getOrDefault(name, name) + ": " + shown(name, value);
          lines.add(was == null ? now : now + ", was " + shown(name, was));
        });
    return lines;
  }

  private String shown(String name, String value) {
    return switch (name) {
      case "said", "published" ->
          DATE.matcher(value).matches() ? Dates.of(PartialDate.parse(value)) : value;
      case "speaker" -> labels.of(Facet.SPEAKER, value);
      case "form" -> labels.of(Facet.FORM, value);
      case "act" -> labels.of(Facet.ACT, value);
      case "confidence" -> labels.of(Facet.CONFIDENCE, value);
      case "topics" ->
          List.of(value.split("[\\[\\],\\s]+")).stream()
              .filter(id -> !id.isEmpty())
              .map(id -> labels.of(Facet.TOPIC, id))
              .collect(Collectors.joining(", "));
      default -> value;
    };
  }
}
