package parley.web.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import parley.archive.Registers;
import parley.search.Echo;
import parley.search.Hit;
import parley.search.SearchRequest;
import parley.web.json.SearchJson;
import parley.web.request.SearchUrl;

/// A format that every hit of a request can be had in, beside a page.
public enum Export {
  ATOM("atom", "Feed", "application/atom+xml; charset=utf-8"),
  CSV("csv", "CSV", "text/csv; charset=utf-8; header=present"),
  JSONL("jsonl", "JSON Lines", "application/jsonl; charset=utf-8"),
  BIB("bib", "BibTeX", "application/x-bibtex; charset=utf-8"),
  RIS("ris", "RIS", "application/x-research-info-systems; charset=utf-8");

  /// The most entries of a feed.
  public static final int MOST_ENTRIES = 1000;

  private final String ending;
  private final String label;
  private final String mediaType;

  Export(String ending, String label, String mediaType) {
    this.ending = ending;
    this.label = label;
    this.mediaType = mediaType;
  }

  /// Where what is exported is from.
  ///
  /// @param base what absolute addresses of pages begin with
  /// @param jsonBase what addresses in JSON begin with
  /// @param built when the build was published
  /// @param raw whether formulas in CSV are left as they are
  public record Origin(
      Registers registers, String base, String jsonBase, long build, Instant built, boolean raw) {}

  /// How its address ends.
  public String ending() {
    return ending;
  }

  /// What readers call it.
  public String label() {
    return label;
  }

  public String mediaType() {
    return mediaType;
  }

  /// The path under which a search has it.
  public String path() {
    return "/search." + ending;
  }

  /// The request whose hits it holds, in their order: feeds are by instant of addition.
  public SearchRequest of(SearchRequest request) {
    return (this == ATOM ? request.withSort(SearchRequest.Sort.ADDED) : request).withPage(1);
  }

  /// Writes hits as they come.
  ///
  /// @throws IOException if `out` cannot be written
  public void write(SearchRequest request, Stream<Hit> hits, Origin origin, OutputStream out)
      throws IOException {
    if (this == ATOM) {
      atom(request, hits, origin, out);
      return;
    }
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
    Iterator<Hit> rows = hits.iterator();
    if (this == CSV) {
      table(request, rows, origin, writer);
    } else {
      while (rows.hasNext()) {
        writer.write(line(rows.next(), origin));
      }
    }
    writer.flush();
  }

  private static void atom(SearchRequest request, Stream<Hit> hits, Origin origin, OutputStream out)
      throws IOException {
    AtomFeed feed =
        new AtomFeed(
            origin.base(),
            Echo.of(request, origin.registers()),
            SearchUrl.under(ATOM.path(), request.withSort(plainSort(request))),
            SearchUrl.under("/search", request.withSort(plainSort(request))));
    try {
      feed.write(hits.limit(MOST_ENTRIES).iterator(), origin.built(), out);
    } catch (XMLStreamException e) {
      throw new IOException("the feed cannot be written: " + e.getMessage(), e);
    }
  }

  private static SearchRequest.Sort plainSort(SearchRequest request) {
    return SearchRequest.defaultSort(request.query());
  }

  private static void table(SearchRequest request, Iterator<Hit> rows, Origin origin, Writer writer)
      throws IOException {
    Csv csv = new Csv(writer, origin.raw());
    String query = Echo.of(request, origin.registers());
    Table table = new Table(origin.registers(), origin.base(), query, origin.build());
    csv.row(Table.header(request.unit()));
    while (rows.hasNext()) {
      csv.row(table.row(rows.next()));
    }
  }

  private String line(Hit hit, Origin origin) {
    return switch (this) {
      case BIB -> BibTex.entry(Citation.of(hit, origin.base(), origin.build()));
      case RIS -> Ris.reference(Citation.of(hit, origin.base(), origin.build()));
      case JSONL -> new SearchJson(origin.registers(), origin.jsonBase()).hit(hit) + "\n";
      case ATOM, CSV -> throw new IllegalStateException(this + " is not written by lines");
    };
  }

  /// The citation of one statement or article in a format that has citations.
  public static String bibTex(Citation citation) {
    return BibTex.entry(citation);
  }

  /// The same as RIS.
  public static String ris(Citation citation) {
    return Ris.reference(citation);
  }
}
