package parley.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Speaker.Kind;
import parley.archive.Topic;

/// Invented speakers, topics and rounds: two sides and some without one, two bearers of one
/// surname, one name in three spellings, topics in two levels.
final class SampleRegisters {

  static final Registers REGISTERS =
      new Registers(speakers(), topics(), rounds(), List.of()).withPublishers(publishers());

  private SampleRegisters() {}

  private static List<Registers.Publisher> publishers() {
    return List.of(
        new Registers.Publisher("The Delta Post", List.of("Delta Post"), Article.Rights.FULL),
        new Registers.Publisher("Orlo Wire", List.of(), Article.Rights.LINK));
  }

  private static List<Speaker> speakers() {
    Speaker.Office minister =
        new Speaker.Office("Minister of Rivers", PartialDate.parse("2024-03"), null);
    return List.of(
        speaker(new Speaker.Ref("delta", "Delta"), Kind.GOVERNMENT, null),
        speaker(new Speaker.Ref("lissa", "Lissa"), Kind.GOVERNMENT, null, "the Lissan government"),
        speaker(new Speaker.Ref("rivers", "Ministry of Rivers"), Kind.ORGANISATION, "delta"),
        new Speaker(
            "ada-verin",
            "Ada Verin",
            Map.of("uk", "Ада Верін"),
            List.of("A. Verin"),
            Kind.PERSON,
            "delta",
            List.of(minister),
            "Q1"),
        speaker(new Speaker.Ref("lev-verin", "Lev Verin"), Kind.PERSON, "lissa"),
        speaker(new Speaker.Ref("boris-kalm", "Boris Kalm"), Kind.PERSON, "lissa"),
        speaker(
            new Speaker.Ref("olha-zarenko", "Olha Zarenko"),
            Kind.PERSON,
            null,
            "Olga Zarenko",
            "Ольга Заренко"),
        speaker(new Speaker.Ref("delta-official", "a Deltan official"), Kind.ANONYMOUS, "delta"));
  }

  private static Speaker speaker(
      Speaker.Ref who, Kind kind, @Nullable String side, String... aliases) {
    return new Speaker(
        who.id(), who.name(), Map.of(), List.of(aliases), kind, side, List.of(), null);
  }

  private static List<Topic> topics() {
    return List.of(
        topic("water", "Water", null),
        topic("dams", "Dams and gates", "water"),
        topic("fishing", "Fishing", "water"),
        topic("truce", "Truce", null),
        topic("exchange", "Exchange of crews", "truce"));
  }

  private static Topic topic(String id, String label, @Nullable String broader) {
    return new Topic(id, label, broader, id, List.of(), List.of());
  }

  private static List<Round> rounds() {
    return List.of(
        new Round(
            "first",
            "First bridge round",
            "Orlo",
            PartialDate.parse("2025-05-16"),
            PartialDate.parse("2025-05-16"),
            List.of("delta", "lissa"),
            "They agreed to meet again."),
        new Round(
            "second",
            "Second bridge round",
            "Orlo",
            PartialDate.parse("2025-06-02"),
            PartialDate.parse("2025-06-03"),
            List.of("delta", "lissa"),
            ""));
  }
}
