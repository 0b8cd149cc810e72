package parley.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Topic;
import parley.input.Misread;

class RegisterFilesTest {

  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void readsAllFourRegisters() throws IOException {
    writeAll();
    RegisterFiles files = RegisterFiles.read(folder, folder);
    assertEquals(List.of(), files.findings());
    assertEquals(new Registers(speakers(), topics(), rounds(), corrections()), files.registers());
  }

  private void writeAll() throws IOException {
    write(
        "speakers.yaml",
        """
        - id: ada-verin
          name: Ada Verin
          labels: {uk: Ада Верін}
          aliases: [A. Verin]
          kind: person
          side: river-league
          offices:
            - {title: Minister of Rivers, from: 2024-09, to: }
          wikidata: Q42
          languages: [uk, en]
        """);
    write(
        "topics.yaml",
        """
        - id: bridges
          label: Bridges
          broader: traffic
          scope: What crosses a river; ferries are boats.
          query: bridge OR "river crossing"~2
          examples: [The bridge is open.]
          counterExamples:
            - He plays cards.
        """);
    write(
        "rounds.yaml",
        """
        - id: delta-1
          name: First Delta round
          place: Delta
          from: 2025-05-16
          to: 2025-05-17
          parties: [river-league]
          outcome: They will meet again.
        """);
    write(
        "corrections.yaml",
        """
        - {target: a~bcdefghijk, set: {speaker: ada-verin, said: 2025-05, topics: [bridges, locks]}, reason: Misheard, date: 2025-06-01}
        - {target: a~bcdefghijl, drop: true, reason: A heading, date: 2025-06-02}
        - {target: b, withdraw: true, reason: Asked to, date: 2025-06-03}
        - {target: c~1, set: {said: 2025-05}, was: {said: 2025-04, topics: [bridges]}, reason: Misread, date: 2025-06-04}
        - {target: c~1, deniedBy: c~2, reason: Told so, date: 2025-06-05}
        - {target: c~2, retractedBy: c~3, reason: Taken back, date: 2025-06-06}
        """);
  }

  private static List<Speaker> speakers() {
    return List.of(
        new Speaker(
            "ada-verin",
            "Ada Verin",
            Map.of("uk", "Ада Верін"),
            List.of("A. Verin"),
            Speaker.Kind.PERSON,
            "river-league",
            List.of(new Speaker.Office("Minister of Rivers", PartialDate.parse("2024-09"), null)),
            "Q42",
            List.of("uk", "en")));
  }

  private static List<Topic> topics() {
    return List.of(
        new Topic(
            "bridges",
            "Bridges",
            "traffic",
            "What crosses a river; ferries are boats.",
            "bridge OR \"river crossing\"~2",
            List.of("The bridge is open."),
            List.of("He plays cards.")));
  }

  private static List<Round> rounds() {
    return List.of(
        new Round(
            "delta-1",
            "First Delta round",
            "Delta",
            PartialDate.parse("2025-05-16"),
            PartialDate.parse("2025-05-17"),
            List.of("river-league"),
            "They will meet again."));
  }

  private static List<Correction> corrections() {
    return List.of(
        new Correction(
            "a~bcdefghijk",
            Correction.Kind.SET,
            Map.of("speaker", "ada-verin", "said", "2025-05", "topics", "bridges,locks"),
            "Misheard",
            LocalDate.of(2025, 6, 1)),
        new Correction(
            "a~bcdefghijl", Correction.Kind.DROP, Map.of(), "A heading", LocalDate.of(2025, 6, 2)),
        new Correction(
            "b", Correction.Kind.WITHDRAW, Map.of(), "Asked to", LocalDate.of(2025, 6, 3)),
        new Correction(
            "c~1",
            Correction.Kind.SET,
            Map.of("said", "2025-05"),
            Map.of("said", "2025-04", "topics", "bridges"),
            null,
            "Misread",
            LocalDate.of(2025, 6, 4)),
        new Correction(
            "c~1",
            Correction.Kind.DENIED,
            Map.of(),
            Map.of(),
            "c~2",
            "Told so",
            LocalDate.of(2025, 6, 5)),
        new Correction(
            "c~2",
            Correction.Kind.RETRACTED,
            Map.of(),
            Map.of(),
            "c~3",
            "Taken back",
            LocalDate.of(2025, 6, 6)));
  }

  @Test
  void namesEveryMistakeAndReadsTheRest() throws IOException {
    write(
        "speakers.yaml",
        """
        - {id: ada-verin, name: Ada Verin}
        - {id: ada-verin, name: Another}
        - {id: unknown, name: Nobody}
        - {id: boris-kalm, nam: Boris Kalm}
        - {id: carla-dorn, name: Carla Dorn, offices: [{title: Ferrywoman, from: 2025, to: 2024}]}
        """);
    write("topics.yaml", "label: Bridges\n");
    write("rounds.yaml", "- {id: delta-1, name: Delta}\n");
    write(
        "corrections.yaml",
        """
        - {target: a, reason: Why, date: 2025-06-01}
        - {target: a, set: {act: sing}, reason: Why, date: 2025-06-01}
        - {target: a, set: {text: Other}, reason: Why, date: 2025-06-01}
        - {target: a, set: {said: 2999}, reason: Why, date: 2025-06-01}
        """);
    write("publishers.yaml", "- {name: Delta Post, rights: some}\n- {name: Orlo Wire}\n");
    RegisterFiles files = RegisterFiles.read(folder, folder);
    assertEquals(
        """
        corrections.yaml:1: a correction has exactly one of “set: {...}”, “drop: true”, “withdraw: true”, “deniedBy: ID” and “retractedBy: ID”; found 0
        corrections.yaml:2: an entry of corrections.yaml: set: “act” is “sing”; it has to be one of say, claim, demand, propose, reject, deny, accuse, concede, agree, threaten, assess, aim
        corrections.yaml:3: an entry of corrections.yaml: set: unknown key “text”; the keys are speaker, said, form, act, topics, confidence
        corrections.yaml:4: “said” (2999) lies behind the day of the correction (2025-06-01); correct one of them
        publishers.yaml:1: an entry of publishers.yaml: “rights” is “some”; it has to be one of full, excerpt, link
        publishers.yaml:2: an entry of publishers.yaml: the key “rights” is missing
        rounds.yaml:1: the key “from” is missing
        speakers.yaml:2: the id “ada-verin” stands first on line 1; an id is given once
        speakers.yaml:3: “unknown” cannot be an id; take letters, digits, hyphens, not “unknown” and no ~ in front
        speakers.yaml:4: an entry of speakers.yaml: unknown key “nam”; the keys are id, name, labels, aliases, kind, side, offices, wikidata, languages
        speakers.yaml:5: “to” (2024) lies before “from” (2025)
        topics.yaml:1: wanted a list of entries, found keys with values\
        """,
        String.join("\n", files.findings().stream().map(Object::toString).toList())
            .replace(folder + "/", ""));
    assertEquals(
        List.of("ada-verin"), files.registers().speakers().stream().map(Speaker::id).toList());
  }

  @Test
  void lendsRegistersButNeverCorrections(@TempDir Path shipped) throws IOException {
    Files.writeString(shipped.resolve("speakers.yaml"), "- {id: ada-verin, name: Ada Verin}\n");
    Files.writeString(
        shipped.resolve("corrections.yaml"),
        "- {target: ada-verin, withdraw: true, reason: Why, date: 2025-06-01}\n");
    write("topics.yaml", "[]\n");
    Registers registers = RegisterFiles.read(folder, shipped).registers();
    assertEquals(List.of("ada-verin"), registers.speakers().stream().map(Speaker::id).toList());
    assertEquals(List.of(), registers.corrections());
  }

  @Test
  void withdrawalsAreAppendedAndNothingElseChanges() throws IOException {
    Correction first = withdrawal("a", "Said \"never\":\nasked to");
    write("corrections.yaml", "# What was put right\n[]\n");
    CorrectionFile.withdraw(folder, first);
    CorrectionFile.withdraw(folder, withdrawal("b~cdefghijkl", "Twice"));
    assertEquals(
        """
        # What was put right
        - target: "a"
          withdraw: true
          reason: "Said \\"never\\": asked to"
          date: 2025-06-01
        - target: "b~cdefghijkl"
          withdraw: true
          reason: "Twice"
          date: 2025-06-01
        """,
        Files.readString(folder.resolve("corrections.yaml")));
    assertEquals(
        List.of(withdrawal("a", "Said \"never\": asked to"), withdrawal("b~cdefghijkl", "Twice")),
        RegisterFiles.read(folder, folder).registers().corrections());
  }

  @Test
  void aLinkToCorrectionsStaysOne() throws IOException {
    Path kept = Files.writeString(folder.resolve("kept-elsewhere"), "[]\n");
    Path link = Files.createSymbolicLink(folder.resolve("corrections.yaml"), kept);
    CorrectionFile.withdraw(folder, withdrawal("a", "Why"));
    assertEquals(
        """
        - target: "a"
          withdraw: true
          reason: "Why"
          date: 2025-06-01
        """,
        Files.readString(kept));
    assertTrue(Files.isSymbolicLink(link));
  }

  @Test
  void aBrokenFileOfCorrectionsStaysAsItIs() throws IOException {
    write("corrections.yaml", "nobody: knows\n");
    assertThrows(Misread.class, () -> CorrectionFile.withdraw(folder, withdrawal("a", "Why")));
    assertEquals("nobody: knows\n", Files.readString(folder.resolve("corrections.yaml")));
  }

  private static Correction withdrawal(String target, String reason) {
    return new Correction(
        target, Correction.Kind.WITHDRAW, Map.of(), reason, LocalDate.of(2025, 6, 1));
  }
}
