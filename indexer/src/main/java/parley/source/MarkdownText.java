package parley.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import parley.extract.Footnote;

/// Markdown as plain text: blocks with an empty line between them, emphasis, links and escapes
/// resolved, footnote markers taken out and their places kept.
final class MarkdownText {

  /// Prose is often indented; only fences set off what is no prose.
  private static final Set<Class<? extends Block>> BLOCKS =
      new LinkedHashSet<>(
          List.of(
              BlockQuote.class,
              Heading.class,
              FencedCodeBlock.class,
              HtmlBlock.class,
              ThematicBreak.class,
              ListBlock.class));

  private static final Parser PARSER = Parser.builder().enabledBlockTypes(BLOCKS).build();
  private static final Pattern DEFINITION =
      Pattern.compile("^\\[\\^[^\\]\\s]+\\]:.*+(?:\\n(?:[ \\t]++\\S.*+)?+)*+", Pattern.MULTILINE);
  private static final Pattern MARKER = Pattern.compile(" ?\\[\\^([^\\]\\s]+)\\]");

  private MarkdownText() {}

  /// The body of a Markdown file, without front matter.
  static Body body(String markdown) {
    Blocks blocks = new Blocks();
    PARSER.parse(DEFINITION.matcher(markdown).replaceAll("")).accept(blocks);
    return withoutMarkers(blocks.headline, String.join("\n\n", blocks.texts));
  }

  /// A title as words: Markdown's escapes resolved, white space folded.
  static String unescaped(String title) {
    return tidy(title.replaceAll("\\\\([_*\\[\\]#`~])", "$1")).replaceAll("\\s+", " ").strip();
  }

  private static String tidy(String text) {
    return text.replaceAll("[\\u00a0\\u2007\\u202f]", " ")
        .replaceAll("[\\u00ad\\u200b\\u2060\\ufeff]", "");
  }

  private static Body withoutMarkers(String headline, String marked) {
    List<Footnote> footnotes = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Matcher marker = MARKER.matcher(marked);
    while (marker.find()) {
      marker.appendReplacement(text, "");
      footnotes.add(new Footnote(text.length(), marker.group(1)));
    }
    marker.appendTail(text);
    return new Body(MARKER.matcher(headline).replaceAll(""), text.toString(), footnotes);
  }

  /// Collects the text of each block. A heading of the first level that comes before all text is
  /// the headline.
  private static final class Blocks extends AbstractVisitor {

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String headline = "";

    @Override
    public void visit(Paragraph paragraph) {
      visitChildren(paragraph);
      close();
    }

    @Override
    public void visit(Heading heading) {
      visitChildren(heading);
      if (heading.getLevel() == 1 && texts.isEmpty() && headline.isEmpty()) {
        headline = tidy(text.toString()).strip();
        text.setLength(0);
      }
      close();
    }

    private void close() {
      String block = tidy(text.toString()).replaceAll("[ \\t]*\\n[ \\t]*", "\n").strip();
      text.setLength(0);
      if (!block.isEmpty()) {
        texts.add(block);
      }
    }

    @Override
    public void visit(Text literal) {
      text.append(literal.getLiteral());
    }

    @Override
    public void visit(Code code) {
      text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak softBreak) {
      text.append(' ');
    }

    @Override
    public void visit(HardLineBreak hardBreak) {
      text.append('\n');
    }

    @Override
    public void visit(FencedCodeBlock block) {
      literal(block.getLiteral());
    }

    private void literal(String words) {
      text.append(words);
      close();
    }

    @Override
    public void visit(HtmlInline html) {}

    @Override
    public void visit(HtmlBlock html) {
      literal(html.getLiteral().replaceAll("(?s)<!--.*?-->|<[^>]*>", " "));
    }
  }
}
