package parley.source;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.extract.Footnote;

/// The text of an article, taken out of its notation.
///
/// @param headline as far as the text itself has one, else empty
/// @param notes what was passed over
record Body(
    String headline, String text, List<Footnote> footnotes, Origin origin, List<Draft.Note> notes) {

  Body(String headline, String text, List<Footnote> footnotes) {
    this(headline, text, footnotes, Origin.UNKNOWN, List.of());
  }

  /// Where the text comes from, as it says itself.
  ///
  /// @param publisher empty where it names none
  record Origin(
      @Nullable String url,
      String publisher,
      @Nullable LocalDate published,
      @Nullable String language) {

    static final Origin UNKNOWN = new Origin(null, "", null, null);
  }
}
