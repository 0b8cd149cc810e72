package parley.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.extract.cue.Attribution;
import parley.extract.cue.Subjects;
import parley.extract.text.Quotation;
import parley.extract.text.Sentence;

/// Who spoke last, as a walk over an article goes on: a quotation without a cue of its own is his.
final class LastSpeaker {

  private static final Set<String> PERSONS = Set.of("he", "she");

  private @Nullable Span source;
  private int block = -2;

  /// Takes note of a sentence of block number `here` and what was found in it.
  void heard(Sentence sentence, List<Attribution> found, int here) {
    Span named = found.isEmpty() ? unattributed(sentence) : attributed(found);
    if (named != null) {
      source = named;
    }
    if (named != null || !found.isEmpty()) {
      block = here;
    }
  }

  /// Of several who speak in one sentence the last one who is quoted, else the last whose verb is
  /// sure; those whom somebody else tells of do not count.
  private static @Nullable Span attributed(List<Attribution> found) {
    Attribution best = null;
    for (Attribution one : found) {
      boolean better = best == null || rank(one) >= rank(best);
      if (one.source() != null && better && !isTold(one, found)) {
        best = one;
      }
    }
    return best == null ? found.getLast().source() : best.source();
  }

  private static int rank(Attribution one) {
    int quoted =
        switch (one.form()) {
          case QUOTED -> 2;
          case MIXED -> 1;
          case REPORTED -> 0;
        };
    return one.strong() ? quoted + 1 : 0;
  }

  private static boolean isTold(Attribution one, List<Attribution> found) {
    Span cue = one.cue();
    return cue != null
        && found.stream()
            .anyMatch(other -> other.content().stream().anyMatch(span -> span.contains(cue)));
  }

  /// `"Late," Verin went on.` and `Verin had this to say:` name their subject, whatever the verb.
  private static @Nullable Span unattributed(Sentence sentence) {
    int end = sentence.span().end();
    boolean colon = sentence.view().at(end - 1) == ':';
    boolean opens =
        sentence.quotations().stream()
            .anyMatch(q -> q.start() <= sentence.span().start() + 1 && isOpening(q, end));
    Span subject = Subjects.first(sentence);
    boolean person =
        subject != null
            && sentence.quotations().isEmpty()
            && PERSONS.contains(sentence.plain(subject).toLowerCase(Locale.ROOT));
    return colon || opens || person ? subject : null;
  }

  private static boolean isOpening(Quotation quotation, int end) {
    return quotation.closed() && quotation.end() < end - 2;
  }

  /// Whoever goes on speaking in block number `here`; null if nobody is near.
  @Nullable Span near(int here) {
    return here - block <= 1 ? source : null;
  }

  /// Takes note that he did go on.
  void wentOn(int here) {
    block = near(here) == null ? block : here;
  }
}
