package parley.opensearch;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.opensearch.Builds.Current;
import parley.opensearch.Cluster.Answer;
import parley.opensearch.PublishedBuild.State;
import parley.search.SearchEngine.Health;
import parley.search.SearchEngine.Origin;
import parley.search.SearchEngine.Status;
import tools.jackson.databind.JsonNode;

/// How things stand with an index. What the cluster has to be asked for besides the published build
/// is asked for at most once a second, since every page wants to know how things stand.
final class Standing {

  private static final Origin NO_ORIGIN = new Origin("", "");

  /// The status of an answer about an index that is not there, which has zeros in it.
  private static final int TIMED_OUT = 408;

  private static final long BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();

  private final Cluster cluster;
  private final Builds builds;
  private final PublishedBuild published;
  private volatile @Nullable Beside beside;

  /// What goes with a published build.
  ///
  /// @param seen by [System#nanoTime()]
  private record Beside(Current current, List<Long> kept, Health health, long seen) {

    boolean isFreshOf(Current now) {
      return current.equals(now) && System.nanoTime() - seen < BETWEEN_LOOKS;
    }
  }

  Standing(Cluster cluster, PublishedBuild published) {
    this.cluster = cluster;
    this.builds = new Builds(cluster);
    this.published = published;
  }

  Status status() {
    return switch (published.told()) {
      case State.Nothing _ ->
          new Status(address(), 0, null, false, 0, 0, null, NO_ORIGIN, List.of(), null, null);
      case State.Open(Current current, Snapshot snapshot) ->
          status(current, snapshot.notes(), null);
      case State.Outdated(Current current, Notes notes, var why) ->
          status(current, notes, why.getMessage());
      case State.Unknown unknown -> throw unknown.why();
    };
  }

  private String address() {
    return cluster.address().toString();
  }

  private Status status(Current current, Notes notes, @Nullable String outdated) {
    Beside with = beside(current);
    return new Status(
        address(),
        current.number(),
        notes.published(),
        current.pinned(),
        notes.articles(),
        notes.statements(),
        notes.lastDay(),
        notes.origin(),
        with.kept(),
        outdated,
        with.health());
  }

  private Beside beside(Current current) {
    Beside known = beside;
    if (known != null && known.isFreshOf(current)) {
      return known;
    }
    List<Long> kept = List.copyOf(builds.kept().keySet());
    Beside found = new Beside(current, kept, health(current), System.nanoTime());
    beside = found;
    return found;
  }

  private Health health(Current current) {
    String index = builds.index(current.number());
    Answer answer =
        cluster.send(
            Call.get("/_cluster/health/" + index).with("local", true).with("timeout", "1s"));
    if (!answer.ok() && answer.status() != TIMED_OUT) {
      throw cluster.refused(answer);
    }
    JsonNode told = answer.body();
    int missing =
        told.path("unassigned_shards").asInt(0) + told.path("initializing_shards").asInt(0);
    return new Health(
        told.path("number_of_nodes").asInt(0), told.path("active_shards").asInt(0), missing);
  }
}
