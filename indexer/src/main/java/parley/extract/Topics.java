package parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.extract.text.Block;
import parley.extract.text.Sentence;
import parley.register.TopicQueries;

/// What the statements of an article are about, asked for in the order of their words: what their
/// own words name, and where these name nothing, what stands around them.
///
/// In a transcript an answer has the topics of its question, and a question that only goes on ("And
/// if they do not?") those of the turn before. In prose it is the first that has any: the
/// reporter's sentence, the statement that tells this one, the same speaker's statement before it
/// in the paragraph that it goes on with or speaks of ("it", "this", "the offer"), and what the
/// [Context] has of the article's own subjects.
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

  private static final Pattern SAME =
      Pattern.compile(
          "[\"'“‘]*(?i:(?:that )?(?:it|its|this|these|those|they|them|both|such|the (?:agreement|deal|decision|document"
              + "|draft|exchange|idea|list|move|offer|paper|plan|proposal|step|swap))\\b)");

  /// How a question begins that goes on with the answer before it: `And if they do not?`
  private static final Pattern FOLLOW_UP =
      Pattern.compile(
          "(?i)\\W*(?:and|but|so|then|or|also|why|why not|how so|when|is that|will that)\\b");

  private final String text;
  private final TopicQueries queries;
  private final Context context;
  private final List<Asked> before = new ArrayList<>();

  /// @param blocks of the article
  Topics(Input input, List<Block> blocks, TopicQueries queries) {
    this.text = input.text();
    this.queries = queries;
    this.context = new Context(input, blocks, queries);
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
    boolean answers = isQuestion(last.words());
    boolean asksOn = isQuestion(words) && FOLLOW_UP.matcher(words).lookingAt();
    return turn && (answers || asksOn) ? last.found().handedOn() : Found.NONE;
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
    List<String> told = queries.of(unsaid(resolution, sentence.span()));
    if (!told.isEmpty()) {
      return Found.own(told).handedOn();
    }
    if (teller != null && !before.get(teller).found().topics().isEmpty()) {
      return before.get(teller).found().handedOn();
    }
    if (!before.isEmpty()
        && goesOn(resolution, before.getLast().resolution())
        && !before.getLast().found().topics().isEmpty()) {
      return before.getLast().found().handedOn();
    }
    int start = sentence.span().start();
    return Found.own(context.before(start, resolution.draft().block())).handedOn();
  }

  /// A sentence without who said it: the head of a delegation need not speak of delegations.
  private String unsaid(Resolution resolution, Span sentence) {
    Span mention = resolution.mention();
    return mention == null || !sentence.contains(mention)
        ? sentence.of(text)
        : text.substring(sentence.start(), mention.start())
            + text.substring(mention.end(), sentence.end());
  }

  private boolean goesOn(Resolution resolution, Resolution last) {
    int start = resolution.draft().words().start();
    return last.draft().block() == resolution.draft().block()
        && Objects.equals(last.voice().speaker(), resolution.voice().speaker())
        && (resolution.draft().carried()
            || SAME.matcher(text).region(start, text.length()).lookingAt());
  }
}
