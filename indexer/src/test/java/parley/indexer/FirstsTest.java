package parley.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.source.Hash;

class FirstsTest {

  /// The same as a map does, over texts few enough to come again, and hashes that crowd together.
  @Test
  void remembersWhatAMapDoes() {
    Random random = new Random(3);
    for (int run = 0; run < 20; run++) {
      int texts = 1 + random.nextInt(2_000);
      boolean crowded = run % 2 == 0;
      Firsts firsts = new Firsts();
      Map<String, Integer> map = new HashMap<>();
      for (int step = 0; step < 10_000; step++) {
        String hash = hash(random.nextInt(texts), crowded);
        switch (random.nextInt(4)) {
          case 0, 1 ->
              assertEquals(
                  Objects.requireNonNullElse(map.putIfAbsent(hash, step), Firsts.NONE),
                  firsts.putIfAbsent(hash, step));
          case 2 -> assertEquals(map.getOrDefault(hash, Firsts.NONE), firsts.get(hash));
          default -> {
            map.remove(hash);
            firsts.remove(hash);
          }
        }
      }
      map.forEach((hash, number) -> assertEquals(number, firsts.get(hash)));
    }
  }

  /// Crowded ones begin alike but for a few bits, as far as the table looks.
  private static String hash(int text, boolean crowded) {
    String hash = Hash.of("text " + text);
    return crowded ? "00000000000000" + hash.substring(0, 50) : hash;
  }
}
