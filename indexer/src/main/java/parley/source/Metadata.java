package parley.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.PartialDate;
import parley.input.Entry;
import parley.input.GivenId;
import parley.input.LanguageTag;
import parley.input.Misread;
import parley.input.TextFile;
import parley.input.Value;
import parley.input.Yaml;

/// What is said of an article beside its text: in the front matter of Markdown, or in the file
/// `FILE.yaml` beside any other.
final class Metadata {

  private static final SequencedSet<String> KEYS =
      new LinkedHashSet<>(
          Arrays.asList(
              "title",
              "published",
              "date",
              "publisher",
              "url",
              "source_url",
              "language",
              "lang",
              "round",
              "id",
              "speaker",
              "sources",
              "checked",
              "rights"));
  private static final SequencedSet<String> SOURCE =
      new LinkedHashSet<>(Arrays.asList("id", "publisher", "title", "date", "url", "retrieved"));
  private static final Value NOTHING = new Value.Mapping(1, new LinkedHashMap<>());

  private final Clock clock;

  Metadata(Clock clock) {
    this.clock = clock;
  }

  /// The day on which it is now in the zone that is furthest ahead: no source can know a later one.
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
  }

  /// Refuses a date that nothing can have been published on.
  LocalDate published(LocalDate day, int line) {
    if (day.isAfter(today())) {
      throw new Misread(line, "the date " + day + " lies in the future; correct it");
    }
    if (day.isBefore(PartialDate.FIRST_DAY)) {
      throw new Misread(line, "the date " + day + " lies before 1900; correct it");
    }
    return day;
  }

  /// Refuses a date on which nothing can have been said yet.
  void said(@Nullable PartialDate date, int line) {
    if (date != null && date.first().isAfter(today())) {
      throw new Misread(line, "said: the date " + date + " lies in the future; correct it");
    }
  }

  /// The file of metadata that belongs to a file: `FILE.yaml`, with or without the ending of FILE.
  static @Nullable Path beside(SourceFile file) {
    String name = String.valueOf(file.path().getFileName());
    Path whole = file.path().resolveSibling(name + ".yaml");
    if (Files.isRegularFile(whole)) {
      return whole;
    }
    int dot = name.lastIndexOf('.');
    Path stem = file.path().resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".yaml");
    return Files.isRegularFile(stem) ? stem : null;
  }

  /// The bytes of the metadata beside a file, none without any.
  static byte[] bytesBeside(SourceFile file) {
    Path beside = beside(file);
    return beside == null ? new byte[0] : TextFile.bytes(beside);
  }

  /// The keys of a front matter, or none.
  static Entry entry(Value value) {
    boolean empty =
        value instanceof Value.Scalar(_, Value.Notation notation, _)
            && notation == Value.Notation.NOTHING;
    return Entry.of("metadata", empty ? NOTHING : value);
  }

  /// The draft of a file with metadata beside it, or with none.
  ///
  /// @param beside bytes of that metadata, none without any
  Draft draftBeside(SourceFile file, byte[] beside, Body body) {
    try {
      return draft(file, entry(Yaml.read(TextFile.decode(beside), 1)), false, body);
    } catch (Misread e) {
      String place = e.line() == 0 ? "" : "the .yaml file beside it, line " + e.line() + ": ";
      throw new Misread(0, place + e.reason());
    }
  }

  /// Puts a draft together.
  ///
  /// @param own whether the metadata stand in the file itself: then their date goes before the one
  ///   in its name
  Draft draft(SourceFile file, Entry said, boolean own, Body body) {
    String title = said.textOr("title", body.headline());
    String url = either(said, "url", "source_url", body.origin().url());
    List<Article.Source> sources =
        said.values("sources").stream().map(value -> source(value)).toList();
    return new Draft(
        1,
        id(said, url),
        url,
        said.textOr("publisher", body.origin().publisher()),
        MarkdownText.unescaped(title),
        day(file, said, own, body.origin()),
        language(said, body.origin()),
        round(said),
        body.text(),
        said.maybe("speaker"),
        sources,
        said.day("checked"),
        rights(said),
        null,
        body.footnotes(),
        null,
        notes(said, sources, body),
        Draft.Version.NONE);
  }

  private static @Nullable String either(
      Entry entry, String key, String second, @Nullable String otherwise) {
    return entry.has(key) ? entry.maybe(key) : entry.has(second) ? entry.maybe(second) : otherwise;
  }

  private static Article.Source source(Value value) {
    Entry entry = Entry.of("source", value).only(SOURCE);
    return new Article.Source(
        entry.text("id"),
        entry.textOr("publisher", ""),
        entry.textOr("title", ""),
        entry.date("date"),
        entry.maybe("url"),
        entry.day("retrieved"));
  }

  private static Article.@Nullable Rights rights(Entry said) {
    return said.has("rights")
        ? said.choice("rights", Article.Rights.class, Article.Rights.EXCERPT)
        : null;
  }

  private static @Nullable String id(Entry said, @Nullable String url) {
    String id = said.maybe("id");
    if (id == null) {
      return url == null ? null : PageAddress.id(url);
    }
    return GivenId.article(id, said.lineOf("id"));
  }

  private LocalDate day(SourceFile file, Entry said, boolean own, Body.Origin origin) {
    if (origin.published() != null) {
      return published(origin.published(), 0);
    }
    String key = said.has("published") ? "published" : "date";
    LocalDate given = said.day(key);
    if (given != null && (own || file.dateInName().isEmpty())) {
      return published(given, said.lineOf(key));
    }
    PartialDate named = file.dateInName().orElse(null);
    if (named != null) {
      return published(named.first(), 0);
    }
    throw new Misread(
        0,
        "has no date; write “published: YYYY-MM-DD” into its front matter or into %s.yaml beside"
                .formatted(file.fileName())
            + " it, or put the date into its name");
  }

  private static @Nullable String language(Entry said, Body.Origin origin) {
    String language = either(said, "language", "lang", null);
    if (language != null) {
      return LanguageTag.of(language, said.lineOf(said.has("language") ? "language" : "lang"));
    }
    return origin.language() == null ? null : LanguageTag.of(origin.language(), 0);
  }

  private static @Nullable String round(Entry said) {
    String round = said.maybe("round");
    return round == null ? null : GivenId.of("round", round, said.lineOf("round"));
  }

  private static List<Draft.Note> notes(Entry said, List<Article.Source> sources, Body body) {
    List<Draft.Note> notes = new ArrayList<>(body.notes());
    for (String key : said.others(KEYS)) {
      notes.add(new Draft.Note(said.lineOf(key), "the key “" + key + "” is not read"));
    }
    List<String> known = sources.stream().map(Article.Source::id).toList();
    body.footnotes().stream()
        .map(parley.extract.Footnote::source)
        .distinct()
        .filter(id -> !known.contains(id))
        .forEach(id -> notes.add(new Draft.Note(0, "the footnote [^" + id + "] names no source")));
    return notes;
  }
}
