package parley.extract.text;

import java.util.ArrayList;
import java.util.List;
import parley.archive.Span;

/// Finds the quotations of a block. Marks alternate; a curly mark, or white space on one side only,
/// says which way it points, so that one missing mark does not turn the rest inside out.
final class Quotations {

  private static final int SHORTEST_OPEN_END = 20;
  private static final int LONGEST = 20_000;
  private static final int FIRST = 3;

  private final View view;
  private final Span block;
  private final List<Quotation> found = new ArrayList<>();
  private int open = -1;

  private Quotations(View view, Span block) {
    this.view = view;
    this.block = block;
  }

  /// The quotations of a block in order, none inside another.
  public static List<Quotation> in(View view, Span block) {
    Quotations scan = new Quotations(view, block);
    for (int i = block.start(); i < block.end(); i++) {
      if (view.at(i) == '"') {
        scan.mark(i);
        i = view.markEnd(i) - 1;
      }
    }
    scan.end();
    return List.copyOf(scan.found);
  }

  private void mark(int at) {
    if (open < 0) {
      open = !isFirst(at) && (view.closes(at) || pointsLeft(at)) ? -1 : at;
    } else if (view.opens(at) && !endsClause(at) || pointsRight(at)) {
      open = at;
    } else {
      add(view.markEnd(at), true);
    }
  }

  /// What runs on beyond all reason is the work of a stray mark.
  private void add(int end, boolean closed) {
    if (end - open <= LONGEST) {
      found.add(new Quotation(new Span(open, end), closed));
    }
    open = -1;
  }

  private boolean pointsLeft(int at) {
    return isInside(at - 1) && !isInside(view.markEnd(at)) && isWordOrStop(at - 1);
  }

  /// A mark that stands the wrong way round: `It is high,“ said Verin`.
  private boolean endsClause(int at) {
    return ",.!?".indexOf(view.at(at - 1)) >= 0 && !isInside(view.markEnd(at));
  }

  private boolean pointsRight(int at) {
    int after = view.markEnd(at);
    return !isInside(at - 1)
        && after < block.end()
        && Character.isLetterOrDigit(view.at(after))
        && Character.isUpperCase(view.at(after));
  }

  /// Whether its block begins with it, but for a stray mark or two.
  private boolean isFirst(int at) {
    return at - block.start() <= FIRST
        && view.plain().substring(block.start(), at).chars().noneMatch(Character::isLetterOrDigit);
  }

  private boolean isInside(int offset) {
    return offset >= block.start()
        && offset < block.end()
        && !Character.isWhitespace(view.at(offset));
  }

  private boolean isWordOrStop(int offset) {
    return Character.isLetterOrDigit(view.at(offset)) || ".,!?".indexOf(view.at(offset)) >= 0;
  }

  private void end() {
    boolean atStart = open >= 0 && view.plain().substring(block.start(), open).isBlank();
    if (atStart || (open >= 0 && block.end() - open > SHORTEST_OPEN_END)) {
      add(trimmedEnd(), false);
    }
  }

  private int trimmedEnd() {
    int end = block.end();
    while (end > open + 1 && Character.isWhitespace(view.at(end - 1))) {
      end--;
    }
    return end;
  }
}
