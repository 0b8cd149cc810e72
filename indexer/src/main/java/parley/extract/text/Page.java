package parley.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import parley.archive.Span;
import parley.extract.text.Block.Kind;

/// Takes a page apart into blocks. A line is a block, except where the text is wrapped by hand at a
/// fixed width: there a block ends at an empty line.
public final class Page {

  private static final int WRAP_WIDTH = 130;
  private static final int HEADING_LENGTH = 110;
  private static final int HEADING_WORDS = 16;
  private static final int TITLE_LENGTH = 160;

  private static final Pattern WIDGET =
      Pattern.compile(
          "(?i)(?:[-*•|>+] *)?(?:get link|x|other apps|share(?: (?:this|on|via|by).*)?|facebook|twitter|"
              + "linkedin|whatsapp|telegram|reddit|pinterest|tumblr|viber|messenger|e-?mail(?: this.*)?|"
              + "print(?: this.*)?|copy link|save|bookmark|comments?(?: \\(?\\d+\\)?)?|\\d+ comments?|"
              + "(?:post|leave|add) (?:a|your) (?:comment|reply)|reply|like|follow(?: us.*)?|subscribe(?: .*)?|"
              + "sign (?:up|in)(?: .*)?|log ?in|newsletter(?: .*)?|advertisement|ad|sponsored(?: .*)?|"
              + "story continues below.*|continue reading.*|skip to .*|menu|search|home|next|previous|back to top|"
              + "load more|show more|tags?:.*|categor(?:y|ies):.*|topics?:.*|cookies?(?: .*)?|accept(?: all.*)?|"
              + "privacy policy|terms of .*|all rights reserved.*|copyright .*|©.*|\\d+ (?:shares?|views|likes)|"
              + "\\d+ min(?:ute)?s? read|listen(?: to .*)?|play|watch|video|image(?: credit)?:.*|photos?:.*|"
              + "download .*|most (?:read|popular|viewed)|trending(?: now)?|recommended|you may also like|"
              + "enable javascript.*|\\W{0,3}\\d+ comments?\\b.{0,400}|"
              + "(?:related (?:stories|articles|news)|you may also like|most (?:read|popular)|more from|trending)\\b.*[•▪|].*|"
              + "(?:more on this(?: story)?|most (?:read|viewed|popular|shared)|related|trending|recommended)\\b"
              + ".*(?:\\d ?(?:[dhm]|days?|hours?|min(?:ute)?s?) ago|[‣▸»›]|\\b1 .{8,}\\b2 ).*)[ .!:]*");
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)(?:[-*•|>+] *)?\\W{0,3}(?:see also|read also|also read|read more|read|related(?: (?:articles?|stor(?:y|ies)|news|coverage))?|"
              + "more on this(?: story)?|more|watch(?: now| also| live)?|don't miss|recommended|further reading|in pictures|"
              + "listen|explainer|live updates?)\\W{0,2}:.*|https?://\\S+|(?i)(?:click|tap) here.*");
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:By|BY) [A-Z][^.!?]{2,100}|(?i)\\(?(?:additional )?(?:reporting|writing|editing|compiled|edited|translated)"
              + " by .{2,200}|(?i)(?:published|updated|posted|last (?:updated|modified))(?: on| at)?\\W.{0,60}|"
              + "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\\d{1,2} )?(?:January|February|March|April|May|June|July|"
              + "August|September|October|November|December)(?: \\d{1,2},?)?(?: \\d{4})?(?:[,|] .{0,20})?");
  private static final Pattern COMMENT_BOX =
      Pattern.compile("(?i)(?:post|leave|add) a (?:comment|reply)|comments|\\d+ comments");
  private static final Pattern ENDED = Pattern.compile("[.!?\"'):;,…-]\\s*\\z");
  private static final Pattern MARKUP =
      Pattern.compile("#{1,6} .*|[-=*_ ]{3,}|!\\[.*|\\|.*\\||<[^>]+>");

  private Page() {}

  /// The blocks of a page in order; empty lines are in none.
  public static List<Block> blocks(View view) {
    List<Block> blocks = new ArrayList<>();
    boolean ended = false;
    List<Span> paragraphs = paragraphs(view);
    for (int i = 0; i < paragraphs.size(); i++) {
      Span span = paragraphs.get(i);
      String words = span.of(view.plain());
      ended |= !blocks.isEmpty() && isCommentBox(words, blocks);
      Kind kind = ended ? Kind.WIDGET : kind(words.strip(), blocks.isEmpty());
      boolean goesOn = i + 1 < paragraphs.size() && goesOn(view, span, paragraphs.get(i + 1));
      blocks.add(new Block(kind == Kind.HEADING && goesOn ? Kind.TEXT : kind, span));
    }
    return List.copyOf(blocks);
  }

  /// Whether a line goes on in lower case on the very next one: then it is no heading, but the
  /// first line of a paragraph that is wrapped by hand.
  private static boolean goesOn(View view, Span line, Span next) {
    return next.start() == line.end() + 1 && Character.isLowerCase(view.at(next.start()));
  }

  /// What readers write below an article is no part of it.
  private static boolean isCommentBox(String words, List<Block> before) {
    return words.length() < 40
        && COMMENT_BOX.matcher(words.strip()).matches()
        && before.stream().anyMatch(b -> b.kind() == Kind.TEXT && b.span().length() > 200);
  }

  private static Kind kind(String words, boolean first) {
    String head = words.length() > 300 ? words.substring(0, 300) : words;
    if (WIDGET.matcher(head).matches()) {
      return Kind.WIDGET;
    }
    if (words.length() < 300 && LINK.matcher(head).matches()) {
      return Kind.LINK;
    }
    if (words.length() < 220 && BYLINE.matcher(head).matches()) {
      return Kind.BYLINE;
    }
    return isHeading(words, first) ? Kind.HEADING : Kind.TEXT;
  }

  private static boolean isHeading(String words, boolean first) {
    if (words.length() < 200 && MARKUP.matcher(words).matches()) {
      return true;
    }
    if (words.length() >= TITLE_LENGTH || words.contains(": \"")) {
      return false;
    }
    int count = words.split("\\s+", -1).length;
    if (words.length() < HEADING_LENGTH && count < HEADING_WORDS && !ENDED.matcher(words).find()) {
      return true;
    }
    return count > 3 && words.indexOf('"') < 0 && isTitleCased(words, first ? 0.6 : 0.8);
  }

  /// Whether nearly all longer words begin with a capital, as in a headline.
  private static boolean isTitleCased(String words, double share) {
    int longer = 0;
    int capital = 0;
    for (String word : words.split("\\s+", -1)) {
      if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
        longer++;
        capital += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return longer > 3 && capital >= share * longer;
  }

  private static List<Span> paragraphs(View view) {
    List<Span> lines = lines(view.plain());
    return isWrapped(view, lines) ? joined(view, lines) : nonBlank(view, lines);
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      lines.add(new Span(from, end));
      from = end + 1;
    }
    lines.add(new Span(from, text.length()));
    return lines;
  }

  private static List<Span> nonBlank(View view, List<Span> lines) {
    return lines.stream().filter(line -> !line.of(view.plain()).isBlank()).toList();
  }

  /// Whether lines are short throughout and many go on in lower case on the next one.
  private static boolean isWrapped(View view, List<Span> lines) {
    int goesOn = 0;
    int breaks = 0;
    for (Span line : lines) {
      if (line.length() > WRAP_WIDTH) {
        return false;
      }
      if (line.length() > 0) {
        breaks++;
        goesOn += Character.isLowerCase(view.at(line.start())) ? 1 : 0;
      }
    }
    return goesOn * 5 > breaks;
  }

  private static List<Span> joined(View view, List<Span> lines) {
    List<Span> paragraphs = new ArrayList<>();
    int from = -1;
    int to = -1;
    for (Span line : lines) {
      if (!line.of(view.plain()).isBlank()) {
        from = from < 0 ? line.start() : from;
        to = line.end();
      } else if (from >= 0) {
        paragraphs.add(new Span(from, to));
        from = -1;
      }
    }
    if (from >= 0) {
      paragraphs.add(new Span(from, to));
    }
    return paragraphs;
  }
}
