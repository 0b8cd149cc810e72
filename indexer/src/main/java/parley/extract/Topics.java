package parley.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.extract.text.Sentence;
import parley.register.TopicQueries;

/// What the statements of an article are about, asked for in the order of their words: what their
/// own words name, and where these name nothing, what stands around them.
///
/// In a transcript an answer has the topics of its question, and a question that names none goes on
/// with those of the turn before. In prose it is the first that has any: the reporter's sentence,
/// the statement that tells this one, the statement before it in the same paragraph.
final class Topics {

  /// The topics of one statement, ancestors included.
  ///
  /// @param inherited those that its own words do not name
  record Found(List<String> topics, List<String> inherited) {

    private static final Found NONE = new Found(List.of(), List.of());

    private static Found own(List<String> topics) {
      return new Found(topics, List.of());
    }

    private Found handedOn() {
      return new Found(topics, topics);
    }
  }

  private record Asked(Resolution resolution, String words, Found found) {}

  private final String text;
  private final TopicQueries queries;
  private final List<Asked> before = new ArrayList<>();

  /// @param text of the article
  Topics(String text, TopicQueries queries) {
    this.text = text;
    this.queries = queries;
  }

  /// The topics of the next statement.
  ///
  /// @param teller number of the statement that tells it, from 0; null if none does
  Found next(Resolution resolution, String words, @Nullable Integer teller) {
    Found found = Found.own(queries.of(words));
    if (found.topics().isEmpty()) {
      Sentence sentence = resolution.draft().sentence();
      found = sentence == null ? answered(words) : around(resolution, sentence, teller);
    }
    before.add(new Asked(resolution, words, found));
    return found;
  }

  private Found answered(String words) {
    if (before.isEmpty()) {
      return Found.NONE;
    }
    Asked last = before.getLast();
    boolean turn = last.resolution().mention() != null;
    return turn && (isQuestion(last.words()) || isQuestion(words))
        ? last.found().handedOn()
        : Found.NONE;
  }

  private static boolean isQuestion(String words) {
    int end = words.length();
    while (end > 0 && !Character.isLetterOrDigit(words.charAt(end - 1))) {
      end--;
      if (words.charAt(end) == '?') {
        return true;
      }
    }
    return false;
  }

  private Found around(Resolution resolution, Sentence sentence, @Nullable Integer teller) {
    List<String> told = queries.of(sentence.span().of(text));
    if (!told.isEmpty()) {
      return Found.own(told).handedOn();
    }
    if (teller != null && !before.get(teller).found().topics().isEmpty()) {
      return before.get(teller).found().handedOn();
    }
    boolean goesOn =
        !before.isEmpty()
            && before.getLast().resolution().draft().block() == resolution.draft().block();
    return goesOn ? before.getLast().found().handedOn() : Found.NONE;
  }
}
