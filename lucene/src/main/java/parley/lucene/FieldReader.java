package parley.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;

/// Reads what [FieldWriter] wrote.
final class FieldReader {

  private final DataInput in;

  FieldReader(DataInput in) {
    this.in = in;
  }

  /// Reads one value.
  @FunctionalInterface
  interface Decoder<T> {
    T read(FieldReader in) throws IOException;
  }

  static FieldReader of(BytesRef bytes) {
    return new FieldReader(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length));
  }

  String text() throws IOException {
    return in.readString();
  }

  int number() throws IOException {
    return in.readZInt();
  }

  boolean flag() throws IOException {
    return in.readByte() != 0;
  }

  <E extends Enum<E>> E constant(Class<E> type) throws IOException {
    return Enum.valueOf(type, text());
  }

  LocalDate day() throws IOException {
    return LocalDate.ofEpochDay(in.readZLong());
  }

  PartialDate date() throws IOException {
    return new PartialDate(in.readVInt(), in.readVInt(), in.readVInt());
  }

  Instant instant() throws IOException {
    return Instant.ofEpochSecond(in.readZLong(), in.readVInt());
  }

  Map<String, String> texts() throws IOException {
    return in.readMapOfStrings();
  }

  <T> @Nullable T optional(Decoder<T> decoder) throws IOException {
    return flag() ? decoder.read(this) : null;
  }

  <T> List<T> list(Decoder<T> decoder) throws IOException {
    int size = in.readVInt();
    List<T> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(decoder.read(this));
    }
    return values;
  }
}
