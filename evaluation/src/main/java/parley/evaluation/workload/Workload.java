package parley.evaluation.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import parley.archive.Registers;
import parley.archive.Statement.Act;
import parley.archive.Statement.Confidence;
import parley.archive.Statement.Form;
import parley.archive.Topic;

/// A made archive: so many statements of 20 to 60 words by 5,000 speakers about 300 topics in 12
/// years, one to nine of them an article. Words, speakers, topics, publishers and days follow power
/// laws. Every article is a function of seed and number alone, so that any part can be made at any
/// time without the rest.
public final class Workload {

  /// What the published figures are made with.
  public static final long SEED = 20_250_723;

  static final int MOST_STATEMENTS = 9;

  private static final int FEWEST_WORDS = 20;
  private static final int MOST_WORDS = 60;
  private static final double NAMES_SOMEBODY = 0.15;
  private static final double IN_A_ROUND = 0.3;
  private static final List<Act> ACTS = List.of(Act.values());
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final long seed;
  private final int statements;
  private final Vocabulary vocabulary;
  private final Cast cast;
  private final List<String> words;
  private final int[] days;
  private final Zipf speakers = new Zipf(Cast.SPEAKERS, 0.9);
  private final Zipf topics;
  private final Zipf publishers;
  private final Zipf rounds;
  private final Zipf busyDays = new Zipf(Cast.DAYS, 0.5);

  /// @param statements how many there are in all; the last article may have fewer than drawn
  public Workload(long seed, int statements) {
    List<String> english = Vocabulary.english();
    MadeWords made = new MadeWords(seed, english);
    this.seed = seed;
    this.statements = statements;
    this.vocabulary = new Vocabulary(english, made, seed);
    this.cast = Cast.of(made, vocabulary.words(), seed);
    List<String> all = new ArrayList<>(vocabulary.words());
    all.addAll(cast.names());
    this.words = List.copyOf(all);
    this.topics = new Zipf(cast.leaves().size(), 0.8);
    this.publishers = new Zipf(cast.publishers().size(), 1);
    this.rounds = new Zipf(cast.registers().rounds().size(), 0.7);
    this.days = shuffledDays();
  }

  private int[] shuffledDays() {
    SplittableRandom random = new SplittableRandom(seed);
    int[] shuffled = new int[Cast.DAYS];
    for (int i = 0; i < shuffled.length; i++) {
      int at = random.nextInt(i + 1);
      shuffled[i] = shuffled[at];
      shuffled[at] = i;
    }
    return shuffled;
  }

  /// An article; words, round and publisher are numbers, see [Workload#words].
  ///
  /// @param round -1 for none
  @SuppressWarnings("ArrayRecordComponent") // millions of them are made, none is compared
  record MadeArticle(
      int number,
      LocalDate published,
      int publisher,
      int round,
      String language,
      int[] headline,
      List<MadeStatement> statements) {

    String id() {
      return "a" + number;
    }
  }

  /// A statement. Numbers of topics count [Cast#leaves].
  @SuppressWarnings("ArrayRecordComponent") // millions of them are made, none is compared
  record MadeStatement(
      int[] words,
      int speaker,
      int[] topics,
      LocalDate said,
      Form form,
      Act act,
      Confidence confidence) {}

  public long seed() {
    return seed;
  }

  public int statements() {
    return statements;
  }

  public Registers registers() {
    return cast.registers();
  }

  Cast cast() {
    return cast;
  }

  /// All words that statements are made of: the vocabulary, then the words of names.
  List<String> words() {
    return words;
  }

  int vocabularySize() {
    return vocabulary.words().size();
  }

  /// Hands over all articles in order.
  void forEach(Consumer<MadeArticle> taker) {
    int left = statements;
    for (int number = 0; left > 0; number++) {
      MadeArticle article = article(number, left);
      left -= article.statements().size();
      taker.accept(article);
    }
  }

  /// An article that every archive of this size and seed has whole.
  MadeArticle anyArticle(SplittableRandom random) {
    return article(random.nextInt(Math.max(statements / MOST_STATEMENTS, 1)), statements);
  }

  private MadeArticle article(int number, int most) {
    SplittableRandom random = new SplittableRandom(seed + GOLDEN * (number + 1));
    LocalDate published = Cast.FIRST_DAY.plusDays(days[busyDays.draw(random)]);
    int publisher = publishers.draw(random);
    int round = random.nextDouble() < IN_A_ROUND ? rounds.draw(random) : -1;
    String language = language(random.nextInt(100));
    int[] headline = text(5 + random.nextInt(6), random);
    int count = Math.min(1 + random.nextInt(MOST_STATEMENTS), most);
    List<MadeStatement> made = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      made.add(statement(published, random));
    }
    return new MadeArticle(number, published, publisher, round, language, headline, made);
  }

  private static String language(int percent) {
    if (percent < 85) {
      return "en";
    }
    return percent < 95 ? "uk" : "ru";
  }

  private MadeStatement statement(LocalDate published, SplittableRandom random) {
    int[] text = text(FEWEST_WORDS + random.nextInt(MOST_WORDS - FEWEST_WORDS + 1), random);
    if (random.nextDouble() < NAMES_SOMEBODY) {
      int name = vocabularySize() + 2 * random.nextInt(Cast.SPEAKERS - Cast.SIDES);
      int at = random.nextInt(text.length - 1);
      text[at] = name;
      text[at + 1] = name + 1;
    }
    return new MadeStatement(
        text,
        speakers.draw(random),
        someTopics(random),
        published.minusDays(Math.max(0, random.nextInt(8) - 4)),
        form(random.nextInt(10)),
        ACTS.get(random.nextInt(ACTS.size())),
        confidence(random.nextInt(20)));
  }

  private int[] text(int length, SplittableRandom random) {
    int[] text = new int[length];
    text[0] = vocabulary.draw(random);
    for (int i = 1; i < length; i++) {
      text[i] = vocabulary.after(text[i - 1], random);
    }
    return text;
  }

  private int[] someTopics(SplittableRandom random) {
    int[] some = new int[1 + random.nextInt(3)];
    for (int i = 0; i < some.length; i++) {
      some[i] = topics.draw(random);
    }
    return some;
  }

  private static Form form(int of10) {
    if (of10 < 4) {
      return Form.QUOTED;
    }
    return of10 < 6 ? Form.MIXED : Form.REPORTED;
  }

  private static Confidence confidence(int of20) {
    if (of20 == 0) {
      return Confidence.LOW;
    }
    return of20 < 5 ? Confidence.MEDIUM : Confidence.HIGH;
  }

  /// The name of the topic that a statement is given under this number.
  Topic topic(int number) {
    return cast.leaves().get(number);
  }
}
