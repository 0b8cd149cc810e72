package parley.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Statement.Confidence;
import parley.archive.Topic;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchRequest.Unit;

/// A request read back in plain words, whole and exact: `Statements with “dams”, said by Ada Verin
/// or Boris Kalm, not about Fishing, between 1 May and 31 July 2025`. Order and page are no part of
/// it.
public final class Echo {

  /// What an article is not asked for itself, but for one of its statements.
  private static final Set<Facet> OF_STATEMENTS =
      EnumSet.of(
          Facet.SPEAKER,
          Facet.SIDE,
          Facet.TOPIC,
          Facet.FORM,
          Facet.ACT,
          Facet.MENTIONS,
          Facet.CONFIDENCE);

  private final SearchRequest request;
  private final Registers registers;
  private final List<Part> parts = new ArrayList<>();

  private Echo(SearchRequest request, Registers registers) {
    this.request = request;
    this.registers = registers;
  }

  /// A part that can be taken away.
  ///
  /// @param joint what stands between it and the part before, white space included
  /// @param text such as `with “dams”`, `Ada Verin`
  /// @param filter what it says; null for the words of the query
  public record Part(String joint, String text, @Nullable Filter filter) {}

  /// The whole sentence: the unit, then every part with its joint before it.
  public static String of(SearchRequest request, Registers registers) {
    List<Part> parts = parts(request, registers);
    boolean articles = request.unit() == Unit.ARTICLES;
    StringBuilder sentence = new StringBuilder(articles ? "Articles" : "Statements");
    if (parts.isEmpty()) {
      return articles ? "All articles" : "All statements";
    }
    parts.forEach(part -> sentence.append(part.joint()).append(part.text()));
    return sentence.toString();
  }

  /// The parts of the sentence, in order: words, what is chosen and what is excluded in each facet,
  /// period.
  public static List<Part> parts(SearchRequest request, Registers registers) {
    Echo echo = new Echo(request, registers);
    echo.words();
    for (Facet facet : Facet.values()) {
      echo.facet(facet, request.chosen(facet), true);
      echo.facet(facet, request.excluded(facet), false);
    }
    request.said().ifPresent(said -> echo.add(echo.joint(), EchoDates.of(said), said));
    return List.copyOf(echo.parts);
  }

  private void words() {
    String words = EchoWords.of(request.query(), request.match());
    if (!words.isEmpty()) {
      add(" ", words, null);
    }
  }

  private void facet(Facet facet, List<String> values, boolean chosen) {
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      String joint =
          i == 0
              ? joint() + (chosen ? "" : "not ") + lead(facet)
              : i == values.size() - 1 ? " or " : ", ";
      Filter filter = chosen ? new Filter.Is(facet, value) : new Filter.IsNot(facet, value);
      add(joint, name(facet, value), filter);
    }
  }

  private void add(String joint, String text, @Nullable Filter filter) {
    parts.add(new Part(joint, text, filter));
  }

  /// What stands before the next filter. An article's filters hold for one and the same statement.
  private String joint() {
    boolean firstFilter = parts.stream().noneMatch(part -> part.filter() != null);
    String joint = parts.isEmpty() ? " " : ", ";
    if (!firstFilter || request.unit() != Unit.ARTICLES) {
      return joint;
    }
    if (needsAStatement()) {
      return joint + "with a statement ";
    }
    boolean ofStatements =
        OF_STATEMENTS.stream()
            .anyMatch(f -> !request.chosen(f).isEmpty() || !request.excluded(f).isEmpty());
    return ofStatements ? joint + "with a statement, or none at all, " : joint;
  }

  /// Whether no article passes for itself, without a statement; see [Facet].
  private boolean needsAStatement() {
    boolean uncertainOnly =
        !request.confidences().contains(Confidence.HIGH)
            && !request.confidences().contains(Confidence.MEDIUM);
    return uncertainOnly
        || OF_STATEMENTS.stream()
            .anyMatch(f -> f != Facet.CONFIDENCE && !request.chosen(f).isEmpty());
  }

  private static String lead(Facet facet) {
    return switch (facet) {
      case SPEAKER -> "said by ";
      case SIDE -> "speaking for ";
      case TOPIC -> "about ";
      case ROUND -> "at ";
      case PUBLISHER -> "on record with ";
      case FORM -> "";
      case ACT -> "told with a verb of ";
      case MENTIONS -> "mentioning ";
      case LANGUAGE -> "from articles in ";
      case CONFIDENCE -> "of ";
    };
  }

  private String name(Facet facet, String value) {
    if (value.equals(Ids.UNKNOWN)) {
      return "an unknown " + facet.parameter();
    }
    return switch (facet) {
      case SPEAKER, MENTIONS ->
          registers.speaker(value).map(Speaker::name).orElseGet(() -> unregistered(value));
      case SIDE -> registers.sideName(value);
      case TOPIC -> registers.topic(value).map(Topic::label).orElse(value);
      case ROUND -> registers.round(value).map(Round::name).orElse(value);
      case PUBLISHER -> value;
      case FORM -> form(value);
      case ACT -> act(value);
      case LANGUAGE -> language(value);
      case CONFIDENCE -> value + " confidence";
    };
  }

  private static String unregistered(String id) {
    return id.startsWith("~") ? id.substring(1).replace('-', ' ') : id;
  }

  private static String form(String value) {
    return switch (value) {
      case "quoted" -> "quoted word for word";
      case "mixed" -> "quoted in part";
      case "reported" -> "given in the reporter’s words";
      default -> value;
    };
  }

  private static String act(String value) {
    return switch (value) {
      case "say" -> "saying";
      case "claim" -> "claiming";
      case "demand" -> "demanding";
      case "propose" -> "proposing";
      case "reject" -> "rejecting";
      case "deny" -> "denying";
      case "accuse" -> "accusing";
      case "concede" -> "conceding";
      case "agree" -> "agreeing";
      case "threaten" -> "threatening";
      case "assess" -> "assessing";
      case "aim" -> "aiming";
      default -> value;
    };
  }

  private static String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? tag : name;
  }

  /// `a`, `a and b`, `a, b and c`.
  static String list(List<String> items, String last) {
    int end = items.size() - 1;
    return end < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, end)) + " " + last + " " + items.get(end);
  }
}
