package parley.extract;

import java.util.ArrayList;
import java.util.List;
import parley.archive.Span;
import parley.archive.Statement.Form;
import parley.extract.cue.Attribution;
import parley.extract.cue.Attributions;
import parley.extract.cue.LeadIns;
import parley.extract.cue.Lexicon;
import parley.extract.text.Block;
import parley.extract.text.Quotation;
import parley.extract.text.Reader;
import parley.extract.text.Sentence;
import parley.extract.text.View;

/// Walks an article from its first sentence to its last and joins what belongs together: quotations
/// without a cue of their own go to the one who spoke before.
final class Walk {

  private static final int EDGE = 2;
  private static final int LONGEST_OPENING = 12;
  private static final int SHORTEST_REST = 25;
  private static final int SHORTEST_ALONE = 60;

  private final View view;
  private final Reader reader;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final Hearsay hearsay;
  private final LastSpeaker last = new LastSpeaker();
  private int block = -1;

  /// The end of the quotation that the paragraph before left open, since the next one goes on with
  /// it; -1 if it left none.
  private int openEnd = -1;

  private Walk(View view, Reader reader) {
    this.view = view;
    this.reader = reader;
    this.hearsay = new Hearsay(view, reader);
  }

  /// Walks over the blocks of an article's text.
  static Walk over(View view, List<Block> blocks, Reader reader) {
    Walk walk = new Walk(view, reader);
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.TEXT) {
        walk.block(block);
      }
    }
    return walk;
  }

  /// What was found, in the order of sentences and cues.
  List<Draft> drafts() {
    return List.copyOf(drafts);
  }

  List<Sentence> sentences() {
    return List.copyOf(sentences);
  }

  private void block(Block text) {
    block++;
    int open = -1;
    for (Sentence sentence : reader.read(view, text.span())) {
      sentences.add(sentence);
      List<Attribution> found = Attributions.in(sentence, Lexicon.english());
      last.heard(sentence, found, block);
      if (found.isEmpty()) {
        floating(sentence);
      } else {
        attributed(sentence, found);
      }
      open = openAtEnd(sentence, text.span().end());
    }
    openEnd = open;
  }

  /// The end of a quotation that runs to the end of its paragraph without a closing mark; else -1.
  private static int openAtEnd(Sentence sentence, int end) {
    Quotation last = sentence.quotations().isEmpty() ? null : sentence.quotations().getLast();
    boolean open = last != null && !last.closed() && last.end() >= end - EDGE;
    return open && last != null ? Math.min(last.end(), sentence.span().end()) : -1;
  }

  private void attributed(Sentence sentence, List<Attribution> found) {
    for (Attribution words : found) {
      drafts.add(new Draft(words, sentence, block, false));
      told(words, sentence);
    }
    for (Quotation quotation : sentence.quotations()) {
      if (isRest(sentence, quotation, found)) {
        goOn(quotation.span(), sentence);
      }
    }
  }

  /// What is told inside a quotation of others' words.
  private void told(Attribution words, Sentence sentence) {
    if (words.form() == Form.QUOTED) {
      for (Span passage : words.content()) {
        hearsay.in(passage).forEach(told -> drafts.add(new Draft(told, sentence, block, false)));
      }
    }
  }

  /// A quotation behind the attributed ones that none of them has.
  private static boolean isRest(Sentence sentence, Quotation quotation, List<Attribution> found) {
    Span cue = found.getLast().cue();
    return quotation.span().length() > SHORTEST_REST
        && sentence.span().contains(quotation.span())
        && cue != null
        && quotation.start() > cue.start()
        && followsSentence(sentence, quotation.start())
        && found.stream().noneMatch(a -> touches(a, quotation.span()));
  }

  /// Whether a sentence ends before a quotation, so that it is no part of one.
  private static boolean followsSentence(Sentence sentence, int offset) {
    int i = offset - 1;
    while (i > sentence.span().start() && Character.isWhitespace(sentence.view().at(i))) {
      i--;
    }
    return ".!?\":,;-)".indexOf(sentence.view().at(i)) >= 0;
  }

  private static boolean touches(Attribution words, Span span) {
    return words.content().stream().anyMatch(span::overlaps)
        || words.source() != null && words.source().overlaps(span);
  }

  /// A sentence that is one quotation.
  private void floating(Sentence sentence) {
    for (Quotation quotation : sentence.quotations()) {
      boolean whole =
          quotation.start() <= sentence.span().start() + EDGE
              && quotation.end() >= sentence.span().end() - EDGE;
      boolean near = last.near(block) != null;
      if (whole && (near || sentence.span().length() > SHORTEST_ALONE)) {
        goOn(
            new Span(sentence.span().start(), Math.min(quotation.end(), sentence.span().end())),
            sentence);
        return;
      }
    }
    Quotation ledIn = LeadIns.quotation(sentence);
    if (ledIn != null && last.near(block) != null) {
      goOn(ledIn.span(), sentence);
      return;
    }
    goesOnMixed(sentence);
  }

  /// A sentence most of which is a quotation, behind one in the same paragraph.
  private void goesOnMixed(Sentence sentence) {
    Draft before = drafts.isEmpty() ? null : drafts.getLast();
    Quotation first = sentence.quotations().isEmpty() ? null : sentence.quotations().getFirst();
    boolean behind =
        before != null
            && before.block() == block
            && before.words().form() == Form.QUOTED
            && last.near(block) != null;
    if (behind && first != null && isMostly(first, sentence.span())) {
      Span all = sentence.span();
      int end = ".!?".indexOf(view.at(all.end() - 1)) >= 0 ? all.end() - 1 : all.end();
      Span content = new Span(all.start(), Math.max(end, first.end()));
      drafts.add(Draft.carriedOver(content, last.near(block), sentence, block).inForm(Form.MIXED));
      last.wentOn(block);
    }
  }

  private static boolean isMostly(Quotation quotation, Span sentence) {
    return quotation.closed()
        && quotation.start() <= sentence.start() + LONGEST_OPENING
        && quotation.end() <= sentence.end()
        && quotation.span().length() * 2 > sentence.length();
  }

  private void goOn(Span content, Sentence sentence) {
    Draft before = drafts.isEmpty() ? null : drafts.getLast();
    boolean joins =
        before != null
            && (before.block() == block || before.words().end() == openEnd)
            && before.words().form() == Form.QUOTED
            && before.words().end() < content.start();
    if (joins && before != null) {
      drafts.removeLast();
      drafts.add(before.with(content, block));
    } else {
      drafts.add(Draft.carriedOver(content, last.near(block), sentence, block));
    }
    last.wentOn(block);
  }
}
