package parley.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextFileTest {

  private static final String TEXT = "Ріка\nriver — «вода»\n";

  private static Misread refused(byte[] bytes) {
    return assertThrows(Misread.class, () -> TextFile.decode(bytes));
  }

  @Test
  void readsUtf8AndWhatAByteOrderMarkNames() {
    assertEquals(TEXT, TextFile.decode(TEXT.getBytes(StandardCharsets.UTF_8)));
    assertEquals(TEXT, TextFile.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)));
    assertEquals(TEXT, TextFile.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)));
    assertEquals(TEXT, TextFile.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE)));
  }

  @Test
  void refusesOtherBytesWithTheirLine() {
    Misread windows = refused("one\ntwo \u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("2 is not UTF-8; save it as UTF-8", windows.line() + " " + windows.reason());
    Misread binary = refused("one\ntwo\nthree\0".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "3 holds a NUL character, so it is no text file", binary.line() + " " + binary.reason());
  }
}
