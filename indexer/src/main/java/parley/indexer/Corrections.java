package parley.indexer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.archive.AttributedArticle;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.archive.Statement.Act;
import parley.archive.Statement.Basis;
import parley.archive.Statement.Confidence;
import parley.archive.Statement.Form;
import parley.register.SpeakerName;

/// Applies what was put right by hand, in the order in which it was written down: to statements
/// given and found alike. The words of what is withdrawn are blacked out in the article's text,
/// letter by letter, so that all else stays where it stands. Applying it again changes nothing.
final class Corrections {

  private final Registers registers;

  Corrections(Registers registers) {
    this.registers = registers;
  }

  AttributedArticle applied(AttributedArticle article) {
    if (registers.corrections().isEmpty()) {
      return article;
    }
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : article.statements()) {
      corrected(statement).filter(this::mayBeShown).ifPresent(statements::add);
    }
    List<Span> withdrawn =
        article.statements().stream()
            .filter(statement -> !mayBeShown(corrected(statement).orElse(statement)))
            .flatMap(statement -> statement.spans().stream())
            .toList();
    Set<String> gone =
        article.statements().stream()
            .map(Statement::id)
            .collect(Collectors.toCollection(TreeSet::new));
    statements.forEach(statement -> gone.remove(statement.id()));
    return new Redaction(withdrawn, gone).of(new AttributedArticle(article.article(), statements));
  }

  private Optional<Statement> corrected(Statement statement) {
    Statement corrected = statement;
    for (Correction correction : registers.corrections()) {
      if (correction.target().equals(statement.id())) {
        switch (correction.kind()) {
          case SET -> corrected = with(corrected, correction);
          case DROP, WITHDRAW -> {
            return Optional.empty();
          }
          case DENIED, RETRACTED -> {}
        }
      }
    }
    return Optional.of(corrected);
  }

  private boolean mayBeShown(Statement statement) {
    if (registers.withdrawal(statement.id()).isPresent()) {
      return false;
    }
    Speaker.@Nullable Ref speaker = statement.speaker();
    return speaker == null || registers.withdrawal(speaker.id()).isEmpty();
  }

  @SuppressWarnings("NullAway") // it does not see @Nullable on a nested type of a class file
  private Statement with(Statement was, Correction correction) {
    Statement.Revision revision =
        was.revised()
            .speaker(speaker(was, correction.set().get("speaker")))
            .form(value(correction, Form.class, was.form()))
            .act(value(correction, Act.class, was.act()))
            .confidence(value(correction, Confidence.class, was.confidence()))
            .topics(topics(was, correction.set().get("topics")));
    String said = correction.set().get("said");
    return (said == null ? revision : revision.said(PartialDate.parse(said), Basis.STATED)).done();
  }

  private Speaker.@Nullable Ref speaker(Statement was, @Nullable String name) {
    if (name == null) {
      return was.speaker();
    }
    return name.isBlank() ? null : SpeakerName.ref(name, registers);
  }

  /// The value of the field that is called like the enum.
  private static <E extends Enum<E>> E value(Correction correction, Class<E> type, E was) {
    String value = correction.set().get(type.getSimpleName().toLowerCase(Locale.ROOT));
    return value == null
        ? was
        : Objects.requireNonNull(Enum.valueOf(type, value.toUpperCase(Locale.ROOT)));
  }

  private List<String> topics(Statement was, @Nullable String ids) {
    if (ids == null) {
      return was.topics();
    }
    return ids.isEmpty()
        ? List.of()
        : List.of(ids.split(",", -1)).stream()
            .flatMap(topic -> registers.withAncestors(topic).stream())
            .toList();
  }
}
