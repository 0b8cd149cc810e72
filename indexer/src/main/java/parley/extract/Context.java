package parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.extract.text.Block;
import parley.register.TopicQueries;

/// What a statement that names no topic stands beside: the sentences before it in its paragraph,
/// and the headline. Of their topics only those count that the article is about, since a sentence
/// beside it may also be about something else.
final class Context {

  /// How many characters of a paragraph are looked back at, so that long ones cost no more than
  /// their length.
  private static final int NEAR = 600;

  /// An article is about a topic that so many of its paragraphs with a topic have, but two at least
  /// where there are more than one.
  private static final double SHARE = 0.3;

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?][\"'”’]?)\\s+");

  private final Input input;
  private final List<Block> blocks;
  private final TopicQueries queries;
  private @Nullable SequencedSet<String> subjects;

  Context(Input input, List<Block> blocks, TopicQueries queries) {
    this.input = input;
    this.blocks = blocks;
    this.queries = queries;
  }

  /// Topics of the nearest sentence before `offset` in a block that has any the article is about,
  /// else those of the headline; ancestors included.
  List<String> before(int offset, int block) {
    int from = Math.max(blocks.get(block).span().start(), offset - NEAR);
    if (from < offset) {
      List<String> sentences =
          SENTENCE_END.splitAsStream(new Span(from, offset).of(input.text())).toList();
      for (String sentence : sentences.reversed()) {
        List<String> topics = subjectsOf(sentence);
        if (!topics.isEmpty()) {
          return topics;
        }
      }
    }
    return subjectsOf(input.headline());
  }

  private List<String> subjectsOf(String words) {
    List<String> topics = new ArrayList<>(queries.matched(words));
    if (!topics.isEmpty()) {
      topics.retainAll(subjects());
    }
    return queries.withAncestors(topics);
  }

  private SequencedSet<String> subjects() {
    if (subjects == null) {
      subjects = counted();
    }
    return subjects;
  }

  private SequencedSet<String> counted() {
    SortedMap<String, Integer> counts = new TreeMap<>();
    int paragraphs = 0;
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.TEXT || block.kind() == Block.Kind.HEADING) {
        List<String> topics = queries.matched(block.span().of(input.text()));
        topics.forEach(topic -> counts.merge(topic, 1, Integer::sum));
        paragraphs += topics.isEmpty() ? 0 : 1;
      }
    }
    double least = Math.max(Math.min(paragraphs, 2), SHARE * paragraphs);
    counts.values().removeIf(count -> count < least);
    return new TreeSet<>(counts.keySet());
  }
}
