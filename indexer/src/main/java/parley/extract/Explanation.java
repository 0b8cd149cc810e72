package parley.extract;

import java.util.List;
import java.util.stream.Collectors;
import parley.archive.Speaker;
import parley.extract.cue.Attribution;
import parley.extract.cue.Attributions;
import parley.extract.cue.Lexicon;
import parley.extract.text.Block;
import parley.extract.text.Page;
import parley.extract.text.Reader;
import parley.extract.text.Sentence;
import parley.extract.text.Token;
import parley.extract.text.View;

/// Writes down what each stage made of an article: blocks, sentences with their parts of speech,
/// what the rules found in each, and the statements.
final class Explanation {

  private final Input input;
  private final StringBuilder out = new StringBuilder();

  private Explanation(Input input) {
    this.input = input;
  }

  static String of(Input input, Reader reader, List<Extraction> statements) {
    Explanation explanation = new Explanation(input);
    View view = View.of(input.text());
    for (Block block : Page.blocks(view)) {
      explanation.block(block, view, reader);
    }
    explanation.out.append("\nSTATEMENTS ").append(statements.size()).append('\n');
    statements.forEach(explanation::statement);
    return explanation.out.toString();
  }

  private void block(Block block, View view, Reader reader) {
    out.append('\n').append(block.kind()).append(' ').append(block.span().start()).append('-');
    out.append(block.span().end()).append('\n');
    if (block.kind() != Block.Kind.TEXT) {
      out.append("  ").append(block.span().of(input.text()).strip()).append('\n');
      return;
    }
    reader.read(view, block.span()).forEach(this::sentence);
  }

  private void sentence(Sentence sentence) {
    out.append("  SENTENCE ");
    for (Token token : sentence.tokens()) {
      out.append(token.word()).append('/').append(token.tag()).append(token.quoted() ? "* " : " ");
    }
    out.append('\n');
    for (Attribution found : Attributions.in(sentence, Lexicon.english())) {
      out.append("    ").append(found.rule());
      if (found.source() != null) {
        out.append(" | who: ").append(found.source().of(input.text()));
      }
      if (found.cue() != null) {
        out.append(" | cue: ").append(found.cue().of(input.text()));
      }
      String words =
          found.content().stream().map(s -> s.of(input.text())).collect(Collectors.joining(" … "));
      out.append(" | words: ").append(words).append('\n');
    }
  }

  private void statement(Extraction e) {
    Speaker.Ref speaker = e.speaker();
    out.append("  ").append(e.id()).append('\n');
    out.append("    ").append(e.text()).append('\n');
    out.append("    speaker ").append(speaker == null ? "unknown" : speaker.id());
    out.append(" named as “").append(e.namedAs()).append("”; said ").append(e.said());
    out.append(" (").append(e.saidBasis()).append("); ").append(e.form()).append(' ');
    out.append(e.act()).append(' ').append(e.confidence()).append("; rule ").append(e.rule());
    out.append("; cue “").append(e.cue()).append("”; topics ").append(e.topics());
    out.append(e.inherited().isEmpty() ? "" : " (inherited)");
    out.append("; source ").append(e.source()).append("; reported by ").append(e.reportedBy());
    out.append('\n');
  }
}
