package parley.web.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is new in the words of one quotation beside another: words outside their longest common
/// sequence.
public final class Changes {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");
  private static final double ALIKE = 0.34;
  private static final int MOST_WORDS = 400;

  private Changes() {}

  /// A stretch of the later words.
  public record Stretch(String text, boolean changed) {}

  private record Word(String folded, int start, int end) {}

  /// The later words with those marked that the earlier ones do not have in this order. Nothing is
  /// marked where the two have less than a third of their words in common: they are not wordings of
  /// one thing.
  public static List<Stretch> since(String earlier, String later) {
    List<Word> before = words(earlier);
    List<Word> after = words(later);
    boolean[] kept = kept(before, after);
    int common = 0;
    for (boolean one : kept) {
      common += one ? 1 : 0;
    }
    boolean alike = common >= ALIKE * Math.max(before.size(), after.size());
    return alike && common < after.size() ? stretches(later, after, kept) : plain(later);
  }

  /// Words without a mark.
  public static List<Stretch> plain(String text) {
    return List.of(new Stretch(text, false));
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find() && words.size() < MOST_WORDS) {
      words.add(new Word(matcher.group().toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
    }
    return words;
  }

  /// Which of the later words are in the longest common sequence.
  private static boolean[] kept(List<Word> before, List<Word> after) {
    int[][] longest = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        longest[i][j] =
            same(before.get(i), after.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    boolean[] kept = new boolean[after.size()];
    int i = 0;
    int j = 0;
    while (i < before.size() && j < after.size()) {
      if (same(before.get(i), after.get(j))) {
        kept[j++] = true;
        i++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return kept;
  }

  private static boolean same(Word one, Word other) {
    return one.folded().equals(other.folded());
  }

  private static List<Stretch> stretches(String text, List<Word> words, boolean[] kept) {
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean begins = !kept[i] && (i == 0 || kept[i - 1]);
      boolean ends = !kept[i] && (i == words.size() - 1 || kept[i + 1]);
      if (begins) {
        add(stretches, text.substring(at, words.get(i).start()), false);
        at = words.get(i).start();
      }
      if (ends) {
        add(stretches, text.substring(at, words.get(i).end()), true);
        at = words.get(i).end();
      }
    }
    add(stretches, text.substring(at), false);
    return stretches;
  }

  private static void add(List<Stretch> stretches, String text, boolean changed) {
    if (!text.isEmpty()) {
      stretches.add(new Stretch(text, changed));
    }
  }
}
