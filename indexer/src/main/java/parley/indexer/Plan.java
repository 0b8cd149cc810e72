package parley.indexer;

import java.util.ArrayList;
import java.util.List;
import parley.indexer.Scan.Found;

/// What has to be done so that the index has what the corpus has.
///
/// @param added articles to read that the index does not have
/// @param changed articles to read that it has otherwise
/// @param moved articles that it has as they are, but from another file
/// @param unchanged articles that it has as they are, from the same file
/// @param kept ids of articles whose files cannot be read now, or whose removal is withheld
/// @param removed ids of articles to take out
/// @param withheld how many of `kept` would have been removed, had they not been too many
record Plan(
    List<Found> added,
    List<Found> changed,
    List<Found> moved,
    List<Found> unchanged,
    List<String> kept,
    List<String> removed,
    int withheld) {

  private static final int MANY = 10;

  /// @param removing whether articles without a file go, however many they are
  static Plan of(Scan scan, Published published, Surroundings surroundings, Removing removing) {
    List<Found> added = new ArrayList<>();
    List<Found> changed = new ArrayList<>();
    List<Found> moved = new ArrayList<>();
    List<Found> unchanged = new ArrayList<>();
    for (Found found : scan.found().values()) {
      Fingerprint before = published.byId().get(found.id());
      if (before == null) {
        added.add(found);
      } else if (before.equals(found.fingerprint(surroundings))) {
        unchanged.add(found);
      } else if (before.isSameElsewhere(found.fingerprint(surroundings))) {
        moved.add(found);
      } else {
        changed.add(found);
      }
    }
    Plan plan = new Plan(added, changed, moved, unchanged, new ArrayList<>(), new ArrayList<>(), 0);
    return plan.leaving(scan, published, removing);
  }

  /// What becomes of articles that no file has any more.
  enum Removing {
    /// They stay.
    NEVER,
    /// They go, unless they are too many.
    FEW,
    /// They go.
    ALL
  }

  private Plan leaving(Scan scan, Published published, Removing removing) {
    List<String> gone = new ArrayList<>();
    published
        .byId()
        .forEach((id, fingerprint) -> {
          if (scan.withdrawn().contains(id)) {
            removed.add(id);
          } else if (scan.deleted().contains(id)) {
            (removing == Removing.NEVER ? kept : removed).add(id);
          } else if (!scan.found().containsKey(id)) {
            boolean stays = removing == Removing.NEVER || scan.incomplete(fingerprint.file());
            (stays ? kept : gone).add(id);
          }
        });
    boolean many = gone.size() > MANY && gone.size() * 10 > published.byId().size();
    boolean withhold = many && removing != Removing.ALL;
    (withhold ? kept : removed).addAll(gone);
    return new Plan(added, changed, moved, unchanged, kept, removed, withhold ? gone.size() : 0);
  }

  /// Whether the index has what the corpus has.
  boolean changesNothing() {
    return added.isEmpty() && changed.isEmpty() && moved.isEmpty() && removed.isEmpty();
  }

  /// What the index does not have as it is, or from where it is.
  List<Found> toRead() {
    List<Found> articles = new ArrayList<>(added);
    articles.addAll(changed);
    articles.addAll(moved);
    return articles;
  }

  /// Everything that stands in a file.
  List<Found> all() {
    List<Found> all = new ArrayList<>(added);
    all.addAll(changed);
    all.addAll(moved);
    all.addAll(unchanged);
    return all;
  }

  static List<String> ids(List<Found> articles) {
    return articles.stream().map(Found::id).toList();
  }
}
