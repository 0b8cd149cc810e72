package parley.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.archive.Topic;
import parley.contract.Samples;

class CodecTest {

  private static final String LETTERS = "ab “”…’\n\t\"<>éЇї漢😀\u0000";

  private final Random random = new Random(20250723);

  @Test
  void statementsComeBackAsTheyWere() throws IOException {
    for (int i = 0; i < 500; i++) {
      StatementCodec.Shown shown =
          new StatementCodec.Shown(statement("a"), article("a").head(), maybe(this::source));
      assertEquals(shown, StatementCodec.decode(StatementCodec.encode(shown)));
    }
  }

  @Test
  void articlesComeBackAsTheyWere() throws IOException {
    for (int i = 0; i < 200; i++) {
      AttributedArticle whole = new AttributedArticle(article("a"), list(() -> statement("a")));
      assertEquals(whole, ArticleCodec.decode(ArticleCodec.encode(whole)));
      Article.Head head = whole.article().head();
      assertEquals(head, ArticleCodec.decodeHead(ArticleCodec.encodeHead(head)));
    }
  }

  @Test
  void registersComeBackAsTheyWere() throws IOException {
    for (int i = 0; i < 50; i++) {
      Registers registers =
          new Registers(
                  list(this::speaker), list(this::topic), list(this::round), list(this::correction))
              .withPublishers(list(this::publisher));
      try (Directory directory = new ByteBuffersDirectory()) {
        RegistersCodec.write(directory, registers);
        assertEquals(registers, RegistersCodec.read(directory));
      }
    }
  }

  @Test
  void aDamagedRegisterIsNoticed(@TempDir Path folder) throws IOException {
    try (Directory directory = Snapshot.directory(folder)) {
      RegistersCodec.write(directory, Samples.REGISTERS);
      Path file = folder.resolve(RegistersCodec.FILE);
      byte[] bytes = Files.readAllBytes(file);
      int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Boris");
      bytes[at] = 'D';
      Files.write(file, bytes);
      assertThrows(CorruptIndexException.class, () -> RegistersCodec.read(directory));
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int[] letters = LETTERS.codePoints().toArray();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private <T> List<T> list(Supplier<T> value) {
    return Stream.generate(value).limit(random.nextInt(4)).toList();
  }

  private <E extends Enum<E>> E one(E[] values) {
    return values[random.nextInt(values.length)];
  }

  private LocalDate day() {
    return LocalDate.ofEpochDay(random.nextInt(-25_000, 30_000));
  }

  private PartialDate date() {
    int year = random.nextInt(1900, 2100);
    int month = random.nextInt(13);
    return new PartialDate(year, month, month == 0 ? 0 : random.nextInt(29));
  }

  private Span span() {
    int start = random.nextInt(1_000_000);
    return new Span(start, start + random.nextInt(1000));
  }

  @SuppressWarnings("NullAway") // it does not see @Nullable on a nested type of a class file
  private Statement statement(String article) {
    return new Statement(
        text(),
        article,
        maybe(() -> new Speaker.Ref(text(), text())),
        text(),
        date(),
        one(Statement.Basis.values()),
        one(Statement.Form.values()),
        one(Statement.Act.values()),
        one(Statement.Confidence.values()),
        text(),
        list(this::span),
        text(),
        list(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(random::nextBoolean),
        text(),
        list(this::text));
  }

  private Article article(String id) {
    return new Article(
        id,
        maybe(this::text),
        text(),
        text(),
        day(),
        text(),
        maybe(this::text),
        text(),
        list(this::source),
        maybe(this::day),
        one(Article.Rights.values()),
        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
  }

  private Article.Source source() {
    return new Article.Source(
        text(), text(), text(), maybe(this::date), maybe(this::text), maybe(this::day));
  }

  private Speaker speaker() {
    return new Speaker(
        text(),
        text(),
        texts(),
        list(this::text),
        one(Speaker.Kind.values()),
        maybe(this::text),
        list(() -> new Speaker.Office(text(), maybe(this::date), maybe(this::date))),
        maybe(this::text));
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    list(this::text).forEach(key -> texts.put(key, text()));
    return texts;
  }

  private Topic topic() {
    return new Topic(
        text(), text(), maybe(this::text), text(), text(), list(this::text), list(this::text));
  }

  private Round round() {
    return new Round(text(), text(), text(), date(), date(), list(this::text), text());
  }

  private Registers.Publisher publisher() {
    return new Registers.Publisher(text(), list(this::text), one(Article.Rights.values()));
  }

  private Registers.Correction correction() {
    return new Registers.Correction(
        text(),
        one(Registers.Correction.Kind.values()),
        texts(),
        texts(),
        random.nextBoolean() ? text() : null,
        text(),
        day());
  }
}
