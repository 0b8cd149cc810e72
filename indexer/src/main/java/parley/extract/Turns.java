package parley.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.extract.speaker.Labels;
import parley.extract.text.Block;
import parley.extract.text.View;

/// Finds the turns of a transcript: a label such as `MR. KALM:` or `Q` opens one, and it goes on
/// over its paragraphs until the next label or the end of the meeting.
final class Turns {

  /// What one speaker said until the next spoke.
  ///
  /// @param label what opens the turn
  /// @param name where the speaker is named: the label, or the name that `The President (Mr. Kalm)`
  ///   gave first
  /// @param words one span or more for each paragraph, stage directions left out; never empty
  /// @param translated whether it is a translation; null if the transcript does not tell
  record Turn(Span label, Span name, List<Span> words, @Nullable Boolean translated) {}

  private static final int FEWEST = 2;

  /// A speech has its only label in the first fifth.
  private static final int EARLY = 5;

  private static final int LABEL_REACH = 80;
  private static final int HEAD = 180;
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<label>Q(?=[ :.])|\\p{Lu}[\\p{Lu}.'\\- ]{1,45}?[\\p{Lu}.]"
              + "|(?:\\p{Lu}{2,}\\.? +){1,4}(?:(?:de|von|van|der|la|el|al)[ -])*\\p{Lu}\\p{Ll}{0,3}\\p{Lu}{2,}(?:[ -]\\p{Lu}+)*"
              + "|(?:\\p{Lu}[\\p{L}.'-]+ ){1,3}\\p{Lu}[\\p{L}'-]+)"
              + "(?: ?#?\\d{1,2})?(?: ?\\((?<about>[^)]{2,40})\\))?(?: ?\\((?<speaks>[^)]{2,60})\\))?"
              + "(?:(?<=Q)[:.]? +(?=[\\p{Lu}\\d(\"'$\\[.-])|: +)(?<note>\\([A-Z][^)]{3,60}\\) *)?(?=\\S)");

  /// In an interview that writes `Q:` a last name opens the answers.
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?<label>\\p{Lu}\\p{Ll}[\\p{L}'-]{1,30})(?<about>(?!))?(?<speaks>(?!))?: +(?<note>(?!))?(?=\\S)");

  private static final Pattern QUESTION = Pattern.compile("(?m)^\\W{0,3}Q: ?");
  private static final Pattern CHAIR =
      Pattern.compile("(?i)the (?:acting )?(?:president|chair(?:man|woman|person)?|speaker)");
  private static final Pattern TITLED =
      Pattern.compile("(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Ambassador)\\b\\.? ?\\p{Lu}");
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2}|^Q$");
  private static final Pattern QUESTION_AND = Pattern.compile("Q +(?:&|AND\\b).*");
  private static final Pattern END =
      Pattern.compile(
          "(?:END\\b.{0,40}|#(?: ?#){1,4}|[*_-]{3,}|(?:END )?\\d{1,2}:\\d{2} ?[AP]\\.?M\\.?.{0,8}"
              + "|The meeting (?:rose|resumed|was (?:suspended|resumed|adjourned|called to order))\\b.{0,40})\\s*");
  private static final Set<String> NO_LABELS =
      Set.of(
          "NOTE",
          "UPDATE",
          "PHOTO",
          "VIDEO",
          "SOURCE",
          "WATCH",
          "FACT SHEET",
          "BACKGROUND",
          "WHO",
          "WHAT",
          "WHEN",
          "WHERE",
          "WHY",
          "HOW",
          "SUBJECT",
          "FROM",
          "TO",
          "RE",
          "DATE",
          "CONTACT");

  private final View view;
  private final boolean interview;
  private final List<Turn> turns = new ArrayList<>();
  private final Map<String, Span> chairs = new HashMap<>();
  private @Nullable Span label;
  private List<Span> words = new ArrayList<>();
  private @Nullable Boolean translated;

  /// Whether a label in capitals was seen: "On rivers: ..." opens no turn from then on.
  private boolean capitals;

  private Turns(View view) {
    this.view = view;
    this.interview = QUESTION.matcher(view.plain()).results().limit(FEWEST).count() == FEWEST;
  }

  /// The turns of a page; none if it is no transcript.
  static List<Turn> in(View view, List<Block> blocks) {
    Turns scan = new Turns(view);
    List<Span> labels = new ArrayList<>();
    for (Block block : blocks) {
      Matcher opening = scan.opening(block);
      if (opening != null) {
        labels.add(scan.open(block.span(), opening));
      } else if (block.kind() == Block.Kind.TEXT || block.kind() == Block.Kind.HEADING) {
        scan.goOn(block);
      }
    }
    scan.close();
    return isTranscript(view, labels) ? List.copyOf(scan.turns) : List.of();
  }

  private @Nullable Matcher opening(Block block) {
    if (block.kind() == Block.Kind.BYLINE) {
      return null;
    }
    Span span = block.span();
    String head = view.plain().substring(span.start(), Math.min(span.end(), span.start() + HEAD));
    Matcher answer = ANSWER.matcher(head);
    Matcher matcher = interview && answer.lookingAt() ? answer : LABEL.matcher(head);
    boolean found =
        matcher.lookingAt()
            && matcher.end("label") <= LABEL_REACH
            && !QUESTION_AND.matcher(head).lookingAt();
    if (!found || NO_LABELS.contains(matcher.group("label"))) {
      return null;
    }
    boolean mixed = interview || !CAPITALS.matcher(matcher.group("label")).find();
    boolean prose = capitals && mixed;
    capitals |= !mixed;
    return prose ? null : matcher;
  }

  private Span open(Span block, Matcher opening) {
    close();
    Span name =
        new Span(block.start() + opening.start("label"), block.start() + opening.end("label"));
    String about = opening.group("about");
    if (about != null && CHAIR.matcher(name.of(view.plain())).matches()) {
      Span chair =
          new Span(block.start() + opening.start("about"), block.start() + opening.end("about"));
      chairs.put(name.of(view.plain()), TITLED.matcher(about).lookingAt() ? chair : name);
    }
    String note = opening.group("note");
    label = name;
    translated = Directions.either(translated(about), translated(opening.group("speaks")));
    translated = Directions.either(translated, translated(note));
    add(new Span(block.start() + opening.end(), block.end()));
    return name;
  }

  private static @Nullable Boolean translated(@Nullable String note) {
    return note == null ? null : Directions.translated(note);
  }

  private void goOn(Block block) {
    String line = block.span().of(view.plain()).strip();
    if (line.length() < LABEL_REACH && END.matcher(line).matches()) {
      close();
    } else if (label != null && block.kind() == Block.Kind.TEXT) {
      add(block.span());
    }
  }

  private void add(Span paragraph) {
    Directions directions = Directions.in(view, paragraph);
    words.addAll(directions.words());
    translated = Directions.either(translated, directions.translated());
  }

  private void close() {
    if (label != null && !words.isEmpty()) {
      Span name = chairs.getOrDefault(label.of(view.plain()), label);
      turns.add(new Turn(label, name, List.copyOf(words), translated));
    }
    label = null;
    words = new ArrayList<>();
  }

  /// Labels in capitals are enough when there are two, or when the only one begins with a title;
  /// names have to come back.
  private static boolean isTranscript(View view, List<Span> labels) {
    Set<String> different = new HashSet<>();
    int capitals = 0;
    boolean titled = false;
    for (Span label : labels) {
      String name = label.of(view.plain());
      boolean capital = name.equals(name.toUpperCase(Locale.ROOT));
      capitals += capital ? 1 : 0;
      boolean early = label.start() * EARLY < view.plain().length();
      titled |= early && capital && Labels.isTitled(name);
      different.add(name);
    }
    return capitals >= FEWEST
        || titled
        || labels.size() > FEWEST && different.size() < labels.size();
  }
}
