package parley.extract;

/// Where a footnote marker stood in the article before it was taken out of its text: the place is
/// right behind the full stop of the sentence that the source has on record.
///
/// @param offset UTF-16 offset into the text
/// @param source id of the article's source
public record Footnote(int offset, String source) {}
