package parley.extract.speaker;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.extract.speaker.Names.Found;
import parley.extract.text.Wordlist;

/// Cuts off a mention what belongs to the sentence around it: of "(On) 17 July Boris Kalm, the
/// envoy" and "(in) the valley, Ada Verin" the name is left, and nothing of a clause behind it.
final class Mention {

  private static final int REACH = 40;

  /// A line that is shorter than this and ends without a mark is a heading, not a wrapped one.
  private static final int SHORT_LINE = 60;

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)(?:^|[^\\p{L}])(?:in|on|at|after|before|during|since|until|with|despite|following|under|amid|as|for|from|of)\\s+$");
  private static final Pattern CLAUSE =
      Pattern.compile(
          ", (?<who>he|she|it|they|we|i|there|this|these|that|according)\\b.*", Pattern.DOTALL);
  private static final Pattern TRAILING =
      Pattern.compile("(?:,? (?:who|which|that|whom)|[,\\s]+)$");
  private static final Pattern DASH =
      Pattern.compile(
          "(?:a|an|the|\\p{Lu}{3,}(?:, \\p{Lu}\\p{Ll}+ \\d+)?)[^,\\n]{0,30} [-\u2013\u2014] (?=\\p{Lu})");

  /// The end of a quotation in single marks, which is no possessive.
  private static final Pattern CLOSING = Pattern.compile("[\\p{L}.!?&&[^sS]]' (?=\\p{Lu})");

  private static final Pattern LEADING = Pattern.compile("^(?:and|but|or|so|then|also)\\s+");
  private static final Set<String> TIMES =
      Wordlist.of(
          """
          monday tuesday wednesday thursday friday saturday sunday earlier later january february
          march april may june july august september october november december
          """);

  private static final Set<String> PARTS_OF_DAY =
      Wordlist.of("morning afternoon evening night week");

  /// What opens a subject behind a place: `in Ruvia many`.
  private static final Set<String> SOME =
      Wordlist.of("many some few several most others everybody nobody");

  private final String text;
  private final Names register;
  private final NamesInText names;

  Mention(String text, Names register, NamesInText names) {
    this.text = text;
    this.register = register;
    this.names = names;
  }

  /// The part of a source that names somebody; the source itself where it cannot be cut.
  Span of(Span whole) {
    Span source = underHeading(whole);
    int end = source.end();
    Matcher clause = CLAUSE.matcher(text).region(source.start(), source.end());
    if (clause.find() && clause.start() > source.start()) {
      if (isTime(new Span(source.start(), clause.start()))) {
        return new Span(clause.start("who"), clause.end("who"));
      }
      end = clause.start();
    }
    end = firstOfTwo(source.start(), end);
    int start = possessor(behindDash(source.start(), end));
    Matcher leading = LEADING.matcher(text.substring(start, end));
    if (leading.find() && leading.end() < end - start) {
      start += leading.end();
    }
    String bare = TRAILING.matcher(text.substring(start, end)).replaceFirst("");
    if (bare.isBlank()) {
      return source;
    }
    Span cut = whole(new Span(start, start + bare.length()));
    Span behind = behindAdjunct(cut);
    return behind == null ? cut : behind;
  }

  /// `Ruvia's minister` of a heading `'He was right'` and `Ruvia's minister` in the line below.
  private Span underHeading(Span source) {
    Matcher mark = CLOSING.matcher(text).region(source.start(), source.end());
    int start = mark.find() ? mark.end() : source.start();
    int line = text.lastIndexOf('\n', source.end() - 1) + 1;
    if (line <= start || line >= source.end()) {
      return new Span(start, source.end());
    }
    int above = text.lastIndexOf('\n', line - 2) + 1;
    boolean heading = line - above < SHORT_LINE && Character.isUpperCase(text.charAt(line));
    return new Span(heading ? line : start, source.end());
  }

  /// `Kalm's office` of `a rare thing - Kalm's office`.
  private int behindDash(int start, int end) {
    Matcher dash = DASH.matcher(text).region(start, end);
    return dash.lookingAt() ? dash.end() : start;
  }

  /// Where a mention begins that was cut behind a possessor: `Verin` of `Verin` `'s allies`.
  private int possessor(int start) {
    if (start == 0 || text.charAt(start) != '\'' || !Character.isLetter(text.charAt(start - 1))) {
      return start;
    }
    int from = start;
    while (from > 0
        && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '-')) {
      from--;
    }
    return from;
  }

  private static boolean isTime(Folded word) {
    return TIMES.contains(word.word()) || Nouns.SILENT.has(word.word());
  }

  /// Whether a phrase is no name but a time or an event: `months`.
  private boolean isTime(Span phrase) {
    List<Folded> words = Folded.words(text, phrase.start(), phrase.end());
    return !words.isEmpty() && isTime(words.getLast());
  }

  /// `Kalm, Verin wanted to come` behind "according to": the second name is no apposition.
  private int firstOfTwo(int start, int end) {
    int comma = text.indexOf(',', start);
    if (comma < 0 || comma >= end || comma + 2 >= end) {
      return end;
    }
    List<Folded> first = Folded.words(text, start, comma);
    boolean titled = first.isEmpty() || PersonName.isPersonal(first.getLast().word());
    boolean called = titled || isTime(first.getLast());
    boolean other = !called && first.getLast().capital() && beginsName(comma + 2, end);
    return other ? comma : end;
  }

  private boolean beginsName(int start, int end) {
    List<Found> found = register.in(text, new Span(start, end));
    return !found.isEmpty() && found.getFirst().span().start() == start;
  }

  /// `Ursula` of `Ursula von der Berg`: a name of the register is never cut in two.
  private Span whole(Span mention) {
    int reach = Math.min(text.length(), mention.end() + REACH);
    if (reach <= mention.end() || text.charAt(mention.end()) != ' ') {
      return mention;
    }
    for (Found found : register.in(text, new Span(mention.start(), reach))) {
      if (found.span().start() == mention.start() && found.span().end() > mention.end()) {
        return found.span();
      }
    }
    return mention;
  }

  /// The mention without the adverbial before it; null if there is none, or nobody behind it.
  private @Nullable Span behindAdjunct(Span mention) {
    List<Folded> words = Folded.words(text, mention.start(), mention.end());
    boolean adverbial = words.size() > 1 && (isComplement(mention) || beginsWithTime(words));
    if (!adverbial) {
      return null;
    }
    int comma = text.indexOf(',', mention.start());
    for (int i = 1; i < words.size(); i++) {
      Folded left = words.get(i - 1);
      Folded right = words.get(i);
      boolean passed = comma > 0 && comma < right.start();
      boolean behindComma = passed && comma >= left.end();
      Span rest = new Span(right.start(), mention.end());
      if (behindComma ? right.capital() && isName(rest) : !passed && opens(left, right, rest)) {
        return rest;
      }
      if (passed) {
        return null;
      }
    }
    return null;
  }

  /// Whether the subject begins with `right`, and `left` still belongs to the adverbial.
  private boolean opens(Folded left, Folded right, Span rest) {
    boolean time = TIMES.contains(left.word()) || PARTS_OF_DAY.contains(left.word());
    if (isArticle(right)) {
      return !follows(left) && !isArticle(left);
    }
    if (!right.capital()) {
      boolean some = left.capital() && !time && SOME.contains(right.word());
      return some || time && beginsWithTime(List.of(left)) && !isTime(right);
    }
    return (time || !follows(left)) && (time || !left.capital() || isKnown(rest)) && isName(rest);
  }

  private boolean isComplement(Span mention) {
    int from = Math.max(0, mention.start() - 12);
    String before = text.substring(from, mention.start());
    return BEFORE.matcher(before).find();
  }

  private static boolean beginsWithTime(List<Folded> words) {
    Folded first = words.getFirst();
    boolean day = first.word().chars().allMatch(Character::isDigit);
    return TIMES.contains(first.word())
        || day && words.size() > 1 && TIMES.contains(words.get(1).word());
  }

  /// Whether somebody's name begins here and goes on to the end or a comma.
  private boolean isName(Span rest) {
    Span phrase = toComma(rest);
    List<Folded> words = Folded.words(text, phrase.start(), phrase.end());
    String last = words.getLast().of(text);
    boolean capitals =
        words.stream().allMatch(w -> PersonName.isNamePart(w) && !TIMES.contains(w.word()));
    return isKnown(rest)
        || capitals && words.size() > 1 && words.size() < 4
        || capitals && words.size() == 1 && names.full().containsKey(last);
  }

  /// Whether it is a name of the register, or the last name of somebody in it.
  private boolean isKnown(Span rest) {
    Span phrase = toComma(rest);
    List<Found> found = register.in(text, phrase);
    boolean registered = !found.isEmpty() && found.getFirst().span().equals(phrase);
    return registered || !register.withSurname(phrase.of(text)).isEmpty();
  }

  private Span toComma(Span rest) {
    int comma = text.indexOf(',', rest.start());
    return comma < 0 || comma > rest.end() ? rest : new Span(rest.start(), comma);
  }

  /// Whether what follows this word belongs to it: a preposition, an article, a title.
  private static boolean follows(Folded word) {
    return Head.isComplementOpener(word.word())
        || isArticle(word)
        || PersonName.isTitle(word)
        || word.word().equals("and")
        || PersonName.isPersonal(word.word());
  }

  private static boolean isArticle(Folded word) {
    return word.word().equals("the") || word.word().equals("a") || word.word().equals("an");
  }
}
