package parley.opensearch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.opensearch.Cluster.Answer;
import parley.search.SearchException;
import tools.jackson.databind.JsonNode;

/// The numbered builds of an index in a cluster.
///
/// Build N is the index `NAME-build-N`, which never changes once it is finished. The alias `NAME`
/// names the published one and is moved in one request; the alias `NAME-pinned` beside it says that
/// a rollback put it there. The published build and the one that it replaced are kept.
///
/// All methods that change anything want [WriteLock] held.
record Builds(Cluster cluster) {

  private static final String PINNED = "-pinned";
  private static final String BUILD = "-build-";

  /// How long a look at the alias is tried: who only looks has something older to go on with.
  private static final Duration LOOK = Duration.ofMillis(500);

  /// The published build.
  record Current(long number, boolean pinned) {}

  private String name() {
    return cluster.address().name();
  }

  String index(long number) {
    return name() + BUILD + number;
  }

  /// The published build, empty if nothing was ever published; as one node knows it, without
  /// waiting for a manager.
  Optional<Current> current() {
    Answer answer = cluster.send(Call.get("/" + name() + "/_alias").with("local", true).within(LOOK));
    if (answer.isMissing()) {
      return Optional.empty();
    }
    if (!answer.ok()) {
      throw cluster.refused(answer);
    }
    for (Map.Entry<String, JsonNode> index : answer.body().properties()) {
      long number = number(index.getKey());
      if (number > 0) {
        boolean pinned = index.getValue().path("aliases").has(name() + PINNED);
        return Optional.of(new Current(number, pinned));
      }
    }
    throw new SearchException.Unavailable(
        "%s is an index of somebody else's in the cluster at %s; choose another name behind the last slash"
            .formatted(name(), cluster.address().hosts()),
        null);
  }

  private long number(String index) {
    Matcher ours =
        Pattern.compile(Pattern.quote(name() + BUILD) + "([1-9]\\d{0,17})").matcher(index);
    return ours.matches() ? Long.parseLong(ours.group(1)) : 0;
  }

  /// The finished builds, ascending; what was left unfinished is none.
  SortedMap<Long, Notes> kept() {
    SortedMap<Long, Notes> kept = new TreeMap<>();
    all()
        .forEach((number, notes) -> {
          if (notes.published() != null && notes.build() == number) {
            kept.put(number, notes);
          }
        });
    return kept;
  }

  private SortedMap<Long, Notes> all() {
    JsonNode indexes = cluster.ask(Call.get("/" + name() + BUILD + "*/_mapping"));
    SortedMap<Long, Notes> all = new TreeMap<>();
    for (Map.Entry<String, JsonNode> index : indexes.properties()) {
      Notes notes = Notes.of(index.getValue());
      if (notes != null && number(index.getKey()) > 0) {
        all.put(number(index.getKey()), notes);
      }
    }
    return all;
  }

  /// What a build says about itself, null if it is no more.
  @Nullable Notes notes(long number) {
    Call call = Call.get("/" + index(number) + "/_mapping").with("local", true);
    Answer answer = cluster.send(call);
    if (!answer.ok() && !answer.isMissing()) {
      throw cluster.refused(answer);
    }
    return Notes.of(answer.body().path(index(number)));
  }

  /// Clears away what was left unfinished, and gives the number of the next build.
  long begin(@Nullable Current current) {
    SortedMap<Long, Notes> kept = kept();
    for (long number : all().keySet()) {
      if (!kept.containsKey(number)) {
        delete(number);
      }
    }
    long last = kept.isEmpty() ? 0 : kept.lastKey();
    return Math.max(last, current == null ? 0 : current.number()) + 1;
  }

  /// Publishes a finished build in place of `replaced`.
  void publish(long number, @Nullable Current replaced) {
    point(number, false);
    for (long other : all().keySet()) {
      if (other != number && (replaced == null || other != replaced.number())) {
        delete(other);
      }
    }
  }

  /// The number of the build before the current one.
  long before() {
    Current current = current().orElseThrow(() -> empty(cluster));
    SortedMap<Long, Notes> before = kept().headMap(current.number());
    if (before.isEmpty()) {
      throw new SearchException.Unavailable(
          "there is no build before build %d at %s; run `parley index --full` to build anew"
              .formatted(current.number(), cluster.address()),
          null);
    }
    return before.lastKey();
  }

  /// Publishes an older build and pins it.
  void pin(long number) {
    point(number, true);
  }

  static SearchException empty(Cluster cluster) {
    return new SearchException.Empty(
        "nothing has been published at %s yet; run `parley index`".formatted(cluster.address()));
  }

  /// Moves the alias, and the pin with it, in one step.
  private void point(long number, boolean pinned) {
    List<Object> actions = new ArrayList<>();
    for (String alias : List.of(name(), name() + PINNED)) {
      Map<String, Object> removed = new LinkedHashMap<>();
      removed.put("index", name() + BUILD + "*");
      removed.put("alias", alias);
      removed.put("must_exist", false);
      actions.add(Map.of("remove", removed));
    }
    actions.add(Map.of("add", Map.of("index", index(number), "alias", name())));
    if (pinned) {
      actions.add(Map.of("add", Map.of("index", index(number), "alias", name() + PINNED)));
    }
    cluster.ask(Call.post("/_aliases", Map.of("actions", actions)).asWork());
  }

  void delete(long number) {
    Answer answer = cluster.send(Call.delete("/" + index(number)));
    if (!answer.ok() && !answer.isMissing()) {
      throw cluster.refused(answer);
    }
  }
}
