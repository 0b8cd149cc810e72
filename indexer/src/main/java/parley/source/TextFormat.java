package parley.source;

import java.util.List;
import java.util.function.Consumer;
import parley.input.Misread;
import parley.input.TextFile;

/// `.txt`: the text of a page as scraped, share widgets, comment box and all.
record TextFormat(Metadata metadata) implements SourceFormat {

  @Override
  public List<String> endings() {
    return List.of(".txt");
  }

  @Override
  public void pieces(SourceFile file, Consumer<Piece> taker) {
    taker.accept(Piece.whole(file, (bytes, beside) -> draft(file, bytes, beside)));
  }

  private Draft draft(SourceFile file, byte[] bytes, byte[] beside) {
    String page = TextFile.decode(bytes).replace("\r\n", "\n");
    if (page.isBlank()) {
      throw new Misread(0, "is empty; wanted the text of a page");
    }
    PageFurniture furniture = PageFurniture.of(page);
    if (furniture.text().isBlank()) {
      throw new Misread(0, "holds nothing but page furniture; save the article's text");
    }
    Body body = new Body(furniture.headline(), furniture.text(), List.of());
    return metadata.draftBeside(file, beside, body);
  }
}
