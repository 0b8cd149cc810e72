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
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)(?:^|[^\\p{L}])(?:in|on|at|after|before|during|since|until|with|despite|following|under|amid|for|from|of)\\s+$");
  private static final Pattern CLAUSE =
      Pattern.compile(
          ", (?:he|she|it|they|we|i|there|this|these|that|according)\\b.*", Pattern.DOTALL);
  private static final Pattern TRAILING =
      Pattern.compile("(?:,? (?:who|which|that|whom)|[,\\s]+)$");
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:'s?\\s+|(?:and|but|or|so|then|also|both (?=\\p{Lu}\\p{Ll}+ (?!and)))\\s+)");
  private static final Set<String> TIMES =
      Wordlist.of(
          """
          monday tuesday wednesday thursday friday saturday sunday earlier later january february
          march april may june july august september october november december
          """);

  private final String text;
  private final Names names;

  Mention(String text, Names names) {
    this.text = text;
    this.names = names;
  }

  /// The part of a source that names somebody; the source itself where it cannot be cut.
  Span of(Span source) {
    int end = source.end();
    Matcher clause = CLAUSE.matcher(text).region(source.start(), source.end());
    if (clause.find() && clause.start() > source.start()) {
      end = clause.start();
    }
    int start = source.start();
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

  /// `Ursula` of `Ursula von der Berg`: a name of the register is never cut in two.
  private Span whole(Span mention) {
    int reach = Math.min(text.length(), mention.end() + REACH);
    if (reach <= mention.end() || text.charAt(mention.end()) != ' ') {
      return mention;
    }
    for (Found found : names.in(text, new Span(mention.start(), reach))) {
      if (found.span().start() == mention.start() && found.span().end() > mention.end()) {
        return found.span();
      }
    }
    return mention;
  }

  /// The mention without the adverbial before it; null if there is none, or nobody behind it.
  private @Nullable Span behindAdjunct(Span mention) {
    List<Folded> words = Folded.words(text, mention.start(), mention.end());
    if (words.size() < 2 || !(isComplement(mention) || beginsWithTime(words))) {
      return null;
    }
    int comma = text.indexOf(',', mention.start());
    for (int i = 1; i < words.size(); i++) {
      Folded left = words.get(i - 1);
      Folded right = words.get(i);
      boolean behindComma = comma >= left.end() && comma < right.start();
      if (behindComma && right.capital() && isName(right.start(), mention.end())) {
        return new Span(right.start(), mention.end());
      }
      if (comma > 0 && comma < right.start()) {
        return null;
      }
      boolean subject = right.capital() && !follows(left) && isName(right.start(), mention.end());
      if (subject || isArticle(right) && !follows(left) && !isArticle(left)) {
        return new Span(right.start(), mention.end());
      }
    }
    return null;
  }

  private boolean isComplement(Span mention) {
    int from = Math.max(0, mention.start() - 12);
    String before = text.substring(from, mention.start());
    return BEFORE.matcher(before).find();
  }

  private static boolean beginsWithTime(List<Folded> words) {
    Folded first = words.getFirst();
    boolean day = first.word().chars().allMatch(Character::isDigit);
    return TIMES.contains(first.word()) || day && TIMES.contains(words.get(1).word());
  }

  /// Whether a person's or a government's name begins here and goes on to the end or a comma.
  private boolean isName(int start, int end) {
    int comma = text.indexOf(',', start);
    int to = comma < 0 || comma > end ? end : comma;
    for (Found found : names.in(text, new Span(start, to))) {
      return found.span().start() == start && text.substring(found.span().end(), to).isBlank();
    }
    List<Folded> words = Folded.words(text, start, to);
    return words.size() > 1
        && words.size() < 4
        && words.stream().allMatch(w -> PersonName.isNamePart(w) && !TIMES.contains(w.word()));
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
