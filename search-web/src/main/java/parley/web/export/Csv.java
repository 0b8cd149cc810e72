package parley.web.export;

import java.io.IOException;
import java.util.List;

/// Rows of a table as RFC 4180 CSV.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe in front, unless raw.
public record Csv(Appendable out, boolean raw) {

  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  /// Writes one row.
  ///
  /// @throws IOException if it cannot be written
  public void row(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    out.append("\r\n");
  }

  private String cell(String text) {
    String safe = raw || !isFormula(text) ? text : "'" + text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static boolean isFormula(String text) {
    String bare = text.stripLeading();
    return !text.isEmpty()
        && (FORMULA.indexOf(text.charAt(0)) >= 0
            || (!bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0));
  }
}
