package parley.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import parley.search.SearchEngine;
import parley.web.export.CorrectionsFeed;
import parley.web.export.Export;
import parley.web.http.Ask;
import parley.web.http.Reply;
import parley.web.page.about.CorrectionsPage;
import parley.web.page.about.Coverage;
import parley.web.page.about.CoveragePage;
import parley.web.page.about.HelpPage;
import parley.web.page.about.SavedPage;

/// The pages about the archive itself.
final class AboutRoutes {

  private final Site site;
  private final SearchEngine engine;
  private volatile @Nullable Counted counted;

  /// The coverage of one build, kept until there is another.
  private record Counted(long build, @Nullable Instant published, Coverage coverage) {}

  AboutRoutes(Site site) {
    this.site = site;
    this.engine = site.engine();
  }

  Reply coverage(Ask ask) {
    ask.parameters().only(Set.of());
    return site.page(
        200, CoveragePage.of(coverage(), engine.registers(), site.frame(), site.base()));
  }

  Reply coverageCsv(Ask ask) {
    ask.parameters().only(Set.of());
    Coverage coverage = coverage();
    return new Reply.Flow(
        "text/csv; charset=utf-8; header=present",
        "parley-coverage.csv",
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          coverage.csv(writer);
          writer.flush();
        });
  }

  /// Counted once for each build; whoever asks meanwhile waits for it.
  private synchronized Coverage coverage() {
    SearchEngine.Status status = engine.status();
    @Nullable Counted known = counted;
    boolean current =
        known != null
            && known.build() == status.build()
            && java.util.Objects.equals(known.published(), status.published());
    if (known != null && current) {
      return known.coverage();
    }
    Coverage coverage = Coverage.of(engine);
    counted = new Counted(status.build(), status.published(), coverage);
    return coverage;
  }

  Reply corrections(Ask ask) {
    ask.parameters().only(Set.of());
    return site.page(
        200,
        CorrectionsPage.of(
            engine.registers(), new Records(site)::corrected, site.frame(), site.base()));
  }

  Reply correctionsFeed(Ask ask) {
    ask.parameters().only(Set.of());
    CorrectionsFeed feed =
        CorrectionsPage.feed(engine.registers(), new Records(site)::corrected, site.base());
    return new Reply.Flow(
        Export.ATOM.mediaType(),
        "",
        out -> {
          try {
            feed.write(out);
          } catch (XMLStreamException e) {
            throw new IOException("the feed cannot be written: " + e.getMessage(), e);
          }
        });
  }

  Reply saved(Ask ask) {
    return site.page(200, SavedPage.of(site.frame()));
  }

  Reply help(Ask ask) {
    ask.parameters().only(Set.of());
    return site.page(200, HelpPage.of(engine.registers(), site.frame(), site.base()));
  }
}
