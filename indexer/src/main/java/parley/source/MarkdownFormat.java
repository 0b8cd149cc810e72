package parley.source;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.input.Misread;
import parley.input.TextFile;
import parley.input.Yaml;

/// `.md`: Markdown with YAML front matter.
record MarkdownFormat(Metadata metadata) implements SourceFormat {

  private static final Pattern FRONT =
      Pattern.compile(
          "\\A---[ \\t]*\\n(.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);

  @Override
  public List<String> endings() {
    return List.of(".md");
  }

  @Override
  public void pieces(SourceFile file, Consumer<Piece> taker) {
    taker.accept(Piece.whole(file, (bytes, beside) -> draft(file, bytes, beside)));
  }

  private Draft draft(SourceFile file, byte[] bytes, byte[] beside) {
    String text = TextFile.decode(bytes).replace("\r\n", "\n");
    if (text.isBlank()) {
      throw new Misread(0, "is empty; wanted front matter and a text");
    }
    Matcher front = FRONT.matcher(text);
    boolean has = front.find();
    if (!has && text.startsWith("---\n")) {
      throw new Misread(1, "the front matter has no end; close it with a line ---");
    }
    Body body = MarkdownText.body(has ? text.substring(front.end()) : text);
    if (body.text().isBlank()) {
      throw new Misread(0, "has no text behind its front matter; write it, or remove the file");
    }
    return has
        ? metadata.draft(file, Metadata.entry(Yaml.read(front.group(1), 2)), true, body)
        : metadata.draftBeside(file, beside, body);
  }
}
