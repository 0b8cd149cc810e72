package parley.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.junit.jupiter.api.Test;
import parley.archive.PartialDate;
import parley.archive.Speaker.Kind;

class YamlTest {

  private static String refusal(Runnable reading) {
    Misread misread = assertThrows(Misread.class, reading::run);
    return misread.line() + ": " + misread.reason();
  }

  private static Entry entry(String yaml) {
    return Entry.of("boat", Yaml.read(yaml, 1));
  }

  @Test
  void readsEveryKindOfValue() {
    Entry entry =
        entry(
            """
            name: Ada Verin
            since: 2025-05
            kind: government
            labels: {uk: Ада}
            aliases: [A. Verin, "Verin: the elder"]
            afloat: true
            empty:
            """);
    assertEquals("Ada Verin", entry.text("name"));
    assertEquals(PartialDate.parse("2025-05"), entry.date("since"));
    assertEquals(Kind.GOVERNMENT, entry.choice("kind", Kind.class, Kind.PERSON));
    assertEquals(Map.of("uk", "Ада"), entry.map("labels"));
    assertEquals(List.of("A. Verin", "Verin: the elder"), entry.texts("aliases"));
    assertEquals(true, entry.flag("afloat"));
    assertEquals("none", entry.textOr("empty", "none"));
  }

  @Test
  void namesTheLineOfWhatItRefuses() {
    assertEquals(
        "12: the key “name” stands twice, first on line 10; leave one of them out",
        refusal(() -> Yaml.read("name: a\nside: b\nname: c\n", 10)));
    assertEquals(
        "2: broken YAML: mapping values are not allowed here; mend the line: check indentation and brackets, and put a"
            + " text with “: ” or “#” into quotation marks",
        refusal(() -> Yaml.read("title: a\nb: c: d\n", 1)));
    assertEquals(
        "2: anchors (&) are not read; write the value out",
        refusal(() -> Yaml.read("a: 1\nb: &x [1]\n", 1)));
    assertEquals(
        "5: broken YAML: nested too deep; write it flatter",
        refusal(() -> Yaml.read("x: " + "[".repeat(50_000), 5)));
    assertEquals(
        "2: broken YAML: the character U+0007 may not stand there; take it out",
        refusal(() -> Yaml.read("a: 1\nb: \u0007\n", 1)));
  }

  @Test
  void saysWhatWasWanted() {
    SequencedSet<String> known = new LinkedHashSet<>(List.of("name", "side"));
    assertEquals(
        "2: boat: unknown key “sied”; the keys are name, side",
        refusal(() -> entry("name: a\nsied: b\n").only(known)));
    assertEquals(
        "1: boat: “name” has to be text; found a list",
        refusal(() -> entry("name: [a]").text("name")));
    assertEquals(
        "1: boat: the key “name” is missing", refusal(() -> entry("side: a").text("name")));
    assertEquals(
        "1: boat: “kind” is “ship”; it has to be one of person, organisation, government, anonymous",
        refusal(() -> entry("kind: ship").choice("kind", Kind.class, Kind.PERSON)));
    assertEquals(
        "1: boat: “since”: “May” is not a date; write 2025, 2025-07 or 2025-07-22",
        refusal(() -> entry("since: May").date("since")));
    assertEquals(
        "1: boat: “since”: “2025-07” is not a day; write it as 2025-07-22",
        refusal(() -> entry("since: 2025-07").day("since")));
    assertEquals("1: boat: wanted keys with values, found a list", refusal(() -> entry("[a]")));
  }
}
