package parley.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;

/// Writes the fields of a record one after another; [FieldReader] reads them back in the same
/// order.
final class FieldWriter {

  private final DataOutput out;

  FieldWriter(DataOutput out) {
    this.out = out;
  }

  /// Writes one value.
  @FunctionalInterface
  interface Encoder<T extends @Nullable Object> {
    void write(FieldWriter out, T value) throws IOException;
  }

  /// The bytes of one value.
  static <T> BytesRef bytes(Encoder<T> encoder, T value) throws IOException {
    ByteBuffersDataOutput buffer = new ByteBuffersDataOutput();
    encoder.write(new FieldWriter(buffer), value);
    return new BytesRef(buffer.toArrayCopy());
  }

  void text(String value) throws IOException {
    out.writeString(value);
  }

  void number(int value) throws IOException {
    out.writeZInt(value);
  }

  void flag(boolean value) throws IOException {
    out.writeByte((byte) (value ? 1 : 0));
  }

  void constant(Enum<?> value) throws IOException {
    text(value.name());
  }

  void day(LocalDate value) throws IOException {
    out.writeZLong(value.toEpochDay());
  }

  void date(PartialDate value) throws IOException {
    out.writeVInt(value.year());
    out.writeVInt(value.month());
    out.writeVInt(value.day());
  }

  void instant(Instant value) throws IOException {
    out.writeZLong(value.getEpochSecond());
    out.writeVInt(value.getNano());
  }

  void texts(Map<String, String> values) throws IOException {
    out.writeMapOfStrings(new TreeMap<>(values));
  }

  <T> void optional(@Nullable T value, Encoder<T> encoder) throws IOException {
    flag(value != null);
    if (value != null) {
      encoder.write(this, value);
    }
  }

  <T> void list(Collection<T> values, Encoder<T> encoder) throws IOException {
    out.writeVInt(values.size());
    for (T value : values) {
      encoder.write(this, value);
    }
  }
}
