package parley.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageTest {

  private static String blocks(String text) {
    return Page.blocks(View.of(text)).stream()
        .map(block -> block.kind() + " " + block.span().of(text).strip().replace('\n', '/'))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void furnitureIsToldFromText() {
    assertEquals(
        """
        HEADING Kalm Rejects New River Plan
        BYLINE By Nora Feld
        WIDGET - X
        WIDGET - Other Apps
        TEXT The river is high.
        LINK See also: More on rivers
        BYLINE 23 July 2025
        TEXT He said no.
        """,
        blocks(
            """
            Kalm Rejects New River Plan
            By Nora Feld
            - X
            - Other Apps
            The river is high.
            See also: More on rivers
            23 July 2025
            He said no.
            """));
  }

  @Test
  void teasersInOneLineAreNoText() {
    assertEquals(
        """
        WIDGET Most viewed 1 'I sold my boat' 2 The dam 'opens in May', says Kalm.
        WIDGET More on this story All about the dam ‣ 2d ago Verin mocks the mayor ‣ 5h ago.
        TEXT The most viewed dam of all is closed, Kalm said on Monday.
        """,
        blocks(
            """
            Most viewed 1 'I sold my boat' 2 The dam 'opens in May', says Kalm.
            More on this story All about the dam ‣ 2d ago Verin mocks the mayor ‣ 5h ago.
            The most viewed dam of all is closed, Kalm said on Monday.
            """));
  }

  @Test
  void theFirstLineOfAWrappedParagraphIsNoHeading() {
    String longLine = "The minister of rivers said that the bridge would stay open. ".repeat(3);
    assertEquals(
        "HEADING The river rises again\nTEXT The river was as high as it\nTEXT had been in years.\nTEXT "
            + longLine.strip()
            + "\n",
        blocks(
            "The river rises again\n\nThe river was as high as it\nhad been in years.\n"
                + longLine));
  }

  @Test
  void linesWrappedByHandAreOneParagraph() {
    assertEquals(
        "TEXT The river was as high as it/had been in years, and people/came to see it.\nTEXT So he said.\n",
        blocks(
            "The river was as high as it\nhad been in years, and people\ncame to see it.\n\nSo he said.\n"));
  }
}
