package parley.lucene;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import parley.archive.Statement.Confidence;
import parley.lucene.RowLayout.Run;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchRequest;

/// A request's filters, resolved against the values of one snapshot, judging one occasion at a time
/// by its row.
///
/// Counts of a facet leave out its own filter, so an occasion counts in some places even where it
/// is no hit: it *misses by* one facet, or by the period, or by one excluded value alone. A verdict
/// is one number: [#HIT], [#NOTHING], [#MISSES_PERIOD], the bit of the facet whose chosen values it
/// misses (see [FacetCodes#bit]), or [#exclusion].
final class FilterPlan {

  /// It passes all filters.
  static final int HIT = 0;

  /// It counts nowhere.
  static final int NOTHING = -1;

  /// It passes all filters but the period.
  static final int MISSES_PERIOD = -2;

  private static final int EXCLUSION = -3;
  private static final byte CHOSEN = 1;
  private static final byte EXCLUDED = 2;
  private static final List<String> SHOWN =
      Stream.of(Confidence.HIGH, Confidence.MEDIUM)
          .map(confidence -> confidence.name().toLowerCase(Locale.ROOT))
          .toList();

  private final Rows rows;
  private final FacetCodes codes;
  private final byte[] roles;
  private final Run[] runs;
  private final boolean excludes;
  private final int required;
  private final int heldByBare;
  private final boolean hasPeriod;
  private final int firstDay;
  private final int lastDay;

  FilterPlan(SearchRequest request, Occasions occasions) {
    this.rows = occasions.rows();
    this.codes = occasions.codes();
    this.roles = new byte[codes.size()];
    boolean admitsBare = request.confidences().stream().anyMatch(c -> c != Confidence.LOW);
    this.heldByBare = admitsBare ? codes.bit(Facet.CONFIDENCE) : 0;
    List<Run> filtered = new ArrayList<>();
    int facets = 0;
    boolean excluding = false;
    for (Facet facet : filtered(request)) {
      List<String> chosen = chosen(request, facet);
      List<String> excluded = request.excluded(facet);
      mark(facet, chosen, CHOSEN);
      mark(facet, excluded, EXCLUDED);
      excluding |= !excluded.isEmpty();
      facets |= chosen.isEmpty() ? 0 : codes.bit(facet);
      filtered.add(rows.layout().run(facet));
    }
    this.excludes = excluding;
    this.required = facets;
    this.runs = filtered.toArray(Run[]::new);
    Filter.Said said = request.said().orElse(null);
    this.hasPeriod = said != null;
    Days days = occasions.days();
    this.firstDay = said == null || said.from() == null ? 0 : days.firstFrom(said.from().first());
    this.lastDay =
        said == null || said.to() == null
            ? days.count() - 1
            : days.firstFrom(said.to().last().plusDays(1)) - 1;
  }

  /// The facets that anything is asked of.
  private static Set<Facet> filtered(SearchRequest request) {
    Set<Facet> filtered = EnumSet.of(Facet.CONFIDENCE);
    for (Filter filter : request.filters()) {
      switch (filter) {
        case Filter.Is is -> filtered.add(is.facet());
        case Filter.IsNot isNot -> filtered.add(isNot.facet());
        case Filter.Said _ -> {}
      }
    }
    return filtered;
  }

  /// The values asked for; no choice of confidence means HIGH and MEDIUM.
  private static List<String> chosen(SearchRequest request, Facet facet) {
    List<String> chosen = request.chosen(facet);
    return facet == Facet.CONFIDENCE && chosen.isEmpty() ? SHOWN : chosen;
  }

  private void mark(Facet facet, List<String> values, byte role) {
    for (String value : values) {
      int code = codes.code(facet, value);
      if (code != FacetCodes.NONE) {
        roles[code] |= role;
      }
    }
  }

  boolean admits(int doc) {
    return judge(doc) == HIT;
  }

  /// The verdict on a document.
  int judge(int doc) {
    return judge(doc, rows.word(doc, 0));
  }

  private int judge(int doc, long head) {
    Verdict verdict = new Verdict(head);
    if (Rows.isSpilled(head)) {
      rows.forEach(doc, verdict::see);
    } else {
      for (Run run : runs) {
        verdict.see(run, rows.word(doc, run.word()));
      }
    }
    return verdict.given();
  }

  /// The facets that anything is asked of.
  Run[] runs() {
    return runs;
  }

  /// Whether a value is excluded.
  boolean excludes() {
    return excludes;
  }

  /// Whether a period is asked for.
  boolean hasPeriod() {
    return hasPeriod;
  }

  /// Judges documents whose rows were gathered, facet by facet, so that no verdict waits for
  /// another. Verdicts on spilled documents mean nothing.
  ///
  /// @param block see [Rows#gather], [Tally#BLOCK] apart
  /// @param size how many they are
  void judge(long[] block, int size, int[] verdicts) {
    if (excludes) {
      for (int i = 0; i < size; i++) {
        verdicts[i] = judge(block, i);
      }
      return;
    }
    int ofBare = required & ~heldByBare;
    for (int i = 0; i < size; i++) {
      verdicts[i] = Rows.isBare(block[i]) ? ofBare : required;
    }
    for (Run run : runs) {
      takeHeld(run, block, size, verdicts);
    }
    for (int i = 0; i < size; i++) {
      verdicts[i] = byValues(verdicts[i], isInPeriod(block[i]));
    }
  }

  private int judge(long[] block, int at) {
    Verdict verdict = new Verdict(block[at]);
    for (Run run : runs) {
      verdict.see(run, block[run.word() * Tally.BLOCK + at]);
    }
    return verdict.given();
  }

  /// Takes a facet from what is missing where one of its chosen values is there.
  private void takeHeld(Run run, long[] block, int size, int[] missing) {
    int from = run.word() * Tally.BLOCK;
    int bit = codes.bit(run.facet());
    int none = run.none();
    int bits = run.bits();
    long mask = run.slotMask();
    if (run.slots() == 1) {
      int shift = run.shift();
      for (int i = 0; i < size; i++) {
        int role = roles[none + (int) (block[from + i] >>> shift & mask)];
        missing[i] &= ~(bit & -(role & CHOSEN));
      }
      return;
    }
    for (int i = 0; i < size; i++) {
      int role = 0;
      for (long rest = run.of(block[from + i]); rest != 0; rest >>>= bits) {
        role |= roles[none + (int) (rest & mask)];
      }
      missing[i] &= ~(bit & -(role & CHOSEN));
    }
  }

  private boolean isInPeriod(long head) {
    int day = Rows.dayOf(head);
    return day >= firstDay && day <= lastDay;
  }

  /// Adds up what an occasion's values mean for it.
  private final class Verdict {

    private final long head;
    private int held;
    private int excluded;
    private int exclusion;

    Verdict(long head) {
      this.head = head;
      this.held = Rows.isBare(head) ? heldByBare : 0;
    }

    void see(Run run, long word) {
      for (long rest = run.of(word); rest != 0; rest >>>= run.bits()) {
        see(run.none() + (int) (rest & run.slotMask()));
      }
    }

    void see(int code) {
      byte role = roles[code];
      if (role == 0) {
        return;
      }
      if ((role & CHOSEN) != 0) {
        held |= codes.bit(code);
      }
      if ((role & EXCLUDED) != 0) {
        excluded++;
        exclusion = code;
      }
    }

    int given() {
      int missing = required & ~held;
      boolean inPeriod = isInPeriod(head);
      if (excluded == 0) {
        return byValues(missing, inPeriod);
      }
      boolean byOneAlone = excluded == 1 && inPeriod && (missing & ~codes.bit(exclusion)) == 0;
      return byOneAlone ? EXCLUSION - exclusion : NOTHING;
    }
  }

  private static int byValues(int missing, boolean inPeriod) {
    if (missing == 0) {
      return inPeriod ? HIT : MISSES_PERIOD;
    }
    return inPeriod && Integer.bitCount(missing) == 1 ? missing : NOTHING;
  }

  /// The excluded value by which alone an occasion misses, -1 if the verdict is another; where it
  /// misses by the chosen values of the same facet too.
  static int exclusion(int verdict) {
    return verdict <= EXCLUSION ? EXCLUSION - verdict : -1;
  }
}
