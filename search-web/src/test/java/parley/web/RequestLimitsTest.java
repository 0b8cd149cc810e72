package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.contract.Archive;
import parley.contract.Draft;
import parley.contract.Samples;

class RequestLimitsTest {

  private static String sides(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "side=s-" + i)
        .collect(Collectors.joining("&", "?", ""));
  }

  @Test
  void filtersAreLimited() {
    try (Served served = Served.of(Samples.ARCHIVE)) {
      for (String path : List.of("/search", "/api/search", "/search.csv", "/facet/speaker")) {
        assertEquals(200, served.get(path + sides(100)).status(), path);
        Served.Answer refused = served.get(path + sides(101));
        assertEquals(400, refused.status(), path);
        assertTrue(refused.body().contains("it has 101 filters; up to 100 are read"), path);
      }
    }
  }

  @Test
  void parametersThatNothingReadsAreRefused() {
    try (Served served = Served.of(Samples.ARCHIVE)) {
      for (String path :
          List.of("/coverage", "/coverage.csv", "/corrections", "/corrections.atom", "/help")) {
        assertEquals(200, served.get(path).status(), path);
        assertEquals(400, served.get(path + "?x=1").status(), path);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://x.example/parley", "http://x.example:80/a/b/", "x.example"})
  void aPublicAddressHasNoPath(String address) {
    assertThrows(IllegalArgumentException.class, () -> new Options("127.0.0.1", 0, address, null));
    assertEquals(
        "https://x.example", new Options("127.0.0.1", 0, "https://x.example/", null).publicUrl());
  }

  @Test
  void contextIsCutBetweenLetters() {
    String text = "😀".repeat(50) + ",dam," + "😀".repeat(50);
    Archive archive =
        new Archive(
            Samples.REGISTERS,
            List.of(
                new Draft(Samples.REGISTERS, "a-signs", "2025-07-01", text)
                    .says("ada-verin", "2025-07-01", text)
                    .build()));
    try (Served served = Served.of(archive)) {
      String body = served.get("/words-in-context?q=dam").body();
      assertTrue(body.contains("…😀"), body);
      assertTrue(body.contains("😀…"), body);
      assertFalse(body.contains("?…") || body.contains("…?"), body);
    }
  }
}
