package parley.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.archive.Span;

/// Counts how well found statements fit marked ones. The unit is the content span (a statement
/// broken in two has two): exact span; match by more than 0.3 of the longer of two spans, one to
/// one, best first; characters covered by both; speaker right among the matched ones that have a
/// marked source, right meaning that the two mentions overlap.
final class Score {

  /// Whether the report has a line for each cue.
  private static final boolean BY_CUE = Boolean.getBoolean("parley.score.cues");

  private static final Pattern PRONOUN = Pattern.compile(",? (?:who|which|that)\\b");
  private static final double ENOUGH = 0.3;

  /// One span, found or marked.
  record Part(Span span, List<Span> source, String rule, boolean direct) {}

  /// What was found against what was marked, for a human to look at.
  record Pair(String doc, String text, Part found, Part marked) {}

  private int found;
  private int marked;
  private int exact;
  private int matched;
  private int speakers;
  private int speakersRight;
  private int directFound;
  private int directMarked;
  private int directExact;
  private long charsFound;
  private long charsMarked;
  private long charsBoth;
  private final Map<String, int[]> byRule = new TreeMap<>();
  final List<Pair> errors = new ArrayList<>();

  void add(Polnear.Doc doc, List<Extraction> extractions) {
    List<Part> here = new ArrayList<>();
    for (Extraction e : extractions) {
      List<Span> source = e.mention() == null ? List.of() : List.of(mention(doc, e.mention()));
      joined(doc.text(), e.spans())
          .forEach(span -> here.add(part(doc, span, source, e.rule() + " [" + e.cue() + "]")));
    }
    List<Part> there = new ArrayList<>();
    for (Polnear.Gold gold : doc.golds()) {
      String cue = gold.cue().isEmpty() ? "" : gold.cue().getFirst().of(doc.text());
      joined(doc.text(), gold.content())
          .forEach(span -> there.add(part(doc, span, gold.source(), cue)));
    }
    count(here, there);
    match(doc, here, there);
  }

  /// A relative pronoun right behind a mention belongs to it.
  private static Span mention(Polnear.Doc doc, Span mention) {
    Matcher pronoun = PRONOUN.matcher(doc.text()).region(mention.end(), doc.text().length());
    return pronoun.lookingAt() ? new Span(mention.start(), pronoun.end()) : mention;
  }

  /// Parts with nothing but white space between them are one.
  private static List<Span> joined(String text, List<Span> parts) {
    List<Span> joined = new ArrayList<>();
    for (Span part : parts.stream().sorted().toList()) {
      Span last = joined.isEmpty() ? null : joined.getLast();
      boolean touches =
          last != null
              && last.end() <= part.start()
              && text.substring(last.end(), part.start()).isBlank();
      if (touches) {
        joined.removeLast();
      }
      joined.add(touches && last != null ? new Span(last.start(), part.end()) : part);
    }
    return joined;
  }

  private static Part part(Polnear.Doc doc, Span span, List<Span> source, String rule) {
    String words = span.of(doc.text()).strip();
    boolean direct = words.length() > 2 && isMark(words, 0) && isMark(words, words.length() - 1);
    return new Part(trimmed(doc.text(), span), source, rule, direct);
  }

  private static boolean isMark(String words, int at) {
    return "\"“”'’".indexOf(words.charAt(at)) >= 0;
  }

  private static Span trimmed(String text, Span span) {
    int start = span.start();
    int end = Math.min(span.end(), text.length());
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start
        && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
      end--;
    }
    return new Span(start, end);
  }

  private void count(List<Part> here, List<Part> there) {
    found += here.size();
    marked += there.size();
    directFound += (int) here.stream().filter(Part::direct).count();
    directMarked += (int) there.stream().filter(Part::direct).count();
    BitSet a = covered(here);
    BitSet b = covered(there);
    charsFound += a.cardinality();
    charsMarked += b.cardinality();
    a.and(b);
    charsBoth += a.cardinality();
  }

  private static BitSet covered(List<Part> parts) {
    BitSet set = new BitSet();
    parts.forEach(p -> set.set(p.span().start(), p.span().end()));
    return set;
  }

  private record Candidate(double share, int found, int marked) {}

  private void match(Polnear.Doc doc, List<Part> here, List<Part> there) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < here.size(); i++) {
      for (int j = 0; j < there.size(); j++) {
        double share = share(here.get(i).span(), there.get(j).span());
        if (share > ENOUGH) {
          candidates.add(new Candidate(share, i, j));
        }
      }
    }
    candidates.sort((x, y) -> Double.compare(y.share(), x.share()));
    BitSet usedHere = new BitSet();
    BitSet usedThere = new BitSet();
    for (Candidate c : candidates) {
      if (!usedHere.get(c.found()) && !usedThere.get(c.marked())) {
        usedHere.set(c.found());
        usedThere.set(c.marked());
        pair(doc, here.get(c.found()), there.get(c.marked()));
      }
    }
    for (int i = 0; i < here.size(); i++) {
      rule(here.get(i))[0]++;
      if (!usedHere.get(i)) {
        errors.add(new Pair(doc.name(), doc.text(), here.get(i), NONE));
      }
    }
    for (int j = 0; j < there.size(); j++) {
      if (!usedThere.get(j)) {
        errors.add(new Pair(doc.name(), doc.text(), NONE, there.get(j)));
      }
    }
  }

  static final Part NONE = new Part(new Span(0, 0), List.of(), "", false);

  private int[] rule(Part part) {
    String name = BY_CUE ? part.rule() : part.rule().replaceAll(" \\[.*", "");
    return byRule.computeIfAbsent(name, _ -> new int[5]);
  }

  private static double share(Span a, Span b) {
    int both = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    return both <= 0 ? 0 : (double) both / Math.max(a.length(), b.length());
  }

  private void pair(Polnear.Doc doc, Part here, Part there) {
    matched++;
    rule(here)[1]++;
    boolean same = here.span().equals(there.span());
    exact += same ? 1 : 0;
    rule(here)[2] += same ? 1 : 0;
    directExact += same && here.direct() && there.direct() ? 1 : 0;
    boolean right = true;
    if (!there.source().isEmpty()) {
      speakers++;
      rule(here)[3]++;
      right = here.source().stream().anyMatch(h -> there.source().stream().anyMatch(h::overlaps));
      speakersRight += right ? 1 : 0;
      rule(here)[4] += right ? 1 : 0;
    }
    if (!same || !right) {
      errors.add(new Pair(doc.name(), doc.text(), here, there));
    }
  }

  /// Per cent.
  double exactF1() {
    return 200.0 * exact / (found + marked);
  }

  /// Per cent.
  double matchedF1() {
    return 200.0 * matched / (found + marked);
  }

  String report() {
    StringBuilder out = new StringBuilder();
    out.append(line("exact span", exact, found, marked));
    out.append(line("matched > 0.3", matched, found, marked));
    out.append(line("characters", charsBoth, charsFound, charsMarked));
    out.append(line("direct quotes exact", directExact, directFound, directMarked));
    out.append(
        String.format(
            Locale.ROOT,
            "%-22s %.1f %% of %d%n",
            "speaker right",
            100.0 * speakersRight / Math.max(1, speakers),
            speakers));
    byRule.forEach((rule, n) ->
        out.append(
            String.format(
                Locale.ROOT,
                "  %-24s found %5d  matched %5.1f %%  exact %5.1f %%  speaker %5.1f %%%n",
                rule,
                n[0],
                100.0 * n[1] / n[0],
                100.0 * n[2] / n[0],
                100.0 * n[4] / Math.max(1, n[3]))));
    return out.toString();
  }

  private static String line(String name, long right, long found, long marked) {
    double p = 100.0 * right / Math.max(1, found);
    double r = 100.0 * right / Math.max(1, marked);
    double f = p + r == 0 ? 0 : 2 * p * r / (p + r);
    return String.format(
        Locale.ROOT,
        "%-22s P %.1f  R %.1f  F1 %.1f  (%d of %d, %d)%n",
        name,
        p,
        r,
        f,
        right,
        found,
        marked);
  }
}
