package parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.archive.Registers;
import parley.archive.Speaker;

/// Whom the `speaker:` of a front matter means.
class SpeakerOfAllTest {

  private static final Registers REGISTERS =
      new Registers(
          List.of(person("ada-verin", "Ada Verin"), person("bea-verin", "Bea Verin")),
          List.of(),
          List.of(),
          List.of());

  private static Speaker person(String id, String name) {
    return new Speaker(
        id, name, Map.of(), List.of("Verin"), Speaker.Kind.PERSON, null, List.of(), null);
  }

  private static List<Speaker.Ref> speakers(String name) {
    Input input =
        new Input("a", "The bridge is open.", LocalDate.of(2025, 5, 16), "en", name, List.of());
    return Extractor.of(REGISTERS).extract(input).stream()
        .map(found -> found.toStatement("a").speaker())
        .toList();
  }

  @Test
  void aNameOfTwoIsNobodysInTheRegister() {
    assertEquals(List.of(new Speaker.Ref("ada-verin", "Ada Verin")), speakers("Ada Verin"));
    assertEquals(List.of(new Speaker.Ref("bea-verin", "Bea Verin")), speakers("bea-verin"));
    assertEquals(List.of(new Speaker.Ref("~verin", "Verin")), speakers("Verin"));
  }
}
