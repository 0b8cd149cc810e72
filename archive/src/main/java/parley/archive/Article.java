package parley.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An article or transcript as published; its text is never edited.
///
/// @param id unique in the archive, see [Ids]
/// @param url where it stands, if it has an address
/// @param publisher the outlet's name, empty if unknown
/// @param headline may be empty
/// @param published the calendar date its source gives
/// @param language BCP 47 tag, such as `en`
/// @param round id of the [Round] it belongs to
/// @param text what statements point into
/// @param sources the outlets that have its contents on record
/// @param checked the day a second reader compared it with its sources
/// @param rights how much of its words readers may be shown
/// @param added the instant it first came into this archive
public record Article(
    String id,
    @Nullable String url,
    String publisher,
    String headline,
    LocalDate published,
    String language,
    @Nullable String round,
    String text,
    List<Source> sources,
    @Nullable LocalDate checked,
    Rights rights,
    Instant added) {

  /// Refuses an article that was published when nothing can have been.
  ///
  /// @throws java.time.DateTimeException if `published` is no [PartialDate]
  public Article {
    PartialDate.of(published);
    sources = List.copyOf(sources);
  }

  /// The same article with another text.
  public Article with(String otherText) {
    return new Article(
        id, url, publisher, headline, published, language, round, otherText, sources, checked,
        rights, added);
  }

  /// How much of an article's words pages, answers, feeds and downloads show. It is the publisher's
  /// to say; nothing of it bears on what is found, counted, or written by its owner's own export.
  public enum Rights {
    /// The text as it is.
    FULL,
    /// Statements with a sentence around each, and snippets; never the whole text.
    EXCERPT,
    /// None of its words: headline, publisher, dates, speakers, topics and where it stands.
    LINK
  }

  /// One outlet that has (a part of) the article's contents on record.
  ///
  /// @param id what statements and footnotes call it, unique inside the article
  /// @param date when the outlet published it, as precisely as it tells
  /// @param retrieved when it was read there
  public record Source(
      String id,
      String publisher,
      String title,
      @Nullable PartialDate date,
      @Nullable String url,
      @Nullable LocalDate retrieved) {}

  /// An article without its text and sources: what a hit shows of it.
  public record Head(
      String id,
      @Nullable String url,
      String publisher,
      String headline,
      LocalDate published,
      String language,
      @Nullable String round,
      Rights rights,
      Instant added) {}

  public Head head() {
    return new Head(id, url, publisher, headline, published, language, round, rights, added);
  }

  /// The entry of [#sources()] with this id.
  public Optional<Source> source(@Nullable String sourceId) {
    return sources.stream().filter(source -> source.id().equals(sourceId)).findFirst();
  }
}
