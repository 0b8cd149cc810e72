package parley.indexer;

import java.util.ArrayList;
import java.util.List;
import parley.search.SearchEngine;

/// Whether a run changes the published build or builds anew, and why.
///
/// @param full builds anew
/// @param firstBuild whether nothing was ever published
/// @param comparable whether what is published can be compared with the corpus
/// @param otherCorpus whether it came from another corpus
/// @param pinned whether it was published by a rollback, so that it has to be replaced
/// @param halfDone whether a withdrawal was published once and the build before still has the words
/// @param notes the reasons, for people
record Mode(
    boolean full,
    boolean firstBuild,
    boolean comparable,
    boolean otherCorpus,
    boolean pinned,
    boolean halfDone,
    List<String> notes) {

  static Mode of(SearchEngine.Status status, Corpus corpus, Indexer.Options options) {
    if (status.build() == 0 && status.outdated() == null) {
      return new Mode(true, true, false, false, false, false, List.of());
    }
    List<String> notes = new ArrayList<>();
    boolean other = otherCorpus(status, corpus, options, notes);
    boolean outdated = status.outdated() != null;
    if (outdated) {
      notes.add("built anew: " + status.outdated());
    }
    boolean halfDone = status.origin().rules().equals(Surroundings.HALF_DONE);
    boolean rules = !halfDone && !status.origin().rules().equals(Surroundings.RULES);
    if (rules && !outdated) {
      notes.add(
          "built anew: it was made by the rules of %s, these are %s"
              .formatted(status.origin().rules(), Surroundings.RULES));
    }
    boolean full = options.full() || outdated || rules;
    return new Mode(full, false, !outdated, other, status.pinned(), halfDone, notes);
  }

  private static boolean otherCorpus(
      SearchEngine.Status status, Corpus corpus, Indexer.Options options, List<String> notes) {
    String before = status.origin().corpus();
    String now = corpus.folder().toString();
    if (before.isEmpty() || before.equals(now)) {
      return false;
    }
    if (!options.full()) {
      throw new CorpusException(
          "the index at %s is of the corpus %s, not of %s; name that one, another index, or --full to replace it"
              .formatted(status.address(), before, now));
    }
    notes.add("replaced what came from " + before);
    return true;
  }
}
