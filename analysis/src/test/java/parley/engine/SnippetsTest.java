package parley.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.analysis.Analysis;
import parley.analysis.WordsMatcher;
import parley.archive.Span;
import parley.contract.Samples;
import parley.search.SearchRequest;
import parley.search.Snippet;

class SnippetsTest {

  private static final String FILLER =
      "The delegations met at the old mill and spoke for hours about the weather and the road. ";

  private static Snippets snippets(String typed) {
    SearchRequest request = Samples.ARCHIVE.request(typed);
    return new Snippets(
        WordsMatcher.of(request.query().words(), request.match(), Analysis.of(Samples.REGISTERS)));
  }

  /// A snippet with what matched between square brackets.
  private static String marked(Snippet snippet) {
    return snippet.fragments().stream()
        .map(fragment -> fragment.match() ? "[" + fragment.text() + "]" : fragment.text())
        .collect(Collectors.joining());
  }

  @Test
  void aShortStatementIsShownWhole() {
    String text = "We will not open the gates. We never said we would open a gate.";
    assertEquals(
        "We will not open the [gates]. We never said we would open a [gate].",
        marked(snippets("gates").ofStatement(text)));
    assertEquals(
        "We will not [open the gates]. We never said we would open a gate.",
        marked(snippets("\"open the gates\"").ofStatement(text)));
    assertEquals(text, marked(snippets("").ofStatement(text)));
  }

  @Test
  void aLongTextIsCutAtTheEndsOfSentencesOnly() {
    String text =
        FILLER.repeat(4)
            + "Mr. Kalm, who spoke for Lissa, said that his side will not, now or later, sign a truce. "
            + FILLER.repeat(6)
            + "A truce needs two.";
    assertEquals(
        "Mr. Kalm, who spoke for Lissa, said that his side will not, now or later, sign a [truce]. "
            + FILLER.repeat(3).strip()
            + " … A [truce] needs two.",
        marked(snippets("truce").ofStatement(text)));
  }

  @Test
  void oneLongSentenceIsNotCut() {
    String text = "It is not true, " + "as was said before, ".repeat(60) + "that a truce holds.";
    assertEquals(text, snippets("truce").ofStatement(text).text());
    assertEquals(text, snippets("truce").ofArticle(FILLER.repeat(3) + text).text());
  }

  @Test
  void anArticleWithoutMatchesShowsItsBeginning() {
    assertEquals(FILLER.repeat(4).strip(), marked(snippets("truce").ofArticle(FILLER.repeat(20))));
    assertEquals(List.of(), snippets("truce").ofArticle("").fragments());
  }

  @Test
  void titlesAndInitialsEndNoSentence() {
    String text =
        "Gen. A. Verin left for the U.S. on Monday. Did Mr. Kalm stay? He did not! “No.” Then\n\nnothing Lissa\nsaid";
    List<String> sentences = Sentences.of(text).stream().map((Span s) -> s.of(text)).toList();
    assertEquals(
        List.of(
            "Gen. A. Verin left for the U.S. on Monday.",
            "Did Mr. Kalm stay?",
            "He did not!",
            "“No.” Then",
            "nothing Lissa\nsaid"),
        sentences);
  }

  @Test
  void whatBeginsWithAPronounComesWithWhoIsMeant() {
    String text =
        FILLER.repeat(2)
            + "Ada Verin spoke in Orlo. She was calm. “Her terms” are known. He left."
            + " They want a truce.";
    assertEquals(
        "“Her terms” are known. He left. They want a [truce].",
        marked(snippets("truce").ofArticle(text)));
    assertEquals(
        "Ada Verin spoke in Orlo. She was [calm]. “Her terms” are known. He left. They want a"
            + " truce.",
        marked(snippets("calm").ofArticle(text)));
    assertEquals(
        "She was [calm]. Then she left.",
        marked(snippets("calm").ofArticle("She was calm. Then she left.")));
  }
}
