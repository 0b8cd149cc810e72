package parley.web.export;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// Corrections as an Atom feed, the latest first.
///
/// @param base what absolute addresses of pages begin with
public record CorrectionsFeed(String base, List<Entry> entries) {

  public CorrectionsFeed {
    entries = List.copyOf(entries);
  }

  /// A correction.
  ///
  /// @param anchor where it stands on the page of corrections
  /// @param target what was corrected, by its headline where there is one
  /// @param path where that stands
  /// @param change what was done, in words
  public record Entry(
      LocalDate date, String anchor, String target, String path, String change, String reason) {

    private String instant() {
      return date.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }
  }

  /// Writes the feed.
  ///
  /// @throws XMLStreamException if `out` cannot be written
  public void write(OutputStream out) throws XMLStreamException {
    AtomXml xml = AtomXml.begin(out);
    xml.text("title", "Parley: corrections");
    xml.text("id", base + "/corrections.atom");
    xml.link("self", "application/atom+xml", base + "/corrections.atom");
    xml.link("alternate", "text/html", base + "/corrections");
    xml.text("updated", entries.isEmpty() ? "1970-01-01T00:00:00Z" : entries.getFirst().instant());
    xml.author("Parley");
    for (Entry entry : entries) {
      xml.open("entry");
      xml.text("title", entry.target() + ": " + entry.change());
      xml.text("id", base + "/corrections#" + entry.anchor());
      xml.link("alternate", "text/html", base + entry.path());
      xml.text("content", entry.change() + ". " + entry.reason());
      xml.text("updated", entry.instant());
      xml.close();
    }
    xml.end();
  }
}
