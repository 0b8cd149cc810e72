package parley.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analysis.Token;
import parley.analysis.AnalyzedText.View;
import parley.archive.Span;
import parley.query.Words;

/// A leaf of a query, analysed.
sealed interface Leaf {

  /// Where it stands in a text: one span for each word of its own, one for words side by side.
  List<Span> spans(AnalyzedText text);

  /// Whether it stands in a text at all.
  boolean standsIn(AnalyzedText text);

  /// The leaf that a part of a query becomes; null if analysis drops it.
  static @Nullable Leaf of(Words words, Analysis analysis) {
    return switch (words) {
      case Words.Term(String text) -> Row.of(analysis.stemmed(text), false, false);
      case Words.Phrase(String text) -> Row.of(analysis.exact(text), true, false);
      case Words.Prefix(String text) -> Row.of(analysis.exact(text), true, true);
      case Words.Near near -> Group.of(near, analysis);
      case Words.All _, Words.Any _, Words.Not _ -> throw new IllegalArgumentException("no leaf");
    };
  }

  /// Terms at fixed distances from the first one; the last may be the beginning of one.
  record Row(List<Step> steps, boolean exact, boolean open) implements Leaf {

    /// A term and its distance from the first one, in words.
    record Step(String term, int distance) {}

    private static @Nullable Leaf of(List<Token> terms, boolean exact, boolean open) {
      if (terms.isEmpty()) {
        return null;
      }
      int first = terms.getFirst().position();
      return new Row(
          terms.stream().map(t -> new Step(t.term(), t.position() - first)).toList(), exact, open);
    }

    @Override
    public boolean standsIn(AnalyzedText text) {
      View view = view(text);
      for (Token start : starts(view)) {
        if (end(view, start) != null) {
          return true;
        }
      }
      return false;
    }

    @Override
    public List<Span> spans(AnalyzedText text) {
      View view = view(text);
      List<Span> spans = new ArrayList<>();
      for (Token start : starts(view)) {
        Token end = end(view, start);
        if (end != null) {
          spans.add(new Span(start.start(), end.end()));
        }
      }
      return spans;
    }

    private View view(AnalyzedText text) {
      return exact ? text.exact() : text.stemmed();
    }

    private List<Token> starts(View view) {
      return open && steps.size() == 1 ? view.tokens() : view.of(steps.getFirst().term());
    }

    /// The last token of the row that begins at a token; null if it is not all there.
    private @Nullable Token end(View view, Token start) {
      Token found = null;
      for (Step step : steps) {
        found = view.at(start.position() + step.distance());
        boolean begins = open && step.equals(steps.getLast());
        if (found == null || !fits(found.term(), step.term(), begins)) {
          return null;
        }
      }
      return found;
    }

    private static boolean fits(String found, String wanted, boolean begins) {
      return begins ? found.startsWith(wanted) : found.equals(wanted);
    }
  }

  /// Stemmed terms in any order inside a window so many words wide.
  record Group(Set<String> terms, int width) implements Leaf {

    private static @Nullable Leaf of(Words.Near near, Analysis analysis) {
      Set<String> terms = new HashSet<>();
      for (String word : near.words()) {
        analysis.stemmed(word).forEach(token -> terms.add(token.term()));
      }
      int width = terms.size() + WordsMatcher.dropped(near, analysis) + near.slop();
      return terms.isEmpty() ? null : new Group(terms, width);
    }

    @Override
    public boolean standsIn(AnalyzedText text) {
      View view = text.stemmed();
      for (String term : terms) {
        if (view.of(term).isEmpty()) {
          return false;
        }
      }
      return !spans(text).isEmpty();
    }

    @Override
    public List<Span> spans(AnalyzedText text) {
      List<Token> found =
          text.stemmed().tokens().stream().filter(token -> terms.contains(token.term())).toList();
      boolean[] inside = new boolean[found.size()];
      Map<String, Integer> window = new HashMap<>();
      int from = 0;
      for (int to = 0; to < found.size(); to++) {
        window.merge(found.get(to).term(), 1, Integer::sum);
        while (found.get(to).position() - found.get(from).position() >= width) {
          window.computeIfPresent(found.get(from++).term(), (_, n) -> n == 1 ? null : n - 1);
        }
        if (window.size() == terms.size()) {
          markBack(inside, from, to);
        }
      }
      return spans(found, inside);
    }

    /// Marks the tokens of a window; those before the last one marked are marked already, or lie
    /// between two windows.
    private static void markBack(boolean[] inside, int from, int to) {
      for (int i = to; i >= from && !inside[i]; i--) {
        inside[i] = true;
      }
    }

    private static List<Span> spans(List<Token> found, boolean[] inside) {
      List<Span> spans = new ArrayList<>();
      for (int i = 0; i < inside.length; i++) {
        if (inside[i]) {
          spans.add(new Span(found.get(i).start(), found.get(i).end()));
        }
      }
      return spans;
    }
  }
}
