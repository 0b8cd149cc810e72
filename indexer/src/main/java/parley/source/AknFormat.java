package parley.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.akn.AknDocument;
import parley.archive.PartialDate;
import parley.archive.Statement.Act;
import parley.archive.Statement.Confidence;
import parley.archive.Statement.Form;
import parley.exchange.ExchangeStatement;
import parley.input.Misread;

/// `.xml`: official documents in Akoma Ntoso. Speeches and the clauses of resolutions are
/// statements in whatever language; of other documents the extractor reads the text.
record AknFormat(Metadata metadata) implements SourceFormat {

  @Override
  public List<String> endings() {
    return List.of(".xml");
  }

  @Override
  public void pieces(SourceFile file, Consumer<Piece> taker) {
    taker.accept(Piece.whole(file, (bytes, beside) -> draft(file, bytes, beside)));
  }

  private Draft draft(SourceFile file, byte[] bytes, byte[] beside) {
    if (bytes.length == 0) {
      throw new Misread(0, "is empty; wanted a document in Akoma Ntoso");
    }
    AknDocument document = AknDocument.of(bytes);
    if (document.text().isBlank()) {
      throw new Misread(0, "holds no text behind its metadata; get the file anew");
    }
    Body.Origin origin =
        new Body.Origin(
            address(document.uri()), document.publisher(), day(document), document.language());
    Body body = new Body(document.title(), document.text(), List.of(), origin, List.of());
    Draft draft = metadata.draftBeside(file, beside, body);
    String id = document.uri() == null ? null : PageAddress.id(document.uri());
    return draft.with(draft.id() == null ? id : draft.id(), statements(document));
  }

  private static @Nullable String address(@Nullable String uri) {
    return uri != null && uri.matches("https?://.+") ? uri : null;
  }

  private static @Nullable LocalDate day(AknDocument document) {
    try {
      return document.date() == null ? null : PartialDate.parse(document.date()).first();
    } catch (DateTimeException e) {
      throw new Misread(0, "its FRBRdate “%s”: %s".formatted(document.date(), e.getMessage()));
    }
  }

  private static @Nullable List<ExchangeStatement> statements(AknDocument document) {
    List<ExchangeStatement> statements = new ArrayList<>();
    document.words().forEach(words -> statements.add(statement(words)));
    return statements.isEmpty() ? null : statements;
  }

  private static ExchangeStatement statement(AknDocument.Words words) {
    return new ExchangeStatement(
        null,
        words.speaker(),
        null,
        null,
        null,
        null,
        Form.QUOTED,
        Act.SAY,
        Confidence.HIGH,
        null,
        words.spans(),
        "",
        null,
        null,
        null,
        null,
        "akoma-ntoso",
        List.of());
  }
}
