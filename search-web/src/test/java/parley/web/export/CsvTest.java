package parley.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvTest {

  private static final List<String> CELLS =
      List.of("plain", "a,b", "say \"x\"", "two\nlines", "=1+1", " @x", "＝1", "", "a-b");

  @Test
  void makesFormulasSafe() throws IOException {
    StringBuilder out = new StringBuilder();
    new Csv(out, false).row(CELLS);
    assertEquals(
        "plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",'=1+1,' @x,'＝1,,a-b\r\n", out.toString());
  }

  @Test
  void leavesFormulasWhereAskedTo() throws IOException {
    StringBuilder out = new StringBuilder();
    new Csv(out, true).row(CELLS);
    assertEquals(
        "plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",=1+1, @x,＝1,,a-b\r\n", out.toString());
  }
}
