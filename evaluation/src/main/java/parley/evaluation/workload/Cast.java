package parley.evaluation.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Topic;

/// Who and what a made archive knows by name: 5,000 speakers, 40 of them the sides that the others
/// stand for, 300 topics in two levels, 120 rounds of talks, 200 publishers.
///
/// @param names the words of persons' names, two a person
/// @param leaves the topics that statements are given; each stands under one that they are not
record Cast(Registers registers, List<String> names, List<Topic> leaves, List<String> publishers) {

  static final int SPEAKERS = 5_000;
  static final int SIDES = 40;
  static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
  static final int DAYS = 4_383;

  private static final int BROADER_TOPICS = 30;
  private static final int TOPICS = 300;
  private static final int ROUNDS = 120;
  private static final int PUBLISHERS = 200;
  private static final double SPELLED_OTHERWISE = 0.05;

  static Cast of(MadeWords made, List<String> words, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> names = new ArrayList<>();
    List<Speaker> speakers = speakers(made, names, random);
    List<Topic> topics = topics(words);
    Registers registers = new Registers(speakers, topics, rounds(made, random), List.of());
    List<String> publishers = new ArrayList<>();
    for (int i = 0; i < PUBLISHERS; i++) {
      publishers.add("The " + made.name() + " Post");
    }
    return new Cast(
        registers, names, topics.subList(BROADER_TOPICS, TOPICS), List.copyOf(publishers));
  }

  private static List<Speaker> speakers(
      MadeWords made, List<String> names, SplittableRandom random) {
    Zipf sizes = new Zipf(SIDES, 1);
    List<Speaker> speakers = new ArrayList<>();
    for (int i = 0; i < SIDES; i++) {
      String side = side(i);
      speakers.add(speaker(side, made.name(), List.of(), side));
    }
    for (int i = SIDES; i < SPEAKERS; i++) {
      String first = made.name();
      String last = made.name();
      names.add(first);
      names.add(last);
      boolean otherwise = random.nextDouble() < SPELLED_OTHERWISE;
      List<String> aliases = otherwise ? List.of(first + " " + last + "y") : List.of();
      String id = "speaker-" + i;
      speakers.add(speaker(id, first + " " + last, aliases, side(sizes.draw(random))));
    }
    return List.copyOf(speakers);
  }

  private static String side(int number) {
    return "side-" + number;
  }

  private static Speaker speaker(String id, String name, List<String> aliases, String side) {
    Speaker.Kind kind = id.equals(side) ? Speaker.Kind.GOVERNMENT : Speaker.Kind.PERSON;
    return new Speaker(id, name, Map.of(), aliases, kind, side, List.of(), null);
  }

  private static List<Topic> topics(List<String> words) {
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < TOPICS; i++) {
      @Nullable String broader = i < BROADER_TOPICS ? null : "topic-" + i % BROADER_TOPICS;
      String word = words.get(1_000 + i);
      topics.add(new Topic("topic-" + i, "About " + word, broader, word, List.of(), List.of()));
    }
    return List.copyOf(topics);
  }

  private static List<Round> rounds(MadeWords made, SplittableRandom random) {
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      String place = made.name();
      PartialDate from = PartialDate.of(FIRST_DAY.plusDays(random.nextInt(DAYS)));
      rounds.add(new Round("round-" + i, place + " " + i, place, from, from, List.of(), ""));
    }
    return List.copyOf(rounds);
  }

  /// The speaker whose name is written by the two words from this place in `names` on.
  static int speakerOfName(int at) {
    return SIDES + at / 2;
  }
}
