package parley.opensearch;

import java.util.List;
import parley.archive.Registers;
import parley.opensearch.PublishedBuild.State;
import parley.search.SearchException;

/// Goes back to the build before, unless that would bring back what was withdrawn since.
record Rollback(Cluster cluster, PublishedBuild published) {

  /// Publishes the build before and pins it.
  ///
  /// @return its number
  long publish() {
    Builds builds = new Builds(cluster);
    State now = published.look();
    long number = builds.before();
    if (now instanceof State.Open(_, Snapshot current)) {
      Registers before = RegistersRecord.of(new Asker(cluster, builds.index(number)));
      refuseToBringBack(number, current.registers().withdrawnSince(before));
    }
    builds.pin(number);
    published.look();
    return number;
  }

  private void refuseToBringBack(long number, List<String> back) {
    if (!back.isEmpty()) {
      throw new SearchException.Unavailable(
          "build %d at %s is older than the withdrawal of %s, which would be read again; run `parley index`, which finishes the withdrawal"
              .formatted(number, cluster.address(), String.join(", ", back)),
          null);
    }
  }
}
