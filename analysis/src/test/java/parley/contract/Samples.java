package parley.contract;

import java.util.List;
import parley.archive.Article.Rights;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.archive.Statement.Act;
import parley.archive.Statement.Confidence;
import parley.archive.Statement.Form;

/// A small fixed archive with invented names that has every case: several sides, unregistered and
/// unknown speakers, partial dates, ties, statements of several spans and of low confidence, other
/// outlets on record, articles without statements or with uncertain ones only, every kind of
/// rights, Cyrillic.
public final class Samples {

  /// Who is who in it.
  public static final Registers REGISTERS = SampleRegisters.REGISTERS;

  /// The archive.
  public static final Archive ARCHIVE =
      new Archive(
          REGISTERS,
          List.of(
              opening(),
              gates(),
              crews(),
              tie(),
              uncertain(),
              silent(),
              report(),
              cyrillic(),
              nameless()));

  private Samples() {}

  private static Draft draft(String id, String published, String text) {
    return new Draft(REGISTERS, id, published, text);
  }

  private static AttributedArticle opening() {
    return draft(
            "a-opening",
            "2025-05-17",
            "Ada Verin said: “We will open the dams in June.” “The gates,” she added, “stay shut"
                + " until a truce holds.” Boris Kalm rejected the plan for the dams.")
        .headline("Verin opens the bridge talks")
        .round("first")
        .says("ada-verin", "2025-05-16", "We will open the dams in June.")
        .topics("dams")
        .says("ada-verin", "2025-05-16", "The gates,", "stay shut until a truce holds.")
        .topics("dams", "truce")
        .translated(true)
        .says("boris-kalm", "2025-05", "rejected the plan for the dams")
        .form(Form.REPORTED)
        .act(Act.REJECT)
        .confidence(Confidence.MEDIUM)
        .topics("dams")
        .build();
  }

  private static AttributedArticle gates() {
    return draft(
            "b-gates",
            "2025-06-03",
            "“Lissa’s gates don’t open for anyone,” said Boris Kalm. Lev Verin told reporters that"
                + " Ada Verin had promised a 50-day pause. A pause, she had said, needs no truce.")
        .headline("No gates without a truce")
        .publisher("Lissa Herald")
        .round("second")
        .source("s1", "Orlo Wire")
        .source("s2", "Lissa Herald")
        .says("boris-kalm", "2025-06-02", "Lissa’s gates don’t open for anyone,")
        .topics("dams")
        .by("s1")
        .says("lev-verin", "2025-06-03", "Ada Verin had promised a 50-day pause")
        .form(Form.REPORTED)
        .act(Act.CLAIM)
        .topics("truce")
        .by("s2")
        .says("ada-verin", "2025", "A pause", "needs no truce")
        .form(Form.MIXED)
        .confidence(Confidence.MEDIUM)
        .topics("truce")
        .toldInFirst()
        .build();
  }

  private static AttributedArticle crews() {
    return draft(
            "c-crews",
            "2025-07-01",
            "“Every crew comes home,” Jo Dole said. A Deltan official said the crews would be"
                + " exchanged. Nobody denied it.")
        .headline("Crews")
        .added("2025-07-09T08:00:00.123456Z")
        .says("Jo Dole", "2025-07-01", "Every crew comes home,")
        .topics("exchange")
        .says("delta-official", "2025-07-01", "the crews would be exchanged")
        .form(Form.REPORTED)
        .topics("exchange")
        .says("", "2025-07-01", "Nobody denied it.")
        .act(Act.DENY)
        .confidence(Confidence.LOW)
        .build();
  }

  /// The same day and added at the same instant as [#crews].
  private static AttributedArticle tie() {
    return draft("d-tie", "2025-07-01", "“Every crew comes home,” said Jo Dole, then Olga Zarenko.")
        .headline("Crews again")
        .publisher("Orlo Wire")
        .added("2025-07-09T08:00:00.123456Z")
        .says("Jo Dole", "2025-07-01", "Every crew comes home,")
        .topics("exchange")
        .says("olha-zarenko", "2025-07-01", "Every crew comes home,")
        .topics("exchange")
        .build();
  }

  private static AttributedArticle uncertain() {
    return draft(
            "e-uncertain", "2025-07-20", "The Ministry of Rivers is expected to shut the dams.")
        .headline("Dams may close")
        .rights(Rights.LINK)
        .publisher("")
        .says("rivers", "2025-07", "shut the dams")
        .form(Form.REPORTED)
        .act(Act.AIM)
        .confidence(Confidence.LOW)
        .topics("dams")
        .build();
  }

  private static AttributedArticle silent() {
    return draft("f-silent", "2025-06-02", "Fog lay over Orlo. The dams were quiet.")
        .headline("Fog before the talks")
        .round("second")
        .build();
  }

  private static AttributedArticle report() {
    return draft(
            "g-report",
            "2023-02-28",
            "In 2022 Olha Zarenko said fishing “must pause”. Lissa agreed to the pause in fishing.")
        .headline("Fishing")
        .publisher("Orlo Wire")
        .says("olha-zarenko", "2022", "fishing “must pause”")
        .form(Form.MIXED)
        .act(Act.DEMAND)
        .topics("fishing")
        .says("lissa", "2022-12", "agreed to the pause in fishing")
        .form(Form.REPORTED)
        .act(Act.AGREE)
        .topics("fishing")
        .build();
  }

  private static AttributedArticle cyrillic() {
    return draft(
            "h-cyrillic",
            "2025-06-10",
            "Ольга Заренко: «Київ чекає на перемирʼя». Позже она говорила о плотинах.")
        .headline("Заренко про перемирʼя")
        .language("uk")
        .rights(Rights.EXCERPT)
        .says("olha-zarenko", "2025-06-09", "Київ чекає на перемирʼя")
        .translated(false)
        .topics("truce")
        .says("olha-zarenko", "2025-06-10", "говорила о плотинах")
        .form(Form.REPORTED)
        .build();
  }

  private static AttributedArticle nameless() {
    return draft("i-nameless", "2025-06-02", "“Dams, dams, dams,” somebody said to Olga Zarenko.")
        .says("", "2025-06-02", "Dams, dams, dams,")
        .topics("dams")
        .by("none")
        .build();
  }
}
