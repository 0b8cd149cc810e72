package parley.extract;

import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.extract.date.Day;
import parley.extract.speaker.Voice;

/// A draft with its speaker and its day looked up.
///
/// @param mention where the speaker is named; null if nowhere
/// @param day null if the words give none
/// @param translated null if unknown
record Resolution(
    Draft draft,
    Voice voice,
    @Nullable Span mention,
    @Nullable Day day,
    @Nullable Boolean translated) {

  /// The same, translated or not as the whole article is, if its own words leave that open.
  Resolution orTranslated(@Nullable Boolean article) {
    return translated == null && article != null
        ? new Resolution(draft, voice, mention, day, article)
        : this;
  }
}
