package parley.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import parley.analysis.AnalyzedText.View;

/// Stored queries that one text after another is asked about: which of them does it match? Queries
/// are looked at only if a text has a term that one of their leaves cannot do without, so that a
/// text costs as much as it has words, however many queries there are. Safe for any number of
/// threads.
///
/// @param <K> what names a query
public final class Percolator<K> {

  private final List<K> keys;
  private final List<WordsMatcher> matchers;
  private final Map<String, BitSet> byStemmed = new HashMap<>();
  private final Map<String, BitSet> byExact = new HashMap<>();
  private final BitSet always = new BitSet();

  private Percolator(SequencedMap<K, WordsMatcher> queries) {
    this.keys = List.copyOf(queries.sequencedKeySet());
    this.matchers = List.copyOf(queries.sequencedValues());
    for (int i = 0; i < matchers.size(); i++) {
      file(matchers.get(i), i);
    }
  }

  /// The percolator of these queries; its answers keep their order.
  public static <K> Percolator<K> of(SequencedMap<K, WordsMatcher> queries) {
    return new Percolator<>(queries);
  }

  private void file(WordsMatcher matcher, int number) {
    if (matcher.positive().isEmpty()) {
      always.set(number);
    }
    for (Leaf leaf : matcher.positive()) {
      switch (leaf) {
        case Leaf.Row row when row.open() && row.steps().size() == 1 -> always.set(number);
        case Leaf.Row row ->
            file(row.exact() ? byExact : byStemmed, row.steps().getFirst().term(), number);
        case Leaf.Group group -> file(byStemmed, group.terms().iterator().next(), number);
      }
    }
  }

  private static void file(Map<String, BitSet> by, String term, int number) {
    by.computeIfAbsent(term, _ -> new BitSet()).set(number);
  }

  /// The queries that a text's own words satisfy.
  public List<K> matching(AnalyzedText text) {
    BitSet worth = (BitSet) always.clone();
    addTo(worth, text.stemmed(), byStemmed);
    if (!byExact.isEmpty()) {
      addTo(worth, text.exact(), byExact);
    }
    List<K> matching = new ArrayList<>();
    for (int i = worth.nextSetBit(0); i >= 0; i = worth.nextSetBit(i + 1)) {
      if (matchers.get(i).matches(text, List.of())) {
        matching.add(keys.get(i));
      }
    }
    return List.copyOf(matching);
  }

  private static void addTo(BitSet worth, View view, Map<String, BitSet> by) {
    for (Analysis.Token token : view.tokens()) {
      BitSet queries = by.get(token.term());
      if (queries != null) {
        worth.or(queries);
      }
    }
  }
}
