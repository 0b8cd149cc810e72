package parley.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.search.SearchEngine;
import parley.web.http.Failure;
import parley.web.page.Cards;
import parley.web.page.about.CorrectionsPage;
import parley.web.page.record.RecordPages;
import parley.web.words.Dates;
import parley.web.words.Naming;

/// Finds single records, and says what became of those that are not there.
final class Records {

  private final Site site;
  private final SearchEngine engine;

  Records(Site site) {
    this.site = site;
    this.engine = site.engine();
  }

  /// A statement in its article.
  record Found(Statement statement, AttributedArticle in) {
    Article article() {
      return in.article();
    }
  }

  /// The statement with an id.
  ///
  /// @throws Failure 410 if it was withdrawn or its words changed, 404 if it was never known
  Found statement(String id) {
    Registers registers = engine.registers();
    site.refuseWithdrawn(registers, id);
    refuseDropped(registers, id);
    Optional<Statement> statement = engine.statement(id);
    Optional<AttributedArticle> in = statement.flatMap(s -> engine.article(s.article()));
    if (statement.isEmpty() || in.isEmpty()) {
      throw lost(registers, id);
    }
    site.refuseWithdrawn(registers, statement.get().article());
    Statement found = statement.get();
    site.refuseWithdrawn(registers, found.speaker() == null ? null : found.speaker().id());
    return new Found(found, in.get());
  }

  /// What contradicts a statement on record, as far as it is there and may be shown.
  List<RecordPages.Against> against(Statement statement) {
    List<RecordPages.Against> against = new ArrayList<>();
    for (Correction correction : engine.registers().contradictions(statement.id())) {
      boolean target = correction.target().equals(statement.id());
      String other = target ? String.valueOf(correction.by()) : correction.target();
      standing(other)
          .map(found -> RecordPages.hit(found.statement(), found.article()))
          .ifPresent(hit -> against.add(new RecordPages.Against(correction, hit)));
    }
    return against;
  }

  /// The statement with an id, unless it is gone.
  private Optional<Found> standing(String id) {
    Registers registers = engine.registers();
    return engine
        .statement(id)
        .flatMap(s -> engine.article(s.article()).map(in -> new Found(s, in)))
        .filter(found -> registers.withdrawal(id).isEmpty())
        .filter(found -> registers.withdrawal(found.article().id()).isEmpty())
        .filter(found -> {
          Speaker.@Nullable Ref speaker = found.statement().speaker();
          return speaker == null || registers.withdrawal(speaker.id()).isEmpty();
        });
  }

  /// What a correction is about, as far as it may be shown.
  CorrectionsPage.Target corrected(String id) {
    Registers registers = engine.registers();
    Optional<CorrectionsPage.Target> statement =
        standing(id)
            .map(found ->
                new CorrectionsPage.Target(
                    Cards.heading(found.article().head()),
                    Naming.of(found.statement()) + ", " + Dates.of(found.statement().said())));
    Optional<String> headline =
        Optional.of(Ids.articleOf(id).orElse(id))
            .filter(article -> registers.withdrawal(article).isEmpty())
            .flatMap(engine::article)
            .map(in -> Cards.heading(in.article().head()));
    return statement.orElseGet(() -> new CorrectionsPage.Target(headline.orElse(id), ""));
  }

  private static void refuseDropped(Registers registers, String id) {
    Optional<Correction> dropped =
        registers.corrections().stream()
            .filter(c -> c.kind() == Correction.Kind.DROP && c.target().equals(id))
            .findFirst();
    if (dropped.isPresent()) {
      throw Failure.gone(
          "Removed",
          "this was removed, since it was no statement: " + dropped.get().reason(),
          Ids.articleOf(id).orElse(null));
    }
  }

  private Failure lost(Registers registers, String id) {
    Optional<String> articleId = Ids.articleOf(id);
    articleId.ifPresent(article -> site.refuseWithdrawn(registers, article));
    if (articleId.flatMap(engine::article).isPresent()) {
      return Failure.gone(
          "These words are gone",
          "the article’s text changed, and the words of this statement no longer stand in it;"
              + " the article as it is now is still here",
          articleId.get());
    }
    return Failure.notFound(
        "no statement is known by the id “%s”; search for its words".formatted(shortened(id)),
        new Nearest(engine).articles(id));
  }

  /// The article with an id.
  ///
  /// @throws Failure 410 if it was withdrawn, 404 if it was never known
  AttributedArticle article(String id) {
    site.refuseWithdrawn(engine.registers(), id);
    return engine
        .article(id)
        .orElseThrow(() ->
            Failure.notFound(
                "no article is known by the id “%s”; search for its words".formatted(shortened(id)),
                new Nearest(engine).articles(id)));
  }

  /// Says that nothing of a kind is known by an id, or that it was withdrawn.
  ///
  /// @param near what comes closest to it
  Failure unknown(String kind, String id, List<Failure.Near> near) {
    site.refuseWithdrawn(engine.registers(), id);
    return Failure.notFound(
        "no %s is known by the id “%s”; search for the name".formatted(kind, shortened(id)), near);
  }

  private static String shortened(String id) {
    return Failure.shortened(id);
  }
}
