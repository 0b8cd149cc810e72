package parley.evaluation.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.archive.Span;
import parley.archive.Statement.Confidence;
import parley.archive.Statement.Form;
import parley.extract.Extraction;

/// Compares what was found in one article with what was marked in it.
final class Scorer {

  private static final double ENOUGH = 0.3;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final MarkedArticle article;
  private final List<Extraction> found;
  private final Function<List<String>, Set<String>> withAncestors;
  private final List<Part> here;
  private final List<Part> there;
  private final Counts counts = new Counts();
  private final List<Pair> pairs = new ArrayList<>();

  private Scorer(
      MarkedArticle article,
      List<Extraction> found,
      Function<List<String>, Set<String>> withAncestors) {
    this.article = article;
    this.found = found;
    this.withAncestors = withAncestors;
    this.here = Part.of(article, found.stream().map(Extraction::spans).toList());
    this.there = Part.of(article, article.marks().stream().map(Mark::words).toList());
  }

  /// The counts of an article, and each span found or marked beside its partner, those without one
  /// last.
  public record Result(Counts counts, List<Pair> pairs) {

    public Result {
      pairs = List.copyOf(pairs);
    }
  }

  /// Compares.
  ///
  /// @param withAncestors topics and all that they are narrower than
  public static Result score(
      MarkedArticle article,
      List<Extraction> found,
      Function<List<String>, Set<String>> withAncestors) {
    Scorer scorer = new Scorer(article, found, withAncestors);
    scorer.exact();
    scorer.tokens();
    scorer.match();
    return new Result(scorer.counts, scorer.pairs);
  }

  private void exact() {
    List<Span> left = new ArrayList<>(there.stream().map(Part::span).toList());
    there.forEach(part -> exact(part, new Tally(0, 0, 1)));
    here.forEach(part -> exact(part, new Tally(left.remove(part.span()) ? 1 : 0, 1, 0)));
  }

  private void exact(Part part, Tally tally) {
    counts.add(Measure.EXACT, tally);
    counts.add(ofForm(part.form()), tally);
  }

  private static Measure ofForm(Form form) {
    return switch (form) {
      case QUOTED -> Measure.QUOTED;
      case MIXED -> Measure.MIXED;
      case REPORTED -> Measure.REPORTED;
    };
  }

  private void tokens() {
    BitSet mine = characters(here);
    BitSet theirs = characters(there);
    Matcher word = WORD.matcher(article.input().text());
    while (word.find()) {
      boolean a = mine.get(word.start());
      boolean b = theirs.get(word.start());
      counts.add(Measure.TOKENS, new Tally(a && b ? 1 : 0, a ? 1 : 0, b ? 1 : 0));
    }
  }

  private static BitSet characters(List<Part> parts) {
    BitSet set = new BitSet();
    parts.forEach(part -> set.set(part.span().start(), part.span().end()));
    return set;
  }

  private void match() {
    BitSet usedHere = new BitSet();
    BitSet usedThere = new BitSet();
    for (Candidate c : candidates()) {
      if (!usedHere.get(c.found()) && !usedThere.get(c.marked())) {
        usedHere.set(c.found());
        usedThere.set(c.marked());
        matched(here.get(c.found()), there.get(c.marked()));
      }
    }
    for (int i = usedHere.nextClearBit(0); i < here.size(); i = usedHere.nextClearBit(i + 1)) {
      Part part = here.get(i);
      Extraction one = found.get(part.of());
      tier(one, false, false);
      pairs.add(new Pair(article, one, part.span(), null, null, false));
    }
    for (int j = usedThere.nextClearBit(0); j < there.size(); j = usedThere.nextClearBit(j + 1)) {
      Part part = there.get(j);
      pairs.add(new Pair(article, null, null, article.marks().get(part.of()), part.span(), false));
    }
    counts.add(Measure.MATCHED, new Tally(usedHere.cardinality(), here.size(), there.size()));
  }

  private record Candidate(double coverage, double likeness, int found, int marked) {}

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < here.size(); i++) {
      for (int j = 0; j < there.size(); j++) {
        double coverage = here.get(i).coverage(there.get(j));
        if (coverage > ENOUGH) {
          candidates.add(new Candidate(coverage, here.get(i).likeness(there.get(j)), i, j));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
    return candidates;
  }

  private void matched(Part mine, Part theirs) {
    Extraction one = found.get(mine.of());
    Mark mark = article.marks().get(theirs.of());
    boolean right = speaker(one, mark);
    tier(one, true, right);
    if (mark.form() != null) {
      counts.judge(Measure.FORM, one.form() == mark.form());
    }
    if (mark.act() != null) {
      counts.judge(Measure.ACT, one.act() == mark.act());
    }
    if (mark.said() != null) {
      counts.judge(Measure.DATE, mark.said().equals(one.said()));
    }
    if (mark.topics() != null) {
      topics(withAncestors.apply(one.topics()), withAncestors.apply(mark.topics()));
    }
    pairs.add(new Pair(article, one, mine.span(), mark, theirs.span(), right));
  }

  private void tier(Extraction one, boolean matched, boolean right) {
    Measure tier =
        switch (one.confidence()) {
          case HIGH -> Measure.HIGH;
          case MEDIUM -> Measure.MEDIUM;
          case LOW -> Measure.LOW;
        };
    counts.judge(tier, right);
    if (one.confidence() != Confidence.LOW) {
      counts.judge(Measure.SHOWN, matched);
      counts.judge(Measure.SHOWN_RIGHT, right);
    }
  }

  /// By the register where the set names the entry, else by the mention.
  private boolean speaker(Extraction one, Mark mark) {
    boolean right = true;
    if (!mark.mention().isEmpty()) {
      right = Speakers.isMentioned(article.input().text(), one, mark);
      counts.judge(Measure.MENTION, right);
    }
    if (mark.speaker() == null) {
      return right;
    }
    boolean same = Speakers.isSame(one.speaker(), mark.speaker());
    counts.judge(Measure.SPEAKER, same);
    return same;
  }

  private void topics(Set<String> mine, Set<String> theirs) {
    Set<String> both = new HashSet<>(mine);
    both.retainAll(theirs);
    counts.add(Measure.TOPICS, new Tally(both.size(), mine.size(), theirs.size()));
  }
}
