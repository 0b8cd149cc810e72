package parley.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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

  /// What stands above the line of a live report.
  private static final Pattern CLOCK =
      Pattern.compile("\\d{1,2}[.:]\\d{2} ?(?:[AaPp]\\.?[Mm]\\.?)?");

  /// `'Thank you'` between that and the words.
  private static final Pattern HEADING =
      Pattern.compile("\\s*(?:'[^\\n\"]{1,80}?'\\s+)?(?=\\p{Lu})");

  /// `, Kalm laughed: "`, behind a clause that has a subject of its own.
  private static final Pattern LAST_CLAUSE =
      Pattern.compile(
          ".*, (?<who>\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){0,3}) \\p{Ll}+: ?\"?",
          Pattern.DOTALL);

  private static final Set<String> DEMONSTRATIVE = Set.of("this", "that", "it", "those", "these");

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
  private final SaidDays days;
  private final Map<Span, Voice> voices = new HashMap<>();
  private final List<Resolution> found = new ArrayList<>();
  private @Nullable Span searched;
  private boolean tellsLanguage;

  Resolver(View view, Cast cast, Days days) {
    this.view = view;
    this.cast = cast;
    this.days = new SaidDays(view, days);
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
      Resolution resolved = resolve(draft);
      if (!draft.isHearsay() || Hearsay.isKnown(resolved.voice())) {
        found.add(resolved);
      }
    }
    return List.copyOf(found);
  }

  private void subject(Sentence sentence) {
    Span subject = Subjects.first(sentence);
    if (subject != null && subject.length() < 200) {
      Span whole = antecedent(sentence, subject);
      days.heard(sentence, voices.computeIfAbsent(cast.mention(whole), cast::voice));
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
    Span source = source(draft);
    Span mention = source == null ? null : cast.mention(source);
    Voice voice = mention == null ? Voice.UNKNOWN : voice(draft, mention);
    if (draft.carried() && isSure(voice.naming())) {
      voice = new Voice(voice.speaker(), Naming.CARRIED);
    }
    Day day = days.of(draft, voice, found, outer(draft));
    return new Resolution(draft, voice, mention, day, translated(draft));
  }

  /// Where the speaker is named: not the hour above a line of a live report, and not "this" in the
  /// clause before his.
  private @Nullable Span source(Draft draft) {
    Span source = draft.words().source();
    int words = draft.words().start();
    if (source == null || source.end() > words) {
      return source;
    }
    String name = source.of(view.plain());
    if (DEMONSTRATIVE.contains(name.toLowerCase(Locale.ROOT))) {
      Matcher clause = LAST_CLAUSE.matcher(view.plain()).region(source.end(), words);
      return clause.matches() ? new Span(clause.start("who"), clause.end("who")) : source;
    }
    if (!CLOCK.matcher(name).matches()) {
      return source;
    }
    Matcher heading = HEADING.matcher(view.plain()).region(source.end(), words);
    int line = view.plain().lastIndexOf('\n', words) + 1;
    int start = heading.lookingAt() ? heading.end() : Math.max(line, source.end());
    int end = words;
    while (end > start + 1 && !Character.isLetterOrDigit(view.at(end - 1))) {
      end--;
    }
    return new Span(start, end);
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
      if (cue == null || !other.draft().isBeside(draft)) {
        return null;
      }
      if (other.draft().words().content().stream().anyMatch(span -> span.contains(cue))) {
        return other;
      }
    }
    return null;
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
