package parley.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import parley.archive.Article.Rights;
import parley.archive.AttributedArticle;
import parley.archive.Statement.Act;
import parley.archive.Statement.Confidence;
import parley.archive.Statement.Form;

/// Archives made at random over the registers of [Samples]; the same seed makes the same archive.
public final class RandomArchives {

  private static final List<String> WORDS =
      List.of(
          ("dam dams gate gates truce talks talk talking pause river rivers crew crews home not no"
                  + " never the a of and in to with open opened opens shut 50-day bridge Orlo Lissa"
                  + " Delta Verin Ada Lev Kalm Zarenko Olha Olga Заренко Київ плотина плотины"
                  + " перемирʼя Lissa’s don't café cafe U.S. 2025 agreement agree agreed fishing")
              .split(" "));
  private static final List<String> SPEAKERS =
      List.of(
          "ada-verin",
          "ada-verin",
          "boris-kalm",
          "lev-verin",
          "olha-zarenko",
          "lissa",
          "rivers",
          "delta-official",
          "Jo Dole",
          "Ian Marsh",
          "");
  private static final List<String> TOPICS =
      List.of("water", "dams", "fishing", "truce", "exchange");
  private static final List<String> OUTLETS =
      List.of("The Delta Post", "Lissa Herald", "Orlo Wire", "");
  private static final List<String> DAYS =
      List.of("2025-05-16", "2025-05-17", "2025-06-02", "2025-06-30", "2024-12-31", "2025-07-01");

  private final Random random;

  private RandomArchives(long seed) {
    this.random = new Random(seed);
  }

  /// An archive of so many articles.
  public static Archive of(long seed, int articles) {
    RandomArchives made = new RandomArchives(seed);
    List<AttributedArticle> all = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      all.add(made.article("r-" + i));
    }
    return new Archive(Samples.REGISTERS, all);
  }

  private AttributedArticle article(String id) {
    List<String> sentences = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      sentences.add(sentence());
    }
    Draft draft = new Draft(Samples.REGISTERS, id, one(DAYS), String.join("\n", sentences));
    draft
        .headline(random.nextInt(5) == 0 ? "" : sentence())
        .publisher(one(OUTLETS))
        .language(random.nextInt(4) == 0 ? "uk" : "en")
        .round(random.nextInt(3) == 0 ? "first" : random.nextInt(3) == 0 ? "second" : null)
        .rights(rightsBy(id))
        .added("2025-07-0" + (1 + random.nextInt(4)) + "T08:00:00Z")
        .source("s1", one(OUTLETS));
    sentences.removeLast();
    sentences.forEach(sentence -> says(draft, sentence));
    return draft.build();
  }

  private static Rights rightsBy(String id) {
    List<Rights> all = List.of(Rights.values());
    return all.get(Math.floorMod(id.hashCode(), all.size()));
  }

  private String sentence() {
    List<String> words = new ArrayList<>();
    for (int i = 2 + random.nextInt(10); i > 0; i--) {
      words.add(one(WORDS));
    }
    return String.join(random.nextInt(6) == 0 ? ", " : " ", words) + ".";
  }

  private void says(Draft draft, String sentence) {
    int middle = sentence.indexOf(' ') + 1;
    if (random.nextInt(5) == 0) {
      draft.says(
          one(SPEAKERS), said(), sentence.substring(0, middle - 1), sentence.substring(middle));
    } else {
      draft.says(one(SPEAKERS), said(), sentence);
    }
    draft.form(one(List.of(Form.values()))).act(one(List.of(Act.values())));
    draft.confidence(one(List.of(Confidence.values())));
    if (random.nextInt(4) > 0) {
      draft.topics(one(TOPICS), one(TOPICS));
    }
    if (random.nextInt(3) == 0) {
      draft.by("s1");
    }
  }

  private String said() {
    return switch (random.nextInt(5)) {
      case 0 -> "2025";
      case 1 -> "2025-0" + (4 + random.nextInt(3));
      case 2 -> "201" + random.nextInt(10);
      default -> one(DAYS);
    };
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// The words that its texts are made of, and some that they are not.
  static List<String> vocabulary() {
    List<String> words = new ArrayList<>(WORDS);
    words.addAll(List.of("Herald", "Bridge", "first", "Orlo", "nowhere", "…", "opening"));
    return words;
  }
}
