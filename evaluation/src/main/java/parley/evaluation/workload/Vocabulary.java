package parley.evaluation.workload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/// The words of made statements, most frequent first: a few thousand English ones, so that stop
/// words, stems and lengths are those of real text, then made ones. Words follow a power law with
/// exponent 1, and each has a few words that often follow it, so that phrases recur.
final class Vocabulary {

  private static final int SIZE = 50_000;
  private static final int FOLLOWERS = 4;
  private static final double FOLLOWS = 0.25;

  private final List<String> words;
  private final Zipf frequency;
  private final int[] followers;

  Vocabulary(List<String> english, MadeWords made, long seed) {
    List<String> all = new ArrayList<>(english);
    while (all.size() < SIZE) {
      all.add(made.next());
    }
    this.words = List.copyOf(all);
    this.frequency = new Zipf(SIZE, 1);
    SplittableRandom random = new SplittableRandom(seed);
    this.followers = new int[SIZE * FOLLOWERS];
    for (int i = 0; i < followers.length; i++) {
      followers[i] = frequency.draw(random);
    }
  }

  /// The English words, lower case, in order of frequency.
  static List<String> english() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream("words.txt")),
                StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("words.txt cannot be read; build the module again", e);
    }
  }

  List<String> words() {
    return words;
  }

  int draw(SplittableRandom random) {
    return frequency.draw(random);
  }

  /// A word to follow another.
  int after(int word, SplittableRandom random) {
    boolean follows = word < SIZE && random.nextDouble() < FOLLOWS;
    return follows ? followers[word * FOLLOWERS + random.nextInt(FOLLOWERS)] : draw(random);
  }
}
