package parley.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.html.WebPage;
import parley.input.Json;
import parley.input.Misread;
import parley.input.Value;

/// `.json`: whatever a content system puts out, read by a [Mapping]. Lines of `.jsonl` files that a
/// mapping is for are read the same way.
record MappedFormat(Metadata metadata) implements SourceFormat {

  private static final Pattern HTML =
      Pattern.compile(
          "(?i)</?(?:p|div|br|span|ul|ol|li|a|em|strong|b|i|h[1-6]|blockquote|figure|img)\\b[^>]*>|<!-- wp:");
  private static final List<String> KEYS =
      List.of(
          "title", "published", "publisher", "url", "language", "round", "id", "speaker", "rights");

  @Override
  public List<String> endings() {
    return List.of(".json");
  }

  @Override
  public void pieces(SourceFile file, Consumer<Piece> taker) {
    Mapping mapping =
        Mapping.of(file)
            .orElseThrow(() ->
                new Misread(
                    0,
                    "has no mapping; write into mapping.yaml beside it which keys hold what"
                        + " (text: content.rendered, published: date, title: title.rendered), or"
                        + " convert it to the exchange format (.jsonl)"));
    AtomicInteger number = new AtomicInteger();
    Json.items(
        file.path(),
        mapping.items(),
        (line, item) -> {
          Piece.At at =
              new Piece.At(line, number.incrementAndGet(), mapping.hasVersions(), item.length());
          taker.accept(piece(file, mapping, at, item));
        });
    if (number.get() == 0) {
      throw new Misread(0, "holds no items; look at “items” in mapping.yaml");
    }
  }

  /// The pieces of a file of JSON Lines.
  void lines(SourceFile file, Mapping mapping, Consumer<Piece> taker) {
    boolean any =
        Lines.each(
            file.path(),
            (number, bytes) -> {
              Piece.At at = new Piece.At(number, number, mapping.hasVersions(), bytes.length);
              taker.accept(line(file, mapping, at, bytes));
            });
    if (!any) {
      throw new Misread(0, "is empty; wanted a JSON object on each line");
    }
  }

  private Piece line(SourceFile file, Mapping mapping, Piece.At at, byte[] bytes) {
    try {
      return piece(file, mapping, at, ExchangeFormat.decoded(at.line(), bytes));
    } catch (Misread e) {
      String hash = Hash.of("misread", e.reason());
      return new Piece(
          file,
          at,
          hash,
          () -> {
            throw e;
          });
    }
  }

  private Piece piece(SourceFile file, Mapping mapping, Piece.At at, String item) {
    String hash = Hash.of("mapped", mapping.bytes(), item);
    return new Piece(
        file, at, hash, () -> draft(file, mapping, at.line(), Json.read(item, at.line())));
  }

  private Draft draft(SourceFile file, Mapping mapping, int line, Value item) {
    Draft.Version version = Versions.of(mapping, item);
    SequencedMap<String, Value> said = new LinkedHashMap<>();
    for (String key : KEYS) {
      String value = value(key, mapping, item);
      if (value != null) {
        said.put(key, new Value.Scalar(line, Value.Notation.TEXT, value));
      }
    }
    if (version.deleted()) {
      return Draft.deletion(line, id(said, line), version);
    }
    Body body = new Body("", text(mapping, line, item), List.of());
    return metadata
        .draft(file, Metadata.entry(new Value.Mapping(line, said)), true, body)
        .of(line, version);
  }

  private static String text(Mapping mapping, int line, Value item) {
    String text = mapping.value("text", item);
    String words = text == null ? "" : isHtml(text) ? WebPage.textOf(text) : text;
    String article = PageFurniture.of(words.replace("\r\n", "\n")).text();
    if (article.isBlank()) {
      throw new Misread(line, "the item has no text where mapping.yaml says; look at “text” there");
    }
    return article;
  }

  private static String id(SequencedMap<String, Value> said, int line) {
    if (said.get("id") instanceof Value.Scalar id) {
      return id.text();
    }
    if (said.get("url") instanceof Value.Scalar url) {
      return PageAddress.id(url.text());
    }
    throw new Misread(
        line, "the item is deleted, but has no id; name its path under “id” in mapping.yaml");
  }

  private static @Nullable String value(String key, Mapping mapping, Value item) {
    String value = mapping.value(key, item);
    if (value == null) {
      return null;
    }
    return switch (key) {
      case "title", "publisher" -> WebPage.words(value);
      case "id" -> Ids.valid(value) ? value : Ids.slug(value);
      default -> value.strip();
    };
  }

  private static boolean isHtml(String text) {
    return HTML.matcher(text).find();
  }
}
