package parley.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.extract.text.Block;
import parley.extract.text.View;

/// Finds the turns of a transcript: a label such as `MR. KALM:` or `Q` opens one, and it goes on
/// over its paragraphs until the next label.
final class Turns {

  /// What one speaker said until the next spoke.
  ///
  /// @param label where the speaker is named
  /// @param words one span for each paragraph
  /// @param interpreted whether the transcript says that it is a translation
  record Turn(Span label, List<Span> words, boolean interpreted) {}

  private static final int FEWEST = 2;
  private static final int LABEL_REACH = 80;
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<label>Q|(?:THE |[A-Z]{2,}\\. )?[A-Z][A-Z.'\\- ]{1,40}?[A-Z]|(?:[A-Z][\\p{L}.'-]+ ){1,3}[A-Z][\\p{L}'-]+)"
              + "(?: ?\\([^)]{2,30}\\))?(?:: +|(?<=Q) {2,}|(?<=Q) (?=\\())(?<note>\\([A-Z][^)]{3,60}\\) *)?(?=\\S)");
  private static final Pattern INTERPRETED =
      Pattern.compile("(?i)\\((?:as )?(?:interpreted|translated).*");
  private static final Set<String> NO_LABELS =
      Set.of("NOTE", "UPDATE", "PHOTO", "VIDEO", "SOURCE", "WATCH");

  private Turns() {}

  /// The turns of a page; none if it is no transcript.
  static List<Turn> in(View view, List<Block> blocks) {
    List<Turn> turns = new ArrayList<>();
    for (Block block : blocks) {
      Matcher label = label(view, block);
      if (label != null) {
        turns.add(opened(block.span(), label));
      } else if (!turns.isEmpty() && block.kind() == Block.Kind.TEXT) {
        turns.getLast().words().add(trimmed(view, block.span()));
      }
    }
    return isTranscript(view, turns) ? List.copyOf(turns) : List.of();
  }

  private static @Nullable Matcher label(View view, Block block) {
    if (block.kind() != Block.Kind.TEXT && block.kind() != Block.Kind.HEADING) {
      return null;
    }
    Span span = block.span();
    String head =
        view.plain().substring(span.start(), Math.min(span.end(), span.start() + LABEL_REACH + 80));
    Matcher matcher = LABEL.matcher(head);
    boolean found = matcher.lookingAt() && matcher.end("label") <= LABEL_REACH;
    return found && !NO_LABELS.contains(matcher.group("label")) ? matcher : null;
  }

  private static Turn opened(Span block, Matcher label) {
    Span name = new Span(block.start() + label.start("label"), block.start() + label.end("label"));
    String note = label.group("note");
    boolean interpreted = note != null && INTERPRETED.matcher(note).matches();
    List<Span> words = new ArrayList<>();
    words.add(new Span(block.start() + label.end(), block.end()));
    return new Turn(name, words, interpreted);
  }

  private static Span trimmed(View view, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(view.at(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(view.at(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /// Labels in capitals are enough when there are two; names have to come back.
  private static boolean isTranscript(View view, List<Turn> turns) {
    Set<String> labels = new HashSet<>();
    int capitals = 0;
    for (Turn turn : turns) {
      String label = turn.label().of(view.plain());
      capitals += label.equals(label.toUpperCase(java.util.Locale.ROOT)) ? 1 : 0;
      labels.add(label);
    }
    return capitals >= FEWEST || turns.size() > FEWEST && labels.size() < turns.size();
  }
}
