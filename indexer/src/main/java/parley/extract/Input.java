package parley.extract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article as the extractor reads it.
///
/// @param articleId goes into the ids of the statements
/// @param text as published; every span counts in its UTF-16 units
/// @param published what "on Monday" is reckoned from; null if nobody knows
/// @param language tag of the prose, such as `en`; anything but English gives no statements
/// @param speaker id or name of whom the whole text belongs to; null for an article
/// @param footnotes in any order, kept by offset
/// @param headline may name in full whom the text does not; empty if there is none
public record Input(
    String articleId,
    String text,
    @Nullable LocalDate published,
    String language,
    @Nullable String speaker,
    List<Footnote> footnotes,
    String headline) {

  public Input {
    footnotes = footnotes.stream().sorted(Comparator.comparingInt(Footnote::offset)).toList();
  }

  /// An article without a headline.
  public Input(
      String articleId,
      String text,
      @Nullable LocalDate published,
      String language,
      @Nullable String speaker,
      List<Footnote> footnotes) {
    this(articleId, text, published, language, speaker, footnotes, "");
  }
}
