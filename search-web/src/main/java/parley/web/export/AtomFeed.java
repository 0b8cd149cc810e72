package parley.web.export;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.Statement;
import parley.search.Hit;
import parley.search.Snippet;
import parley.web.words.Clause;
import parley.web.words.Counts;
import parley.web.words.Dates;
import parley.web.words.Naming;
import parley.web.words.Outlet;
import parley.web.words.Quoting;
import parley.web.words.Wording;

/// Hits as an Atom feed, the newest additions first.
///
/// @param base what addresses of pages begin with
/// @param title the request read back in words
/// @param self path and query of the feed
/// @param page path and query of the same search as a page
record AtomFeed(String base, String title, String self, String page) {

  /// Writes the feed of these hits.
  ///
  /// @throws XMLStreamException if `out` cannot be written
  void write(Iterator<Hit> hits, Instant built, OutputStream out) throws XMLStreamException {
    AtomXml xml = AtomXml.begin(out);
    xml.text("title", "Parley: " + title);
    xml.text("id", base + self);
    xml.link("self", "application/atom+xml", base + self);
    xml.link("alternate", "text/html", base + page);
    boolean first = true;
    while (hits.hasNext()) {
      Hit hit = hits.next();
      if (first) {
        xml.text("updated", hit.article().added().toString());
        first = false;
      }
      entry(xml, hit);
    }
    if (first) {
      xml.text("updated", built.toString());
    }
    xml.end();
  }

  private void entry(AtomXml xml, Hit hit) throws XMLStreamException {
    xml.open("entry");
    switch (hit) {
      case Hit.OfStatement statement -> statement(xml, statement);
      case Hit.OfArticle article -> article(xml, article.article(), article.statements());
    }
    xml.text("published", hit.article().published() + "T00:00:00Z");
    xml.text("updated", hit.article().added().toString());
    xml.close();
  }

  private void statement(AtomXml xml, Hit.OfStatement hit) throws XMLStreamException {
    Statement statement = hit.statement();
    Article.Head article = hit.article();
    Article.@Nullable Source source = hit.source();
    String outlet =
        source == null
            ? Outlet.name(article.publisher(), article.url())
            : Outlet.name(source.publisher(), source.url());
    String wording = Wording.digest(hit).map(name -> ". Wording: " + name).orElse("");
    String speaker = Naming.of(statement);
    boolean reported = statement.form() == Statement.Form.REPORTED;
    xml.text(
        "title", speaker + ", " + Dates.of(statement.said()) + (reported ? ", as reported" : ""));
    xml.text("id", base + "/statement/" + statement.id());
    xml.link("alternate", "text/html", base + "/statement/" + statement.id());
    xml.author(speaker);
    String lead = Clause.lead(statement, Snippet.plain(statement.text()));
    String how =
        (reported ? "In the reporter’s words: " : "") + (lead.isEmpty() ? "" : "[" + lead + "] ");
    xml.text("content", how + Quoting.line(statement) + " — " + heading(article, outlet) + wording);
  }

  private void article(AtomXml xml, Article.Head article, int statements)
      throws XMLStreamException {
    xml.text("title", article.headline().isEmpty() ? article.id() : article.headline());
    xml.text("id", base + "/article/" + article.id());
    xml.link("alternate", "text/html", base + "/article/" + article.id());
    xml.author(Outlet.name(article.publisher(), article.url()));
    xml.text(
        "content",
        heading(article, Outlet.name(article.publisher(), article.url()))
            + ", "
            + Counts.of(statements, "statement"));
  }

  private static String heading(Article.Head article, String outlet) {
    return (article.headline().isEmpty() ? article.id() : article.headline())
        + ", "
        + outlet
        + ", "
        + Dates.day(article.published());
  }
}
