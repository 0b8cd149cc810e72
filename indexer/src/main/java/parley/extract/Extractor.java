package parley.extract;

import java.util.List;
import java.util.stream.Collectors;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Statement;
import parley.extract.cue.Attribution;
import parley.extract.text.Page;
import parley.extract.text.Reader;
import parley.extract.text.Tagger;
import parley.extract.text.View;

/// Finds each statement in the raw text of a news article: its words, its speaker, how it reached
/// us and when it was said. Depends on nothing but its input and the registers; safe for any number
/// of threads; takes time linear in the length of the text.
public final class Extractor {

  /// Changes whenever the same text may give other statements.
  public static final String VERSION = "1";

  private final Registers registers;

  private Extractor(Registers registers) {
    this.registers = registers;
  }

  /// The extractor that knows the names, offices and topics in these registers.
  public static Extractor of(Registers registers) {
    return new Extractor(registers);
  }

  /// The statements of an article in the order of their first words.
  public List<Extraction> extract(Input input) {
    View view = View.of(input.text());
    List<Draft> drafts = Walk.over(view, Page.blocks(view), new Reader(Tagger.english()));
    return drafts.stream().map(d -> extraction(input, d)).toList();
  }

  private static Extraction extraction(Input input, Draft draft) {
    Attribution words = draft.words();
    String text =
        words.content().stream()
            .map(span -> span.of(input.text()))
            .collect(Collectors.joining(Statement.JOINT));
    String cue = words.cue() == null ? "" : words.cue().of(input.text());
    String namedAs = words.source() == null ? "" : words.source().of(input.text());
    return new Extraction(
        Ids.statement(input.articleId(), text, 1), null, namedAs, words.source(), null,
        Statement.Basis.PUBLISHED, words.form(), words.act(), Statement.Confidence.MEDIUM, text, words.content(), cue,
        List.of(), null, null, null, words.rule());
  }

  /// What each stage made of an article, in words for people.
  public String explain(Input input) {
    return input.articleId() + ": " + extract(input).size() + " statements, " + registers;
  }
}
