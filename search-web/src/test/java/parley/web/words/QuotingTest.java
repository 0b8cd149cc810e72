package parley.web.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
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
            new Piece("“The ", false, true),
            new Piece("gates", true, true),
            new Piece("” … “stay”", false, true)),
        Quoting.pieces(Form.QUOTED, snippet));
  }

  private static String quoted(String text) {
    return Quoting.pieces(Form.QUOTED, Snippet.plain(text)).stream()
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  @Test
  void leavesOutTheCommaThatIsTheReporters() {
    assertEquals(
        List.of(
            "“The ball is on their side”",
            "“The gates” … “stay shut.”",
            "““More,” he said”",
            "“,”",
            "«Мы готовы»"),
        List.of(
            quoted("\"The ball is on their side,\""),
            quoted("\"The gates,\" … \"stay shut.\""),
            quoted("“More,” he said"),
            quoted(","),
            quoted("«Мы готовы,»")));
  }

  @Test
  void keepsMarksInsideAndSetsThoseThatAreCut() {
    assertEquals(
        List.of("“the “road” is ours”", "“A half only”", "“only a half”"),
        List.of(quoted("the “road” is ours"), quoted("\"A half only"), quoted("only a half\"")));
  }

  @Test
  void marksMatchesThatReachOverTheEnds() {
    Snippet snippet =
        new Snippet(List.of(new Fragment("\"The winter ", false), new Fragment("road,\"", true)));
    assertEquals(
        List.of(
            new Piece("“The winter ", false, true),
            new Piece("road", true, true),
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
