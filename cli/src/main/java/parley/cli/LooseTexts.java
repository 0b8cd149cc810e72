package parley.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.extract.Input;
import parley.input.TextFile;
import parley.source.Draft;
import parley.source.SourceFile;
import parley.source.SourceFormat;

/// Text files outside any archive, as the extractor reads them.
///
/// @param published the day to reckon from; null: the file's own, if it tells
record LooseTexts(Clock clock, @Nullable LocalDate published) {

  /// The articles in a file: of Markdown with front matter as the indexer reads it, of any other
  /// file the whole text.
  ///
  /// @throws parley.input.Misread if it cannot be read
  List<Input> read(Path file) {
    SourceFile source = new SourceFile(file.toAbsolutePath(), file.toString().replace('\\', '/'));
    String text = TextFile.read(file);
    boolean article = source.fileName().endsWith(".md") && text.startsWith("---");
    Optional<SourceFormat> format =
        SourceFormat.of(source.fileName(), SourceFormat.all(clock)).filter(_ -> article);
    return format.map(f -> drafts(f, source)).orElseGet(() -> List.of(whole(source, text)));
  }

  private List<Input> drafts(SourceFormat format, SourceFile source) {
    List<Input> inputs = new ArrayList<>();
    format.pieces(
        source,
        piece -> {
          Draft draft = piece.draft();
          String id = draft.id() == null ? source.idByName() : draft.id();
          inputs.add(dated(draft.input(draft.article(id, clock.instant(), Registers.NONE))));
        });
    return inputs;
  }

  private Input dated(Input input) {
    return published == null
        ? input
        : new Input(
            input.articleId(),
            input.text(),
            published,
            input.language(),
            input.speaker(),
            input.footnotes(),
            input.headline());
  }

  private Input whole(SourceFile source, String text) {
    LocalDate day =
        published != null ? published : source.dateInName().map(PartialDate::last).orElse(null);
    return new Input(source.idByName(), text, day, "en", null, List.of());
  }
}
