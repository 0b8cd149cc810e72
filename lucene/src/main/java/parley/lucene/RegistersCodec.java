package parley.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import parley.archive.Article;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.archive.Registers.Publisher;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Speaker.Office;
import parley.archive.Topic;

/// A build's registers, in a file of their own beside its index, with a check sum.
final class RegistersCodec {

  static final String FILE = "registers";

  private static final int FORMAT = 5;

  private RegistersCodec() {}

  static void write(Directory directory, Registers registers) throws IOException {
    try (IndexOutput file = directory.createOutput(FILE, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(file, FILE, FORMAT);
      FieldWriter out = new FieldWriter(file);
      out.list(registers.speakers(), RegistersCodec::speaker);
      out.list(registers.topics(), RegistersCodec::topic);
      out.list(registers.rounds(), RegistersCodec::round);
      out.list(registers.corrections(), RegistersCodec::correction);
      out.list(registers.publishers(), RegistersCodec::publisher);
      CodecUtil.writeFooter(file);
    }
  }

  /// Reads them. Nothing is taken for a value before the check sum of the whole file is right.
  ///
  /// @throws CorruptIndexException if the file is damaged
  static Registers read(Directory directory) throws IOException {
    try (IndexInput file = directory.openInput(FILE, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(file);
      file.seek(0);
      CodecUtil.checkHeader(file, FILE, FORMAT, FORMAT);
      return registers(new FieldReader(file));
    } catch (RuntimeException e) {
      throw new CorruptIndexException("its values cannot be read", FILE, e);
    }
  }

  private static Registers registers(FieldReader in) throws IOException {
    return new Registers(
            in.list(RegistersCodec::speaker),
            in.list(RegistersCodec::topic),
            in.list(RegistersCodec::round),
            in.list(RegistersCodec::correction))
        .withPublishers(in.list(RegistersCodec::publisher));
  }

  private static void speaker(FieldWriter out, Speaker speaker) throws IOException {
    out.text(speaker.id());
    out.text(speaker.name());
    out.texts(speaker.labels());
    out.list(speaker.aliases(), FieldWriter::text);
    out.constant(speaker.kind());
    out.optional(speaker.side(), FieldWriter::text);
    out.list(speaker.offices(), RegistersCodec::office);
    out.optional(speaker.wikidata(), FieldWriter::text);
    out.list(speaker.languages(), FieldWriter::text);
  }

  private static Speaker speaker(FieldReader in) throws IOException {
    return new Speaker(
        in.text(),
        in.text(),
        in.texts(),
        in.list(FieldReader::text),
        in.constant(Speaker.Kind.class),
        in.optional(FieldReader::text),
        in.list(RegistersCodec::office),
        in.optional(FieldReader::text),
        in.list(FieldReader::text));
  }

  private static void office(FieldWriter out, Office office) throws IOException {
    out.text(office.title());
    out.optional(office.from(), FieldWriter::date);
    out.optional(office.to(), FieldWriter::date);
  }

  private static Office office(FieldReader in) throws IOException {
    return new Office(in.text(), in.optional(FieldReader::date), in.optional(FieldReader::date));
  }

  private static void topic(FieldWriter out, Topic topic) throws IOException {
    out.text(topic.id());
    out.text(topic.label());
    out.optional(topic.broader(), FieldWriter::text);
    out.text(topic.scope());
    out.text(topic.query());
    out.list(topic.examples(), FieldWriter::text);
    out.list(topic.counterExamples(), FieldWriter::text);
  }

  private static Topic topic(FieldReader in) throws IOException {
    return new Topic(
        in.text(),
        in.text(),
        in.optional(FieldReader::text),
        in.text(),
        in.text(),
        in.list(FieldReader::text),
        in.list(FieldReader::text));
  }

  private static void round(FieldWriter out, Round round) throws IOException {
    out.text(round.id());
    out.text(round.name());
    out.text(round.place());
    out.date(round.from());
    out.date(round.to());
    out.list(round.parties(), FieldWriter::text);
    out.text(round.outcome());
  }

  private static Round round(FieldReader in) throws IOException {
    return new Round(
        in.text(),
        in.text(),
        in.text(),
        in.date(),
        in.date(),
        in.list(FieldReader::text),
        in.text());
  }

  private static void correction(FieldWriter out, Correction correction) throws IOException {
    out.text(correction.target());
    out.constant(correction.kind());
    out.texts(correction.set());
    out.texts(correction.was());
    out.optional(correction.by(), FieldWriter::text);
    out.text(correction.reason());
    out.day(correction.date());
  }

  private static Correction correction(FieldReader in) throws IOException {
    return new Correction(
        in.text(),
        in.constant(Correction.Kind.class),
        in.texts(),
        in.texts(),
        in.optional(FieldReader::text),
        in.text(),
        in.day());
  }

  private static void publisher(FieldWriter out, Publisher publisher) throws IOException {
    out.text(publisher.name());
    out.list(publisher.aliases(), FieldWriter::text);
    out.constant(publisher.rights());
  }

  private static Publisher publisher(FieldReader in) throws IOException {
    return new Publisher(in.text(), in.list(FieldReader::text), in.constant(Article.Rights.class));
  }
}
