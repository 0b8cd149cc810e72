package parley.evaluation.extraction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Statement.Act;
import parley.archive.Statement.Form;
import parley.indexer.CorpusException;
import parley.input.Entry;
import parley.input.Misread;
import parley.input.TextFile;
import parley.input.Value;
import parley.input.Yaml;
import parley.source.Draft;
import parley.source.SourceFile;
import parley.source.SourceFolder;
import parley.source.SourceFormat;

/// Our own labelled texts: `texts/NN-slug.md`, read as a corpus is, and what people marked in them
/// in `labels/NN-slug.yaml`. The folder's README says how they were labelled.
public final class LabelledSet {

  /// Invented days may lie in the future.
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2099-12-31T00:00:00Z"), ZoneOffset.UTC);

  private final Path folder;
  private final Registers registers;

  private LabelledSet(Path folder, Registers registers) {
    this.folder = folder;
    this.registers = registers;
  }

  /// The texts of a folder that have labels, by the name of their files.
  ///
  /// @param folder with the folders `texts` and `labels`
  /// @throws CorpusException if a file cannot be read, with its place
  public static List<MarkedArticle> read(Path folder, Registers registers) {
    return new LabelledSet(folder, registers).articles();
  }

  private List<MarkedArticle> articles() {
    List<SourceFormat> formats = SourceFormat.all(CLOCK);
    List<MarkedArticle> articles = new ArrayList<>();
    for (SourceFile file : SourceFolder.of(folder.resolve("texts"), formats).files()) {
      Path labels = folder.resolve("labels").resolve(file.idByName() + ".yaml");
      if (Files.exists(labels)) {
        SourceFormat.of(file.fileName(), formats)
            .orElseThrow()
            .pieces(file, piece -> articles.add(article(piece.draft(), labels)));
      }
    }
    if (articles.isEmpty()) {
      throw new CorpusException(
          folder + " has no text with labels; give a folder with texts/ and labels/");
    }
    return List.copyOf(articles);
  }

  private MarkedArticle article(Draft draft, Path labels) {
    String id = labels.getFileName().toString().replaceAll("\\.yaml$", "");
    Article article = draft.article(id, CLOCK.instant(), registers);
    try {
      Entry file = Entry.of("labels", Yaml.read(TextFile.read(labels), 1));
      List<Mark> marks = new ArrayList<>();
      for (Value value : file.values("statements")) {
        marks.add(mark(article.text(), Entry.of("statement " + (marks.size() + 1), value)));
      }
      return new MarkedArticle(draft.input(article), marks, MarkedArticle.Edges.PUNCTUATION);
    } catch (Misread e) {
      throw new CorpusException(labels + ":" + e.line() + ": " + e.reason());
    }
  }

  private static Mark mark(String text, Entry entry) {
    List<Span> words = words(text, entry);
    String mention = entry.textOr("mention", "");
    Boolean core = entry.flag("core");
    return new Mark(
        words,
        mention.isEmpty() ? List.of() : List.of(nearest(text, mention, words, entry)),
        entry.textOr("cue", ""),
        core == null || core,
        entry.text("speaker"),
        entry.choice("form", Form.class, Form.REPORTED),
        entry.choice("act", Act.class, Act.SAY),
        entry.date("said"),
        entry.texts("topics"));
  }

  private static List<Span> words(String text, Entry entry) {
    List<Span> found = new ArrayList<>();
    Integer occurrence = entry.number("occurrence");
    int left = occurrence == null ? 1 : occurrence;
    int from = 0;
    for (String part : entry.texts("words")) {
      int at = text.indexOf(part, from);
      while (at >= 0 && found.isEmpty() && --left > 0) {
        at = text.indexOf(part, at + 1);
      }
      if (at < 0) {
        throw missing(entry, "words", part);
      }
      found.add(new Span(at, at + part.length()));
      from = at + part.length();
    }
    return found;
  }

  private static Misread missing(Entry entry, String key, String words) {
    return new Misread(
        entry.lineOf(key),
        "the text does not have “%s”; copy it as it stands there".formatted(words));
  }

  /// The mention that lies nearest to the words.
  private static Span nearest(String text, String mention, List<Span> words, Entry entry) {
    Matcher matcher =
        Pattern.compile("(?<!\\p{L})" + Pattern.quote(mention) + "(?!\\p{L})").matcher(text);
    @Nullable Span best = null;
    while (matcher.find()) {
      Span here = new Span(matcher.start(), matcher.end());
      if (best == null || distance(here, words) < distance(best, words)) {
        best = here;
      }
    }
    if (best == null) {
      throw missing(entry, "mention", mention);
    }
    return best;
  }

  private static int distance(Span mention, List<Span> words) {
    return Stream.of(words.getFirst(), words.getLast())
        .mapToInt(span ->
            Math.max(0, Math.max(span.start() - mention.end(), mention.start() - span.end())))
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
