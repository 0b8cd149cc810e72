package parley.web.page.about;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.query.Facet;
import parley.search.SearchEngine;
import parley.web.page.Cards;
import parley.web.words.Dates;
import parley.web.words.Labels;

/// What readers call what a correction speaks of: statements, articles and speakers by their ids,
/// and the fields of statements with their values.
public record Titles(SearchEngine engine, Registers registers) {

  private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-\\d\\d)?)?");

  /// `Ada Verin, 2 June 2025, in Dams to open`; the id itself where nothing is known by it.
  String of(String id) {
    Optional<Statement> statement = engine.statement(id);
    if (statement.isPresent()) {
      Statement found = statement.get();
      Speaker.@Nullable Ref speaker = found.speaker();
      String who = speaker == null ? "Unknown speaker" : speaker.name();
      return who + ", " + Dates.of(found.said()) + "," + in(found.article());
    }
    Optional<String> article = Ids.articleOf(id).filter(of -> engine.article(of).isPresent());
    if (article.isPresent()) {
      return "A statement" + in(article.get());
    }
    return engine
        .article(id)
        .map(found -> Cards.heading(found.article().head()))
        .or(() -> registers.speaker(id).map(Speaker::name))
        .orElse(id);
  }

  private String in(String article) {
    return engine
        .article(article)
        .map(found -> " in " + Cards.heading(found.article().head()))
        .orElse("");
  }

  /// `Day it was said: 2 June 2025, was June 2025`.
  ///
  /// @param field by its name in the exchange format
  /// @param was null if that was not written down
  String change(String field, String value, @Nullable String was) {
    String before = was == null ? "" : ", was " + value(field, was);
    return heading(field) + ": " + value(field, value) + before;
  }

  private static String heading(String field) {
    return switch (field) {
      case "said" -> "Day it was said";
      case "act" -> "Kind of statement";
      case "form" -> "How it reached us";
      case "confidence" -> "How certain";
      default -> field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    };
  }

  private String value(String field, String value) {
    String constant = value.toLowerCase(Locale.ROOT);
    Labels labels = new Labels(registers, Map.of());
    return switch (field) {
      case "said" -> DATE.matcher(value).matches() ? Dates.of(PartialDate.parse(value)) : value;
      case "act" -> labels.of(Facet.ACT, constant).toLowerCase(Locale.ROOT);
      case "form" -> labels.of(Facet.FORM, constant).toLowerCase(Locale.ROOT);
      case "confidence" -> labels.of(Facet.CONFIDENCE, constant).toLowerCase(Locale.ROOT);
      case "speaker" -> value.isEmpty() ? "unknown" : labels.of(Facet.SPEAKER, value);
      case "topics" ->
          Arrays.stream(value.split(",", -1))
              .map(topic -> labels.of(Facet.TOPIC, topic.strip()))
              .collect(Collectors.joining(", "));
      default -> value;
    };
  }
}
