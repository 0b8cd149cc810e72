package parley.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.archive.Statement;
import parley.search.Hit;

/// One hit of a page, and the statements further down on it that have the same words by the same
/// speaker in other articles.
///
/// Few words are the same only if they were said on the same day too: "We are ready" may be said
/// any time.
///
/// @param index of the first hit on the page, from 0
record Folding(int index, Hit first, List<Hit.OfStatement> others) {

  private static final int TELLING_WORDS = 6;

  private record Key(String speaker, Statement.Form form, String words, String day) {}

  /// The hits of a page, folded, in the order of the first of each.
  static List<Folding> of(List<? extends Hit> hits) {
    List<Folding> folded = new ArrayList<>();
    Map<Key, Folding> known = new LinkedHashMap<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (!(hit instanceof Hit.OfStatement statement) || statement.statement().text().isEmpty()) {
        folded.add(new Folding(i, hit, List.of()));
        continue;
      }
      Key key = key(statement.statement());
      Folding before = known.get(key);
      if (before == null || before.has(statement.article().id())) {
        Folding alone = new Folding(i, hit, new ArrayList<>());
        folded.add(alone);
        known.putIfAbsent(key, alone);
      } else {
        before.others.add(statement);
      }
    }
    return folded;
  }

  /// Whether two statements are the same words of the same speaker.
  static boolean same(Statement one, Statement other) {
    return key(one).equals(key(other));
  }

  private static Key key(Statement statement) {
    String words = words(statement.text());
    boolean telling = words.chars().filter(c -> c == ' ').count() + 1 >= TELLING_WORDS;
    String speaker = statement.speaker() == null ? "" : statement.speaker().id();
    return new Key(speaker, statement.form(), words, telling ? "" : statement.said().toString());
  }

  /// Letters and numbers in lower case, words one space apart.
  private static String words(String text) {
    StringBuilder words = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(c -> {
          if (isOfAWord(c)) {
            words.appendCodePoint(c);
          } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
          }
        });
    return words.toString().strip();
  }

  private static boolean isOfAWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private boolean has(String article) {
    return first.article().id().equals(article)
        || others.stream().anyMatch(other -> other.article().id().equals(article));
  }
}
