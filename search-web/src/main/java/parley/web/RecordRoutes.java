package parley.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    List<Hit.OfStatement> similar = engine.similar(found.statement().id());
    Place.@Nullable Way way =
        Place.read(ask.parameters(), engine.registers())
            .map(place -> place.way(engine))
            .orElse(null);
    return site.page(200, recordPages().statement(found.statement(), found.in(), similar).on(way));
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
    return site.page(200, recordPages().article(records.article(ask.part("id"))));
  }

  private RecordPages recordPages() {
    return new RecordPages(engine.registers(), site.frame(), site.base());
  }

  Reply speaker(Ask ask) {
    site.refuseWithdrawn(engine.registers(), ask.part("id"));
    return subject("speaker", ask.part("id"), subjectPages().speaker(ask.part("id")));
  }

  Reply topic(Ask ask) {
    return subject("topic", ask.part("id"), subjectPages().topic(ask.part("id")));
  }

  Reply round(Ask ask) {
    return subject("round of talks", ask.part("id"), subjectPages().round(ask.part("id")));
  }

  private SubjectPages subjectPages() {
    return new SubjectPages(engine, engine.registers(), site.frame(), site.base(), site.covered());
  }

  private Reply subject(String kind, String id, Optional<SubjectPage> page) {
    return site.page(200, page.orElseThrow(() -> records.unknown(kind, id)));
  }
}
