package parley.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.archive.Span;

/// Cuts a block into sentences, but never inside a quotation: a quotation of five sentences and its
/// "he said" are one. A sentence that runs on beyond all reason is cut between two words, so that
/// what follows costs no more than its length.
final class Sentences {

  private static final int LONGEST = 2_000;
  private static final int LOOK_AHEAD = 120;

  private static final Set<String> ABBREVIATIONS =
      Wordlist.of(
          """
          mr mrs ms dr sen sens rep reps gov govs gen col lt sgt capt cmdr adm maj brig pvt
          st jr sr prof rev hon pres vs v no nos jan feb aug sept oct nov dec calif fla pa
          va md ill mass ariz wis conn tenn ind mich minn mo ga ala ore wash colo tex kan ky
          la miss mont neb nev okla vt wyo messrs amb supt det insp etc approx dept est fig
          ft mt vol
          """);

  private static final Set<String> HOURS = Set.of("a.m", "p.m");

  /// What goes on behind an hour.
  private static final Set<String> ZONES =
      Wordlist.of(
          """
          GMT UTC CET CEST EET EST EDT ET Eastern Central Pacific Moscow Kyiv Kiev London Paris
          Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April
          May June July August September October November December
          """);

  private static final Set<String> SPEECH_AFTER_MARK =
      Wordlist.of(
          """
          said says asked asks wrote added told tweeted replied continued shouted exclaimed
          wondered demanded quipped joked responded declared
          """);

  /// What stands before a line of a live report: `18:20 · `.
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\s*[0-2]?\\d[.:][0-5]\\d ?(?:[ap]\\.?m\\.?)?(?: [A-Z]{2,4})? *[·•|–—-] *(?=\\S)");

  private final View view;
  private final Span block;
  private final List<Quotation> quotations;
  private final List<Span> found = new ArrayList<>();
  private int from;
  private int nextQuotation;

  private Sentences(View view, Span block, List<Quotation> quotations) {
    this.view = view;
    this.block = block;
    this.quotations = quotations;
    Matcher clock = CLOCK.matcher(view.plain()).region(block.start(), block.end());
    this.from = clock.lookingAt() ? clock.end() : block.start();
  }

  /// The sentences of a block in order, white space between them left out.
  public static List<Span> in(View view, Span block, List<Quotation> quotations) {
    Sentences cutter = new Sentences(view, block, quotations);
    cutter.run();
    return List.copyOf(cutter.found);
  }

  private void run() {
    for (int i = from; i < block.end(); i++) {
      int quotationEnd = quotationEndAt(i);
      if (quotationEnd > i) {
        if (i - from > LONGEST) {
          cut(i);
        }
        i = quotationEnd - 1;
        if (isStop(lastInside(quotationEnd)) && endsHere(quotationEnd) && !goesOn(quotationEnd)) {
          cut(quotationEnd);
        }
      } else if (isStop(view.at(i))) {
        int end = pastMarks(i);
        if (endsHere(end) && !isAbbreviated(i)) {
          cut(end);
        }
        i = end - 1;
      } else if (i - from > LONGEST && Character.isWhitespace(view.at(i))) {
        cut(i);
      }
    }
    cut(block.end());
  }

  /// The end of the quotation that begins at `i`, else `i`.
  private int quotationEndAt(int i) {
    while (nextQuotation < quotations.size() && quotations.get(nextQuotation).start() < i) {
      nextQuotation++;
    }
    return nextQuotation < quotations.size() && quotations.get(nextQuotation).start() == i
        ? quotations.get(nextQuotation).end()
        : i;
  }

  private char lastInside(int quotationEnd) {
    int i = quotationEnd - 1;
    while (i > block.start() && (view.at(i) == '"' || view.at(i) == ' ' || view.at(i) == '\'')) {
      i--;
    }
    return view.at(i);
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  private int pastMarks(int i) {
    int end = i + 1;
    while (end < block.end() && ".!?…)]'".indexOf(view.at(end)) >= 0) {
      end++;
    }
    return end;
  }

  /// Whether white space follows, and then what may begin a sentence.
  private boolean endsHere(int end) {
    int next = end;
    while (next < block.end() && Character.isWhitespace(view.at(next))) {
      next++;
    }
    if (next >= block.end()) {
      return true;
    }
    return next > end && !Character.isLowerCase(view.at(next)) && ",;:".indexOf(view.at(next)) < 0;
  }

  /// `"Really?" Ada Verin asked.` goes on after the mark.
  private boolean goesOn(int end) {
    if (lastInside(end) == '.') {
      return false;
    }
    String rest = view.plain().substring(end, Math.min(block.end(), end + LOOK_AHEAD)).strip();
    int words = 0;
    for (String word : rest.split("[ ,]+", -1)) {
      boolean last = word.endsWith(".");
      if (SPEECH_AFTER_MARK.contains(last ? word.substring(0, word.length() - 1) : word)) {
        return true;
      }
      if (++words > 6 || word.startsWith("\"") || (last && word.length() > 4)) {
        return false;
      }
    }
    return false;
  }

  /// Whether the full stop at `stop` belongs to the word before it.
  private boolean isAbbreviated(int stop) {
    if (view.at(stop) != '.') {
      return false;
    }
    int start = stop;
    while (start > from && isWordPart(view.at(start - 1))) {
      start--;
    }
    String word = view.plain().substring(start, stop);
    if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
      return true;
    }
    if (HOURS.contains(word)) {
      return ZONES.contains(wordAt(stop + 1));
    }
    return ABBREVIATIONS.contains(word.toLowerCase(java.util.Locale.ROOT))
        ? !word.equals("no")
        : isInitials(word) && !startsCommonWord(stop + 1);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || c == '.';
  }

  private static boolean isInitials(String word) {
    if (word.length() < 3) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if ((word.charAt(i) == '.') != (i % 2 == 1)) {
        return false;
      }
    }
    return true;
  }

  /// `in the U.S. The talks` ends a sentence, `U.S. President` does not.
  private boolean startsCommonWord(int offset) {
    return STARTERS.contains(wordAt(offset));
  }

  private String wordAt(int offset) {
    int start = offset;
    while (start < block.end() && view.at(start) == ' ') {
      start++;
    }
    int end = start;
    while (end < block.end() && Character.isLetter(view.at(end))) {
      end++;
    }
    return view.plain().substring(start, end);
  }

  private static final Set<String> STARTERS =
      Wordlist.of(
          """
          The A An He She It They We I In On At But And This That These Those His Her Its
          Their If When While As There For
          """);

  private void cut(int end) {
    int start = from;
    while (start < end && Character.isWhitespace(view.at(start))) {
      start++;
    }
    int stop = end;
    while (stop > start && Character.isWhitespace(view.at(stop - 1))) {
      stop--;
    }
    if (stop > start) {
      found.add(new Span(start, stop));
    }
    from = end;
  }
}
