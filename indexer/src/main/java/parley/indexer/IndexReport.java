package parley.indexer;

import java.util.List;
import parley.input.Finding;

/// What a run did, or would do.
///
/// @param build number of the build that is published now
/// @param added articles that were not in the index
/// @param changed articles whose file, registers or corrections changed
/// @param removed articles that are gone
/// @param unchanged all other articles that the index has
/// @param refused files, or lines of files, that were not read
/// @param notes what somebody should know, in sentences
/// @param withheld how many articles would have been removed, had they not been too many
/// @param ids of the articles counted
public record IndexReport(
    long build,
    int added,
    int changed,
    int removed,
    int unchanged,
    List<Finding> refused,
    List<String> notes,
    int withheld,
    Ids ids) {

  public IndexReport {
    refused = refused.stream().sorted().toList();
    notes = List.copyOf(notes);
  }

  /// Ids of articles, each list sorted.
  public record Ids(List<String> added, List<String> changed, List<String> removed) {
    public Ids {
      added = added.stream().sorted().toList();
      changed = changed.stream().sorted().toList();
      removed = removed.stream().sorted().toList();
    }
  }

  /// 0 if all is well, 1 if files were refused or removals withheld.
  public int exitCode() {
    return refused.isEmpty() && withheld == 0 ? 0 : 1;
  }
}
