package parley.source;

import java.util.List;
import parley.extract.Footnote;

/// The text of an article, taken out of its notation.
///
/// @param headline as far as the text itself has one, else empty
record Body(String headline, String text, List<Footnote> footnotes) {}
