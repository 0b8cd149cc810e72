package parley.evaluation.workload;

import java.util.List;

/// Writes numbered words out as sentences: capitals, commas and full stops, all by rule.
final class MadeText {

  private static final int COMMA_AFTER = 7;
  private static final int STOP_AFTER = 17;

  private MadeText() {}

  static void append(StringBuilder out, int[] text, List<String> words) {
    for (int i = 0; i < text.length; i++) {
      boolean begins = i % STOP_AFTER == 0;
      if (i > 0) {
        out.append(mark(i)).append(' ');
      }
      int start = out.length();
      out.append(words.get(text[i]));
      if (begins) {
        out.setCharAt(start, Character.toUpperCase(out.charAt(start)));
      }
    }
  }

  private static String mark(int after) {
    if (after % STOP_AFTER == 0) {
      return ".";
    }
    return after % COMMA_AFTER == 0 ? "," : "";
  }
}
