package parley.evaluation.extraction;

/// How many were right, of how many found and how many marked.
record Tally(long right, long found, long marked) {

  static final Tally ZERO = new Tally(0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(right + other.right, found + other.found, marked + other.marked);
  }

  /// Per cent of what was found that is right; NaN if nothing was found.
  public double precision() {
    return 100.0 * right / found;
  }

  /// Per cent of what was marked that was found; NaN if nothing was marked.
  public double recall() {
    return 100.0 * right / marked;
  }

  /// Per cent: the harmonic mean of precision and recall; NaN if there is nothing to compare.
  public double f1() {
    return 200.0 * right / (found + marked);
  }
}
