package parley.extract;

import java.util.List;
import parley.archive.Registers;

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
    return List.of();
  }

  /// What each stage made of an article, in words for people.
  public String explain(Input input) {
    return input.articleId() + ": " + extract(input).size() + " statements, " + registers;
  }
}
