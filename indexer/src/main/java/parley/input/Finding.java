package parley.input;

import java.util.Comparator;

/// Something that somebody should look at: a file that was refused, or a mistake that a check
/// found.
///
/// @param path of the file, relative to its corpus where it lies in one
/// @param line counted from 1; 0 where it is about the whole file
/// @param reason what was found, what was wanted, and what to do next
public record Finding(String path, int line, String reason) implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::path)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::reason);

  /// `path:line: reason`, without the line where there is none.
  @Override
  public String toString() {
    return (line == 0 ? path : path + ":" + line) + ": " + reason;
  }

  /// By path, line and reason.
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
