package parley.web.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.archive.Statement.Form;
import parley.search.Snippet;
import parley.search.Snippet.Fragment;
import parley.web.words.Quoting.Piece;

final class QuotingTest {

  @Test
  void setsMarksAroundQuotedWordsAndTheirParts() {
    Snippet snippet =
        new Snippet(
            List.of(
                new Fragment("The ", false),
                new Fragment("gates", true),
                new Fragment(", … stay", false)));
    assertEquals(
        List.of(
            new Piece("“", false, true),
            new Piece("The ", false, true),
            new Piece("gates", true, true),
            new Piece(",” … “stay", false, true),
            new Piece("”", false, true)),
        Quoting.pieces(Form.QUOTED, snippet));
  }

  @Test
  void setsNoMarksTwice() {
    assertEquals(
        List.of(new Piece("«Київ чекає»", false, true)),
        Quoting.pieces(Form.QUOTED, Snippet.plain("«Київ чекає»")));
  }

  @Test
  void findsTheQuotedPartOfMixedWords() {
    Snippet snippet =
        new Snippet(List.of(new Fragment("fishing “must ", false), new Fragment("pause”", true)));
    assertEquals(
        List.of(
            new Piece("fishing ", false, false),
            new Piece("“must ", false, true),
            new Piece("pause”", true, true)),
        Quoting.pieces(Form.MIXED, snippet));
  }

  @Test
  void curlsStraightMarksWhereverMatchesCutThem() {
    Snippet snippet =
        new Snippet(
            List.of(
                new Fragment("is \"off", false),
                new Fragment(" the table", true),
                new Fragment("\" and \"", false),
                new Fragment("gone\"", true)));
    assertEquals(
        List.of(
            new Piece("is ", false, false),
            new Piece("“off", false, true),
            new Piece(" the table", true, true),
            new Piece("”", false, true),
            new Piece(" and ", false, false),
            new Piece("“", false, true),
            new Piece("gone”", true, true)),
        Quoting.pieces(Form.MIXED, snippet));
  }

  @Test
  void setsNoMarksAroundReportedWords() {
    assertEquals(
        List.of(new Piece("rejected the plan", false, false)),
        Quoting.pieces(Form.REPORTED, Snippet.plain("rejected the plan")));
  }
}
