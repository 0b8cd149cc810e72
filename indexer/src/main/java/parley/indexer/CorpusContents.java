package parley.indexer;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.input.Finding;
import parley.source.Draft;
import parley.source.SourceFile;
import parley.source.SourceFolder;
import parley.source.SourceFormat;

/// Everything that a corpus holds, read at once and without any index: for checks.
///
/// @param articles in path order, as they are before corrections
/// @param refused what could not be read
public record CorpusContents(List<Item> articles, List<Finding> refused) {

  public CorpusContents {
    articles = List.copyOf(articles);
    refused = refused.stream().sorted().toList();
  }

  /// An article with its file and what was passed over in reading it.
  public record Item(SourceFile file, int line, AttributedArticle article, List<Draft.Note> notes) {
    public Item {
      notes = List.copyOf(notes);
    }

    /// A finding about this article.
    public Finding finding(String reason) {
      return new Finding(file.name(), line, reason);
    }
  }

  /// Reads a corpus with these registers; their corrections are not applied, but for withdrawals of
  /// articles, which are left out.
  public static CorpusContents of(Corpus corpus, Registers registers, Clock clock) {
    List<SourceFormat> formats = SourceFormat.all(clock);
    SourceFolder folder = SourceFolder.of(corpus.articles(), formats);
    Scan scan = new Scan(formats, registers, Published.NOTHING, Set.of());
    scan.refuse(folder.refused());
    scan.files(folder.files());
    List<Finding> refused = new ArrayList<>(scan.refused());
    List<Item> items = new ArrayList<>();
    ArticleReader reader = new ArticleReader(withoutCorrections(registers));
    new Reading(formats, reader::read, _ -> Instant.EPOCH, outcome -> take(outcome, items, refused))
        .all(List.copyOf(scan.found().values()));
    return new CorpusContents(items, refused);
  }

  private static void take(Reading.Outcome outcome, List<Item> items, List<Finding> refused) {
    switch (outcome) {
      case Reading.Outcome.Read(
              Scan.Found found,
              AttributedArticle article,
              List<Draft.Note> notes) ->
          items.add(new Item(found.file(), found.line(), article, notes));
      case Reading.Outcome.Refused(_, Finding finding) -> refused.add(finding);
    }
  }

  private static Registers withoutCorrections(Registers registers) {
    return new Registers(registers.speakers(), registers.topics(), registers.rounds(), List.of())
        .withPublishers(registers.publishers());
  }
}
