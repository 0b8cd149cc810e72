package parley.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.extract.cue.Subjects;
import parley.extract.date.Day;
import parley.extract.date.Days;
import parley.extract.speaker.Cast;
import parley.extract.speaker.Voice;
import parley.extract.speaker.Voice.Naming;
import parley.extract.text.Sentence;
import parley.extract.text.Tag;
import parley.extract.text.View;

/// Looks up speaker and day of each draft, from the first sentence to the last, since pronouns and
/// days lean on what came before.
final class Resolver {

  /// A day with a comma behind.
  private static final Pattern LEADING =
      Pattern.compile("(?:\\d{1,2} )?\\p{L}+(?: \\d{1,2})?(?: \\d{4})?,");

  private static final String ON = "on ";
  private static final Set<String> RELATIVE = Set.of("who", "which", "that");
  private static final Set<String> GROUP = Set.of("they", "we", "it");
  private static final Pattern INTERPRETED =
      Pattern.compile(
          "(?i)\\bas (?:interpreted|translated)\\b|\\b(?:through|via|with the help of) (?:a|an|his|her|their) (?:translator|interpreter)"
              + "|\\b(?:in|from) (?:the )?(?:Ukrainian|Russian|Turkish|Arabic|Chinese|French|German|Hebrew|Hungarian|Italian|Polish|Portuguese|"
              + "Spanish)(?: language)?(?=[,.]| (?:on|at|that|to|by|and|through)\\b)|\\b(?:in|according to) (?:a|an) (?:\\w+ )?translation\\b");
  private static final Pattern ENGLISH = Pattern.compile("(?i)\\bin English\\b");

  private final View view;
  private final Cast cast;
  private final Days days;
  private final Map<Span, Voice> voices = new HashMap<>();
  private final List<Resolution> found = new ArrayList<>();
  private @Nullable Span dated;
  private List<Day> daysOfDated = List.of();
  private @Nullable Span searched;
  private boolean tellsLanguage;

  Resolver(View view, Cast cast, Days days) {
    this.view = view;
    this.cast = cast;
    this.days = days;
  }

  /// The drafts of a walk, resolved, in its order.
  List<Resolution> resolve(Walk walk) {
    List<Sentence> sentences = walk.sentences();
    int next = 0;
    for (Draft draft : walk.drafts()) {
      Sentence here = draft.sentence();
      while (here != null
          && next < sentences.size()
          && sentences.get(next).span().start() <= here.span().start()) {
        subject(sentences.get(next++));
      }
      found.add(resolve(draft));
    }
    return List.copyOf(found);
  }

  private void subject(Sentence sentence) {
    Span subject = Subjects.first(sentence);
    if (subject != null && subject.length() < 200) {
      Span whole = antecedent(sentence, subject);
      voices.computeIfAbsent(cast.mention(whole), cast::voice);
    }
    opening(sentence, subject);
  }

  /// The name that stands before the first verb, where the subject was looked for behind it.
  private void opening(Sentence sentence, @Nullable Span subject) {
    int start = sentence.span().start();
    int verb = firstVerb(sentence);
    boolean behind = subject == null || subject.start() > start;
    if (behind && verb > start && sentence.quotations().isEmpty()) {
      cast.opening(start, subject == null ? verb : Math.min(verb, subject.start()));
    }
  }

  private static int firstVerb(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).is(Tag.VERB, Tag.AUX)) {
        return sentence.token(i).span().start();
      }
    }
    return sentence.span().end();
  }

  /// `The owner, Captain Kalm,` of `The owner, Captain Kalm, who lost a ship, is blunt.`
  private Span antecedent(Sentence sentence, Span subject) {
    int start = sentence.span().start();
    boolean relative = RELATIVE.contains(subject.of(view.plain()).toLowerCase(Locale.ROOT));
    int length = subject.start() - start;
    boolean alone =
        relative
            && length > 2
            && length < 100
            && !new Span(start, subject.start()).of(view.plain()).contains("\"");
    return alone ? new Span(start, subject.start()) : subject;
  }

  private Resolution resolve(Draft draft) {
    Span source = draft.words().source();
    Span mention = source == null ? null : cast.mention(source);
    Voice voice = mention == null ? Voice.UNKNOWN : voice(draft, mention);
    if (draft.carried() && isSure(voice.naming())) {
      voice = new Voice(voice.speaker(), Naming.CARRIED);
    }
    return new Resolution(draft, voice, mention, day(draft, voice), translated(draft));
  }

  private static boolean isSure(Naming naming) {
    return switch (naming) {
      case FULL, OFFICE, CLASS, SHORT, CARRIED -> true;
      case VAGUE, SEVERAL, UNNAMED, NONE -> false;
    };
  }

  private Voice voice(Draft draft, Span mention) {
    Voice known = voices.get(mention);
    if (known != null) {
      return known;
    }
    Resolution outer = outer(draft);
    boolean group = GROUP.contains(mention.of(view.plain()).toLowerCase(Locale.ROOT));
    Voice side = outer != null && group ? cast.sideOf(outer.voice()) : Voice.UNKNOWN;
    Voice voice = side.speaker() != null ? side : cast.voice(mention);
    voices.put(mention, voice);
    return voice;
  }

  /// The statement of the same sentence in which this one is told.
  private @Nullable Resolution outer(Draft draft) {
    Span cue = draft.words().cue();
    for (Resolution other : found.reversed()) {
      if (cue == null || !isSameSentence(other.draft(), draft)) {
        return null;
      }
      if (other.draft().words().content().stream().anyMatch(span -> span.contains(cue))) {
        return other;
      }
    }
    return null;
  }

  private static boolean isSameSentence(Draft one, Draft other) {
    Sentence left = one.sentence();
    Sentence right = other.sentence();
    return left != null && right != null && left.span().equals(right.span());
  }

  /// The day that the sentence gives outside of the words said; else that of the statement before,
  /// if it is a day and that one is of the same speaker and paragraph.
  private @Nullable Day day(Draft draft, Voice voice) {
    Sentence sentence = draft.sentence();
    Span cue = draft.words().cue();
    if (sentence != null && cue != null && outer(draft) == null) {
      Day day = nearest(sentence, draft, cue.start());
      if (day != null) {
        return day;
      }
    }
    Resolution last = found.isEmpty() ? null : found.getLast();
    Resolution teller = last == null ? null : outer(last.draft());
    Resolution before = teller == null ? last : teller;
    boolean goesOn =
        before != null
            && before.draft().block() == draft.block()
            && before.voice().speaker() != null
            && before.voice().speaker().equals(voice.speaker());
    Day day = goesOn && before != null ? before.day() : null;
    return day != null && day.date().day() > 0 ? day : null;
  }

  private @Nullable Day nearest(Sentence sentence, Draft draft, int cue) {
    Day best = null;
    for (Day day : daysOf(sentence)) {
      boolean inside =
          draft.words().content().stream()
              .anyMatch(span -> day.start() >= span.start() && day.start() < span.end());
      if (!inside
          && !isSaid(draft, day)
          && !isTold(draft.words().source(), day)
          && (best == null || Math.abs(day.start() - cue) < Math.abs(best.start() - cue))) {
        best = day;
      }
    }
    return best;
  }

  /// Whether a day stands in the words of another statement of the sentence.
  private boolean isSaid(Draft draft, Day day) {
    for (Resolution other : found.reversed()) {
      if (!isSameSentence(other.draft(), draft)) {
        return false;
      }
      if (other.draft().words().content().stream()
          .anyMatch(span -> day.start() >= span.start() && day.start() < span.end())) {
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

  /// The dates of a sentence, looked for once for all of its statements.
  private List<Day> daysOf(Sentence sentence) {
    if (!sentence.span().equals(dated)) {
      dated = sentence.span();
      daysOfDated = days.in(view.plain(), sentence.span());
    }
    return daysOfDated;
  }

  /// What the sentence says of the language in which the words were spoken.
  private @Nullable Boolean translated(Draft draft) {
    Sentence sentence = draft.sentence();
    if (sentence == null || !tellsLanguage(sentence)) {
      return null;
    }
    StringBuilder outside = new StringBuilder(sentence.plain(sentence.span()));
    for (Span span : draft.words().content()) {
      int from = Math.max(0, span.start() - sentence.span().start());
      int to = Math.min(outside.length(), span.end() - sentence.span().start());
      for (int i = from; i < to; i++) {
        outside.setCharAt(i, ' ');
      }
    }
    if (INTERPRETED.matcher(outside).find()) {
      return true;
    }
    return ENGLISH.matcher(outside).find() ? false : null;
  }

  private boolean tellsLanguage(Sentence sentence) {
    if (!sentence.span().equals(searched)) {
      searched = sentence.span();
      String words = sentence.plain(searched);
      tellsLanguage = INTERPRETED.matcher(words).find() || ENGLISH.matcher(words).find();
    }
    return tellsLanguage;
  }
}
