package parley.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.html.WebPage;
import parley.input.Misread;
import parley.input.TextFile;

/// `.html`: a web page as saved.
record HtmlFormat(Metadata metadata) implements SourceFormat {

  /// How much of a page its encoding is looked for in.
  private static final int HEAD = 4096;

  private static final Pattern CHARSET =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");

  @Override
  public List<String> endings() {
    return List.of(".html", ".htm");
  }

  @Override
  public void pieces(SourceFile file, Consumer<Piece> taker) {
    taker.accept(Piece.whole(file, (bytes, beside) -> draft(file, bytes, beside)));
  }

  private Draft draft(SourceFile file, byte[] bytes, byte[] beside) {
    String html = TextFile.decode(bytes, charset(bytes));
    if (html.isBlank()) {
      throw new Misread(0, "is empty; wanted a web page");
    }
    WebPage page = WebPage.of(html);
    String text = PageFurniture.of(page.text()).text();
    if (text.isBlank()) {
      throw new Misread(
          0, "holds no running text; if a script makes the page, save it from the browser");
    }
    Body.Origin origin =
        new Body.Origin(page.url(), page.publisher(), page.published(), page.language());
    List<Draft.Note> notes = page.notes().stream().map(note -> new Draft.Note(0, note)).toList();
    return metadata.draftBeside(
        file, beside, new Body(page.headline(), text, List.of(), origin, notes));
  }

  /// The encoding that a page names, else UTF-8.
  private static Charset charset(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher named = CHARSET.matcher(head);
    if (!named.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(named.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Misread(
          1, "names the unknown encoding “%s”; save it as UTF-8".formatted(named.group(1)));
    }
  }
}
