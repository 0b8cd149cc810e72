package parley.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.Ids;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.archive.Statement.Basis;
import parley.input.Misread;
import parley.register.SpeakerName;

/// Turns the statements that a line gives into statements of the archive: what the line left open
/// is looked up in its text, in the registers and by the topics' queries.
public final class GivenStatements {

  private final Registers registers;
  private final Function<String, List<String>> topicsOf;

  /// @param topicsOf the topics of words, ancestors included
  public GivenStatements(Registers registers, Function<String, List<String>> topicsOf) {
    this.registers = registers;
    this.topicsOf = topicsOf;
  }

  /// The statements in the order of their first words.
  ///
  /// @param article what the line is in the archive
  /// @param line number of the line in its file
  /// @throws Misread if a statement's words are not in the text, or an id is given twice
  public List<Statement> of(Article article, List<ExchangeStatement> given, int line) {
    Words words = new Words(article.text(), line);
    StatementIds ids = new StatementIds(article.id(), given, line);
    List<Statement> statements = new ArrayList<>();
    for (ExchangeStatement statement : given) {
      Words.Place place = words.place(statement);
      statements.add(statement(statement, article, place, ids.next(statement.id(), place.text())));
    }
    statements.sort(Comparator.comparingInt(Statement::position));
    return List.copyOf(statements);
  }

  @SuppressWarnings("NullAway") // it does not see @Nullable on a nested type of a class file
  private Statement statement(
      ExchangeStatement given, Article article, Words.Place place, String id) {
    Speaker.@Nullable Ref speaker = speaker(given);
    PartialDate published = PartialDate.of(article.published());
    Basis basis = given.said() == null ? Basis.PUBLISHED : Basis.STATED;
    return new Statement(
        id,
        article.id(),
        speaker,
        namedAs(given, speaker),
        Objects.requireNonNullElse(given.said(), published),
        Objects.requireNonNullElse(given.saidBasis(), basis),
        given.form(),
        given.act(),
        given.confidence(),
        place.text(),
        place.spans(),
        given.cue(),
        topics(given.topics(), place.text()),
        given.reportedBy(),
        given.source(),
        given.translated(),
        given.rule(),
        given.inherited());
  }

  private Speaker.@Nullable Ref speaker(ExchangeStatement given) {
    String name = given.speaker();
    String id = given.speakerId();
    if (id != null) {
      String known = registers.speaker(id).map(Speaker::name).orElse(id);
      return new Speaker.Ref(id, name == null ? known : name);
    }
    if (name == null || name.isBlank()) {
      return null;
    }
    return SpeakerName.ref(name, registers);
  }

  private static String namedAs(ExchangeStatement given, Speaker.@Nullable Ref speaker) {
    if (given.namedAs() != null) {
      return given.namedAs();
    }
    boolean otherwise =
        speaker != null && given.speaker() != null && !given.speaker().equals(speaker.name());
    return otherwise ? Objects.requireNonNullElse(given.speaker(), "") : "";
  }

  private List<String> topics(@Nullable List<String> given, String words) {
    if (given == null) {
      return topicsOf.apply(words);
    }
    Set<String> topics = new LinkedHashSet<>();
    given.forEach(topic -> topics.addAll(registers.withAncestors(topic)));
    return List.copyOf(topics);
  }

  /// Gives each statement of an article its id.
  private static final class StatementIds {

    private final String articleId;
    private final boolean allGiven;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> occurrences = new HashMap<>();

    StatementIds(String articleId, List<ExchangeStatement> given, int line) {
      this.articleId = articleId;
      this.allGiven = given.stream().noneMatch(statement -> statement.id() == null);
      for (ExchangeStatement statement : given) {
        if (statement.id() != null && !taken.add(statement.id())) {
          throw new Misread(line, "two statements have the id “" + statement.id() + "”");
        }
      }
    }

    String next(@Nullable String given, String words) {
      if (given != null && allGiven) {
        return given;
      }
      String first = Ids.statement(articleId, words, 1);
      int occurrence = occurrences.merge(first, 1, Integer::sum);
      if (given != null) {
        return given;
      }
      String made = Ids.statement(articleId, words, occurrence);
      while (!taken.add(made)) {
        made = Ids.statement(articleId, words, occurrences.merge(first, 1, Integer::sum));
      }
      return made;
    }
  }
}
