package parley.query;

import java.util.ArrayList;
import java.util.List;

/// Puts words together so that the promises made at [Words] hold. Lists stand for the members of an
/// [Words.All].
final class Grouping {

  private Grouping() {}

  /// One of the alternatives, each the members of an [Words.All]. One that only excludes narrows
  /// the others.
  static List<Words> any(List<List<Words>> alternatives) {
    List<Words> members = new ArrayList<>();
    List<Words> exclusions = new ArrayList<>();
    List<List<Words>> kept = new ArrayList<>();
    for (List<Words> alternative : alternatives) {
      if (alternative.stream().allMatch(Words.Not.class::isInstance)) {
        exclusions.addAll(alternative);
      } else {
        kept.add(alternative);
      }
    }
    if (kept.size() == 1) {
      members.addAll(kept.getFirst());
    } else if (!kept.isEmpty()) {
      members.add(new Words.Any(kept.stream().flatMap(a -> alternatives(a).stream()).toList()));
    }
    members.addAll(exclusions);
    return members;
  }

  private static List<Words> alternatives(List<Words> all) {
    return all.size() == 1 && all.getFirst() instanceof Words.Any(List<Words> inner)
        ? inner
        : List.of(one(all));
  }

  private static Words one(List<Words> members) {
    return members.size() == 1 ? members.getFirst() : new Words.All(members);
  }

  /// What has not all of these; excluding an exclusion is asking for it.
  static List<Words> not(List<Words> members) {
    if (members.isEmpty()) {
      return List.of();
    }
    Words excluded = one(members);
    return switch (excluded) {
      case Words.Not(Words.All(List<Words> inner)) -> inner;
      case Words.Not(Words words) -> List.of(words);
      default -> List.of(new Words.Not(excluded));
    };
  }
}
