package parley.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import parley.archive.AttributedArticle;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.web.export.Citation;
import parley.web.export.Export;
import parley.web.http.Ask;
import parley.web.http.Failure;
import parley.web.http.Reply;
import parley.web.page.Place;
import parley.web.page.record.RecordPages;
import parley.web.page.record.SubjectPage;
import parley.web.page.record.SubjectPages;
import parley.web.page.record.Wordings;

/// The pages of statements, articles, speakers, topics and rounds of talks.
final class RecordRoutes {

  private final Site site;
  private final SearchEngine engine;
  private final Records records;

  RecordRoutes(Site site) {
    this.site = site;
    this.engine = site.engine();
    this.records = new Records(site);
  }

  Reply statement(Ask ask) {
    Records.Found found = records.statement(ask.part("id"));
    RecordPages.Alike alike =
        new RecordPages.Alike(
            Wordings.of(found.statement(), engine),
            engine.similar(found.statement().id()),
            records.against(found.statement()));
    Place.@Nullable Way way =
        Place.read(ask.parameters(), engine.registers())
            .map(place -> place.way(engine))
            .orElse(null);
    return site.page(200, recordPages().statement(found.statement(), found.in(), alike).on(way));
  }

  /// The citation of a statement as a file.
  Reply citation(Ask ask) {
    Records.Found found = records.statement(ask.part("id"));
    Hit hit = RecordPages.hit(found.statement(), found.article());
    Citation citation = Citation.of(hit, site.base(), engine.status().build());
    String format = ask.part("citation");
    return switch (format) {
      case "citation.txt" -> Reply.ok(Reply.TEXT, citation.text() + "\n");
      case "citation.bib" -> Reply.ok(Export.BIB.mediaType(), Export.bibTex(citation));
      case "citation.ris" -> Reply.ok(Export.RIS.mediaType(), Export.ris(citation));
      case "citation.json" ->
          Reply.ok("application/vnd.citationstyles.csl+json; charset=utf-8", citation.cslJson());
      default ->
          throw Failure.notFound(
              "a statement has no “%s”; it has citation.txt, .bib, .ris and .json"
                  .formatted(Failure.shortened(format)));
    };
  }

  Reply article(Ask ask) {
    AttributedArticle found = records.article(ask.part("id"));
    ask.parameters().only(Set.of("find"));
    String sought = ask.parameters().one("find").orElse("");
    return site.page(200, recordPages().article(found, sought));
  }

  private RecordPages recordPages() {
    return new RecordPages(engine.registers(), site.frame(), site.base());
  }

  /// The page of a speaker; with a topic, what the speaker said on it.
  Reply speaker(Ask ask) {
    site.refuseWithdrawn(engine.registers(), ask.part("id"));
    ask.parameters().only(Set.of("topic"));
    Optional<String> topic = ask.parameters().one("topic");
    if (topic.isPresent()) {
      return site.page(
          200,
          subjectPages()
              .chain(ask.part("id"), topic.get())
              .orElseThrow(() ->
                  Failure.notFound(
                      "nothing is on record by “%s” on the topic “%s”; search for the name"
                          .formatted(
                              Failure.shortened(ask.part("id")), Failure.shortened(topic.get())))));
    }
    return subject("speaker", ask, subjectPages().speaker(ask.part("id")), Nearest::speakers);
  }

  Reply topic(Ask ask) {
    return subject("topic", ask, subjectPages().topic(ask.part("id")), Nearest::topics);
  }

  Reply round(Ask ask) {
    return subject("round of talks", ask, subjectPages().round(ask.part("id")), Nearest::rounds);
  }

  private SubjectPages subjectPages() {
    return new SubjectPages(engine, engine.registers(), site.frame(), site.base(), site.covered());
  }

  private Reply subject(
      String kind,
      Ask ask,
      Optional<SubjectPage> page,
      BiFunction<Nearest, String, List<Failure.Near>> near) {
    String id = ask.part("id");
    return site.page(
        200,
        page.orElseThrow(() -> records.unknown(kind, id, near.apply(new Nearest(engine), id))));
  }
}
