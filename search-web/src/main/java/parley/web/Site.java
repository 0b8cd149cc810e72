package parley.web;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.query.QueryParser;
import parley.search.SearchEngine;
import parley.search.SearchException;
import parley.search.SearchRequest;
import parley.web.http.Ask;
import parley.web.http.Failure;
import parley.web.http.Reply;
import parley.web.page.Frame;
import parley.web.page.Page;
import parley.web.page.Templates;
import parley.web.page.about.FailurePage;
import parley.web.page.search.Covered;
import parley.web.request.SearchUrl;
import parley.web.rights.ShownEngine;
import parley.web.words.Counts;
import parley.web.words.Dates;

/// What all routes share: the engine, the addresses by which the server is reached, assets and
/// templates.
final class Site {

  private final SearchEngine engine;
  private final Options options;
  private final Assets assets = new Assets();
  private final Templates templates = new Templates();
  private volatile int port;
  private volatile @Nullable Known known;

  /// The coverage of one build, kept until there is another.
  private record Known(long build, @Nullable Instant published, Covered covered) {}

  Site(SearchEngine engine, Options options) {
    this.engine = new ShownEngine(engine);
    this.options = options;
    this.port = options.port();
  }

  void listensAt(int actualPort) {
    port = actualPort;
  }

  /// The engine, bound by what readers may be shown.
  SearchEngine engine() {
    return engine;
  }

  Assets assets() {
    return assets;
  }

  /// Where the server listens.
  String local() {
    String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    return "http://" + host + ":" + port;
  }

  /// What absolute addresses begin with.
  String base() {
    String given = options.publicUrl();
    return given == null ? local() : given;
  }

  /// What addresses of pages in JSON begin with: nothing where no public address is known.
  String jsonBase() {
    String given = options.publicUrl();
    return given == null ? "" : given;
  }

  /// The search that a request asks for.
  SearchRequest search(Ask ask) {
    return SearchUrl.parse(ask.parameters(), QueryParser.Names.of(engine.registers()));
  }

  /// The months of which the archive has anything. Counted once for each build; whoever asks
  /// meanwhile waits for it.
  synchronized Covered covered() {
    SearchEngine.Status status = engine.status();
    @Nullable Known last = known;
    if (last != null
        && last.build() == status.build()
        && Objects.equals(last.published(), status.published())) {
      return last.covered();
    }
    Covered covered = Covered.of(engine);
    known = new Known(status.build(), status.published(), covered);
    return covered;
  }

  /// Refuses what a correction took out for good.
  void refuseWithdrawn(Registers registers, @Nullable String id) {
    Optional<Registers.Correction> withdrawn =
        id == null ? Optional.empty() : registers.withdrawal(id);
    if (withdrawn.isPresent()) {
      throw Failure.gone(
          "Withdrawn",
          "%s was taken out of the archive on %s: %s"
              .formatted(id, Dates.day(withdrawn.get().date()), withdrawn.get().reason()),
          null);
    }
  }

  /// What pages say of the archive; with nothing in it if the engine cannot tell.
  Frame.Site frame() {
    try {
      return frame(engine.status());
    } catch (SearchException _) {
      return new Frame.Site(0, "", false, options.contact(), assets.files());
    }
  }

  private Frame.Site frame(SearchEngine.Status status) {
    String upTo = status.lastDay() == null ? "" : ", up to " + Dates.day(status.lastDay());
    String contents =
        Counts.of(status.statements(), "statement")
            + ", less certain ones included, in "
            + Counts.of(status.articles(), "article")
            + upTo;
    return new Frame.Site(
        status.build(), contents, status.pinned(), options.contact(), assets.files());
  }

  Reply.Body page(int status, Page page) {
    return new Reply.Body(status, Reply.HTML, templates.render(page));
  }

  /// The page for people of a failure.
  Reply.Body failurePage(Failure failure) {
    return page(failure.status(), FailurePage.of(failure, frame()));
  }
}
