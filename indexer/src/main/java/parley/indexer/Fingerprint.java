package parley.indexer;

import java.nio.file.Path;
import java.util.List;
import parley.source.SourceFile;

/// What an article in the index was read from; kept there as one line of text.
///
/// @param content hash of its piece of a file
/// @param surroundings hash of all else that its statements depend on, see [Surroundings]
/// @param naming how it came by its id
/// @param file name of its [parley.source.SourceFile]
record Fingerprint(String content, String surroundings, Naming naming, String file) {

  /// Whether a source gives the id, or the file's name makes it.
  enum Naming {
    GIVEN,
    BY_NAME
  }

  /// What a line of text says; a fingerprint that fits no file where it cannot be read.
  static Fingerprint parse(String text) {
    List<String> parts = List.of(text.split(" ", 4));
    return parts.size() < 4
        ? new Fingerprint(text, "", Naming.BY_NAME, "")
        : new Fingerprint(parts.get(0), parts.get(1), naming(parts.get(2)), parts.get(3));
  }

  private static Naming naming(String name) {
    return name.equals(Naming.GIVEN.name()) ? Naming.GIVEN : Naming.BY_NAME;
  }

  /// Whether the very same was read from another file, whose name tells no other date.
  boolean isSameElsewhere(Fingerprint other) {
    return content.equals(other.content)
        && surroundings.equals(other.surroundings)
        && naming == Naming.GIVEN
        && other.naming == Naming.GIVEN
        && source().dateInName().equals(other.source().dateInName());
  }

  private SourceFile source() {
    return new SourceFile(Path.of(file), file);
  }

  @Override
  public String toString() {
    return String.join(" ", content, surroundings, naming.name(), file);
  }
}
