package parley.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipTest {

  /// Text that shrinks and noise that grows, one after the other by the same compressors.
  @Test
  void isReadBackAsItWas() throws IOException {
    Gzip gzip = new Gzip();
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      byte[] plain = new byte[random.nextInt(1 << random.nextInt(18))];
      random.nextBytes(plain);
      if (i % 3 > 0) {
        for (int at = 0; at < plain.length; at++) {
          plain[at] = (byte) ("said on " + at / 50).charAt(at % 8);
        }
      }
      byte[] compressed = gzip.of(plain);
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
        assertArrayEquals(plain, in.readAllBytes());
      }
      assertTrue(i % 3 == 0 || compressed.length < 100 + plain.length / 2);
    }
  }
}
