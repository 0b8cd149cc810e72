package parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.extract.date.Day;
import parley.extract.date.Days;
import parley.extract.speaker.Voice;
import parley.extract.text.Sentence;
import parley.extract.text.View;

/// On which day each statement of an article was said, asked for from the first to the last: the
/// day that its sentence gives outside of the words said, else the one that the paragraph gave for
/// the same speaker before.
final class SaidDays {

  /// A day with a comma behind.
  private static final Pattern LEADING =
      Pattern.compile("(?:\\d{1,2} )?\\p{L}+(?: \\d{1,2})?(?: \\d{4})?,");

  private static final Pattern LATER =
      Pattern.compile("\\b(?:will|would|could|should|may|might|can|must)\\b");
  private static final Pattern PERFECT =
      Pattern.compile("\\b(?:has|have|had|having) (?:\\p{L}+ )?$");
  private static final int AUXILIARY = 20;
  private static final int NEAR = 8;
  private static final int RECENT = 3;
  private static final int SENTENCES = 4;
  private static final String ON = "on ";

  private final View view;
  private final Days days;
  private final List<Subject> subjects = new ArrayList<>();
  private @Nullable Span dated;
  private List<Day> daysOfDated = List.of();

  /// Who is the subject of a sentence.
  private record Subject(Sentence sentence, Voice voice) {}

  SaidDays(View view, Days days) {
    this.view = view;
    this.days = days;
  }

  /// Takes note of the subject of a sentence.
  void heard(Sentence sentence, Voice subject) {
    subjects.add(new Subject(sentence, subject));
    if (subjects.size() > SENTENCES) {
      subjects.removeFirst();
    }
  }

  /// The day of a statement; null if the text does not give it.
  ///
  /// @param before what was resolved so far
  /// @param teller the statement of the same sentence that tells this one; null if none does
  @Nullable Day of(Draft draft, Voice voice, List<Resolution> before, @Nullable Resolution teller) {
    Sentence sentence = draft.sentence();
    Span cue = draft.words().cue();
    if (sentence != null && cue != null && teller == null) {
      Day day = nearest(sentence, draft, before);
      if (day != null) {
        return day;
      }
    }
    Day last = teller != null ? teller.day() : spoken(draft, voice, before);
    return last == null && teller == null && sentence != null && isPast(cue)
        ? done(sentence, voice, before)
        : last;
  }

  private @Nullable Day nearest(Sentence sentence, Draft draft, List<Resolution> before) {
    Span cue = draft.words().cue();
    Day best = null;
    for (Day day : daysOf(sentence)) {
      boolean other =
          cue == null
              || isIn(draft, day)
              || isSaid(draft, day, before)
              || isTold(draft.words().source(), day)
              || isAfterwards(draft, day, cue)
              || isInOtherClause(sentence, day, cue);
      if (!other && cue != null && (best == null || distance(day, cue) < distance(best, cue))) {
        best = day;
      }
    }
    return best;
  }

  private static int distance(Day day, Span cue) {
    return Math.abs(day.start() - cue.start());
  }

  private static boolean isIn(Draft draft, Day day) {
    return draft.words().content().stream()
        .anyMatch(span -> day.start() >= span.start() && day.start() < span.end());
  }

  /// Whether a day stands in the words of another statement of the sentence.
  private static boolean isSaid(Draft draft, Day day, List<Resolution> before) {
    for (Resolution other : before.reversed()) {
      if (!other.draft().isBeside(draft)) {
        return false;
      }
      if (isIn(other.draft(), day)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a day belongs to what names the speaker ("the 5 May statement of the ministry"), and
  /// does not lead the sentence ("On 5 May, the ministry said", "On Tuesday the envoy said").
  private boolean isTold(@Nullable Span source, Day day) {
    return source != null
        && source.start() <= day.start()
        && day.start() < source.end()
        && !view.plain().regionMatches(true, day.start() - ON.length(), ON, 0, ON.length())
        && !LEADING.matcher(view.plain()).region(day.start(), source.end()).lookingAt();
  }

  /// Whether it is the day of what is to come: `proposed a meeting, which could take place in May`.
  private boolean isAfterwards(Draft draft, Day day, Span cue) {
    if (day.start() < cue.end()) {
      return false;
    }
    int comma = view.plain().substring(cue.end(), day.start()).lastIndexOf(',');
    int from = cue.end() + Math.max(0, comma);
    for (Span span : draft.words().content()) {
      from = span.end() <= day.start() ? Math.max(from, span.end()) : from;
    }
    return LATER.matcher(view.plain()).region(from, day.start()).find();
  }

  /// Whether a semicolon outside of quotation marks stands between.
  private boolean isInOtherClause(Sentence sentence, Day day, Span cue) {
    int from = Math.min(day.start(), cue.start());
    int to = Math.max(day.start(), cue.start());
    for (int i = view.plain().indexOf(';', from, to); i >= 0; ) {
      int at = i;
      if (sentence.quotations().stream().noneMatch(q -> q.start() <= at && at < q.end())) {
        return true;
      }
      i = view.plain().indexOf(';', i + 1, to);
    }
    return false;
  }

  /// That of the same speaker's last statement in the paragraph, or of the last one at all, if that
  /// ends the paragraph before and recalls nothing; null if it is no day.
  private @Nullable Day spoken(Draft draft, Voice voice, List<Resolution> before) {
    for (Resolution other : near(before).reversed()) {
      if (other.draft().block() != draft.block()) {
        break;
      }
      if (isSame(voice, other.voice())) {
        return full(other.day());
      }
    }
    Resolution last = lastOwn(before);
    return last != null && goesOn(draft, voice, last) ? full(last.day()) : null;
  }

  private static List<Resolution> near(List<Resolution> before) {
    return before.subList(Math.max(0, before.size() - NEAR), before.size());
  }

  /// The last one that no other one tells.
  private static @Nullable Resolution lastOwn(List<Resolution> before) {
    List<Resolution> near = near(before);
    for (Resolution one : near.reversed()) {
      Span cue = one.draft().words().cue();
      boolean told =
          cue != null
              && near.stream()
                  .filter(other -> other.draft().isBeside(one.draft()))
                  .flatMap(other -> other.draft().words().content().stream())
                  .anyMatch(span -> span.contains(cue));
      if (!told) {
        return one;
      }
    }
    return null;
  }

  private boolean goesOn(Draft draft, Voice voice, Resolution last) {
    Day day = last.day();
    return draft.block() - last.draft().block() == 1
        && isSame(voice, last.voice())
        && isPast(draft.words().cue())
        && isPast(last.draft().words().cue())
        && day != null
        && days.published() != null
        && !day.date().last().isBefore(days.published().minusDays(RECENT));
  }

  private static boolean isSame(Voice one, Voice other) {
    return one.speaker() != null && one.speaker().equals(other.speaker());
  }

  private static @Nullable Day full(@Nullable Day day) {
    return day != null && day.date().day() > 0 ? day : null;
  }

  /// Whether a verb tells what was said then: not "says", "has said", "had said".
  private boolean isPast(@Nullable Span cue) {
    if (cue == null) {
      return true;
    }
    String verb = cue.of(view.plain()).toLowerCase(Locale.ROOT);
    String before = view.plain().substring(Math.max(0, cue.start() - AUXILIARY), cue.start());
    return !verb.endsWith("s") && !PERFECT.matcher(before).find();
  }

  /// The day of what the speaker did in a sentence before it in the paragraph: `Kalm met the
  /// senators on Friday. He told them ...`
  private @Nullable Day done(Sentence sentence, Voice voice, List<Resolution> before) {
    for (Subject subject : subjects.reversed()) {
      Sentence earlier = subject.sentence();
      int from = earlier.span().end();
      boolean near =
          from <= sentence.span().start()
              && view.plain().substring(from, sentence.span().start()).indexOf('\n') < 0;
      boolean same = isSame(voice, subject.voice());
      if (near && same && near(before).stream().noneMatch(other -> isOf(other, earlier))) {
        List<Day> told = days.in(view.plain(), earlier.span());
        return told.size() == 1 && isOutside(earlier, told.getFirst())
            ? full(told.getFirst())
            : null;
      }
    }
    return null;
  }

  private static boolean isOf(Resolution resolution, Sentence sentence) {
    Sentence other = resolution.draft().sentence();
    return other != null && other.span().equals(sentence.span());
  }

  private static boolean isOutside(Sentence sentence, Day day) {
    return sentence.quotations().stream()
        .noneMatch(q -> q.start() <= day.start() && day.start() < q.end());
  }

  /// The dates of a sentence, looked for once for all of its statements.
  private List<Day> daysOf(Sentence sentence) {
    if (!sentence.span().equals(dated)) {
      dated = sentence.span();
      daysOfDated = days.in(view.plain(), sentence.span());
    }
    return daysOfDated;
  }
}
