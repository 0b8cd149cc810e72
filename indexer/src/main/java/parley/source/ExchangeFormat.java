package parley.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.exchange.Exchange;
import parley.exchange.ExchangeArticle;
import parley.input.Entry;
import parley.input.Misread;
import parley.input.TextFile;

/// `.jsonl`: the exchange format, an article a line; or lines of another shape, by a [Mapping].
record ExchangeFormat(Metadata metadata) implements SourceFormat {

  @Override
  public List<String> endings() {
    return List.of(".jsonl");
  }

  @Override
  public void pieces(SourceFile file, Consumer<Piece> taker) {
    Optional<Mapping> mapping = Mapping.of(file);
    if (mapping.isPresent()) {
      new MappedFormat(metadata).lines(file, mapping.get(), taker);
      return;
    }
    boolean any = Lines.each(file.path(), (number, bytes) -> piece(file, number, bytes, taker));
    if (!any) {
      throw new Misread(0, "is empty; wanted a JSON object on each line");
    }
  }

  private void piece(SourceFile file, int number, byte[] bytes, Consumer<Piece> taker) {
    byte[] name = "jsonl".getBytes(StandardCharsets.UTF_8);
    taker.accept(
        new Piece(
            file,
            new Piece.At(number, number, true, bytes.length),
            Hash.of(name, bytes),
            () -> draft(number, bytes)));
  }

  private Draft draft(int number, byte[] bytes) {
    Entry line = Exchange.entry(decoded(number, bytes), number);
    Draft.Version version = Versions.of(line);
    return version.deleted()
        ? Draft.deletion(number, Exchange.id(line), version)
        : draft(Exchange.read(line)).of(number, version);
  }

  /// A line as text.
  static String decoded(int number, byte[] bytes) {
    if (bytes.length > TextFile.LARGEST) {
      throw new Misread(
          number, "the line has more than %,d bytes; split it".formatted(TextFile.LARGEST));
    }
    try {
      return TextFile.decode(bytes);
    } catch (Misread e) {
      throw new Misread(number, "the line " + e.reason());
    }
  }

  private Draft draft(ExchangeArticle line) {
    if (line.statements() != null) {
      line.statements().forEach(statement -> metadata.said(statement.said(), line.line()));
    }
    return new Draft(
        line.line(),
        line.id(),
        line.url(),
        line.publisher(),
        line.title(),
        metadata.published(line.published(), line.line()),
        line.language(),
        line.round(),
        line.fullText(),
        null,
        line.sources(),
        line.checked(),
        line.rights(),
        line.added(),
        List.of(),
        line.statements(),
        List.of(),
        Draft.Version.NONE);
  }
}
