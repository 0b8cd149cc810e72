package parley.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.query.Words;
import parley.search.SearchRequest.Match;

/// The words of a query, analysed once, then asked about any number of texts by any number of
/// threads. It is the one definition of what matches: topics and snippets use it, and engines have
/// to agree with it.
///
/// A text is its own words and its context. Terms may stand in either; phrases, near, prefixes and
/// everything excluded are looked for in the own words only. Of the clauses at the top as many have
/// to hold as the [Match] says, and all exclusions; and at least one leaf that is not excluded has
/// to stand in the own words, unless there is none. What analysis drops (stop words, punctuation)
/// counts for nothing.
public final class WordsMatcher {

  private final Analysis analysis;
  private final List<Node> required = new ArrayList<>();
  private final List<Node> exclusions = new ArrayList<>();
  private final SequencedSet<Leaf> positive = new LinkedHashSet<>();
  private final int needed;

  private WordsMatcher(Words.All words, Match match, Analysis analysis) {
    this.analysis = analysis;
    for (Words member : words.members()) {
      Node node = compile(member, false);
      if (node instanceof Node.Without) {
        exclusions.add(node);
      } else if (node != null) {
        required.add(node);
      }
    }
    this.needed = match.needed(required.size());
  }

  public static WordsMatcher of(Words.All words, Match match, Analysis analysis) {
    return new WordsMatcher(words, match, analysis);
  }

  /// A part of a query, compiled.
  private sealed interface Node {

    record One(Leaf leaf, boolean contextCounts) implements Node {}

    record AllOf(List<Node> nodes) implements Node {}

    record AnyOf(List<Node> nodes) implements Node {}

    record Without(Node node) implements Node {}
  }

  private @Nullable Node compile(Words words, boolean excluded) {
    return switch (words) {
      case Words.All(List<Words> members) -> {
        List<Node> nodes = compile(members, excluded);
        yield nodes.isEmpty() ? null : new Node.AllOf(nodes);
      }
      case Words.Any(List<Words> members) -> {
        List<Node> nodes = compile(members, excluded);
        yield nodes.isEmpty() ? null : new Node.AnyOf(nodes);
      }
      case Words.Not(Words inner) -> {
        Node node = compile(inner, true);
        yield node == null ? null : new Node.Without(node);
      }
      case Words.Term _, Words.Phrase _, Words.Near _, Words.Prefix _ -> one(words, excluded);
    };
  }

  private List<Node> compile(List<Words> members, boolean excluded) {
    List<Node> nodes = new ArrayList<>();
    for (Words member : members) {
      Node node = compile(member, excluded);
      if (node != null) {
        nodes.add(node);
      }
    }
    return nodes;
  }

  private @Nullable Node one(Words words, boolean excluded) {
    Leaf leaf = Leaf.of(words, analysis);
    if (leaf == null) {
      return null;
    }
    if (!excluded) {
      positive.add(leaf);
    }
    return new Node.One(leaf, words instanceof Words.Term && !excluded);
  }

  /// Whether a text with these own words and this context satisfies the query.
  public boolean matches(String ownWords, List<String> context) {
    return matches(analyzed(ownWords), context.stream().map(this::analyzed).toList());
  }

  private AnalyzedText analyzed(String text) {
    return new AnalyzedText(analysis, text);
  }

  /// The same for texts that several matchers of one [Analysis] are asked about.
  public boolean matches(AnalyzedText ownWords, List<AnalyzedText> context) {
    return (positive.isEmpty() || standsIn(ownWords))
        && exclusions.stream().allMatch(node -> holds(node, ownWords, context))
        && enough(ownWords, context);
  }

  private boolean standsIn(AnalyzedText own) {
    for (Leaf leaf : positive) {
      if (leaf.standsIn(own)) {
        return true;
      }
    }
    return false;
  }

  private boolean enough(AnalyzedText own, List<AnalyzedText> context) {
    int missing = needed;
    for (int i = 0; i < required.size() && missing > 0; i++) {
      missing -= holds(required.get(i), own, context) ? 1 : 0;
    }
    return missing == 0;
  }

  private static boolean holds(Node node, AnalyzedText own, List<AnalyzedText> context) {
    return switch (node) {
      case Node.One(Leaf leaf, boolean contextCounts) ->
          leaf.standsIn(own) || (contextCounts && standsInAny(leaf, context));
      case Node.AllOf(List<Node> nodes) -> nodes.stream().allMatch(n -> holds(n, own, context));
      case Node.AnyOf(List<Node> nodes) -> nodes.stream().anyMatch(n -> holds(n, own, context));
      case Node.Without(Node inner) -> !holds(inner, own, context);
    };
  }

  private static boolean standsInAny(Leaf leaf, List<AnalyzedText> texts) {
    for (AnalyzedText text : texts) {
      if (leaf.standsIn(text)) {
        return true;
      }
    }
    return false;
  }

  /// How many words of a near query analysis drops. They ask for nothing, and have room between the
  /// others.
  public static int dropped(Words.Near near, Analysis analysis) {
    return near.words().stream()
        .mapToInt(word -> analysis.exact(word).size() - analysis.stemmed(word).size())
        .map(missing -> Math.max(missing, 0))
        .sum();
  }

  /// The leaves that are not excluded; of a text's own words, one of them stands in what matches.
  SequencedSet<Leaf> positive() {
    return Collections.unmodifiableSequencedSet(positive);
  }

  /// How many different leaves that are not excluded stand in the own words.
  public int leavesIn(AnalyzedText ownWords) {
    return Math.toIntExact(positive.stream().filter(leaf -> leaf.standsIn(ownWords)).count());
  }

  /// The words to mark in a text: those of every leaf that is not excluded and stands there, in
  /// order, without overlaps.
  public List<Span> highlights(String text) {
    return highlights(analyzed(text));
  }

  /// The same for a text that several matchers are asked about.
  public List<Span> highlights(AnalyzedText text) {
    List<Span> all = new ArrayList<>();
    positive.forEach(leaf -> all.addAll(leaf.spans(text)));
    Collections.sort(all);
    List<Span> merged = new ArrayList<>();
    for (Span span : all) {
      if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
        Span last = merged.removeLast();
        merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return List.copyOf(merged);
  }
}
