package parley.indexer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.archive.Registers;
import parley.input.Counted;
import parley.input.Finding;
import parley.source.SourceFormat;

/// Everything known before the first article is read: what is there, and what is to be done.
///
/// @param folderNotes about the corpus' folder
record IndexRun(
    List<SourceFormat> formats,
    Registers registers,
    Published published,
    Scan scan,
    Plan plan,
    Surroundings surroundings,
    List<String> folderNotes) {

  /// The report if all goes as planned.
  IndexReport report(long build, List<String> notes) {
    return report(build, notes, List.of());
  }

  /// The report.
  ///
  /// @param failed articles that could not be read in the end; those that the index has stay as
  ///   they were
  IndexReport report(long build, List<String> notes, List<Failure> failed) {
    Set<String> lost = new HashSet<>(failed.stream().map(Failure::id).toList());
    List<String> added = without(lost, Plan.ids(plan.added()));
    List<String> changed = without(lost, Plan.ids(plan.changed()));
    long stale = lost.stream().filter(published::has).count();
    List<Finding> refused = new ArrayList<>(scan.refused());
    failed.forEach(failure -> refused.add(failure.finding()));
    return new IndexReport(
        build,
        added.size(),
        changed.size(),
        plan.removed().size(),
        plan.moved().size() + unchanged(lost) + plan.kept().size() + (int) stale,
        refused.stream().map(this::sayingWhatStays).toList(),
        notes(notes),
        plan.withheld(),
        new IndexReport.Ids(added, changed, plan.removed()));
  }

  private int unchanged(Set<String> lost) {
    return without(lost, Plan.ids(plan.unchanged())).size();
  }

  /// An article that could not be read though its file could.
  record Failure(String id, Finding finding) {}

  private static List<String> without(Set<String> lost, List<String> ids) {
    return ids.stream().filter(id -> !lost.contains(id)).toList();
  }

  /// Files that cannot be read now, of which the index keeps the last good version.
  List<Finding> stale() {
    return scan.refused().stream().filter(this::isStale).map(this::sayingWhatStays).toList();
  }

  private boolean isStale(Finding finding) {
    return plan.kept().stream()
        .anyMatch(id -> published.fingerprint(id).file().equals(finding.path()));
  }

  private Finding sayingWhatStays(Finding finding) {
    return isStale(finding)
        ? new Finding(
            finding.path(),
            finding.line(),
            finding.reason() + " (stale: its last good version stays)")
        : finding;
  }

  private List<String> notes(List<String> first) {
    List<String> notes = new ArrayList<>(first);
    if (plan.withheld() > 0) {
      notes.add(
          "%s have no file any more; that is more than a tenth, so they stay until --allow-removals"
              .formatted(Counted.of(plan.withheld(), "article")));
    }
    notes.addAll(folderNotes);
    return notes;
  }
}
