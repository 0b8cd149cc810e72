package parley.register;

import parley.input.Finding;

/// An entry of a register with the place where it stands.
///
/// @param path of its file, as messages give it
/// @param line on which it begins
public record Located<T>(T entry, String path, int line) {

  /// A finding about this entry.
  public Finding finding(String reason) {
    return new Finding(path, line, reason);
  }
}
