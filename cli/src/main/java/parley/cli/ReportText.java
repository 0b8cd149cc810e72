package parley.cli;

import java.util.ArrayList;
import java.util.List;
import parley.indexer.IndexReport;

/// What a run of the indexer did, as text for a terminal.
record ReportText(Terminal terminal) {

  private static final int MOST_REFUSED = 20;

  String of(IndexReport report) {
    List<String> lines = new ArrayList<>();
    report.refused().stream()
        .limit(MOST_REFUSED)
        .forEach(finding -> lines.add("refused  " + finding));
    int more = report.refused().size() - MOST_REFUSED;
    if (more > 0) {
      lines.add("refused  %,d more; --json lists all".formatted(more));
    }
    report.notes().forEach(note -> lines.add("note     " + note));
    lines.add(counts(report));
    return String.join("\n", lines);
  }

  private static String counts(IndexReport report) {
    return "Build %d: %,d added, %,d changed, %,d removed, %,d unchanged, %,d refused."
        .formatted(
            report.build(),
            report.added(),
            report.changed(),
            report.removed(),
            report.unchanged(),
            report.refused().size());
  }
}
