package parley.extract.cue;

import java.util.Set;
import parley.archive.Statement.Act;

/// A noun or adjective that reports what somebody said or thinks: `his claim that`, `is ready to`.
///
/// @param strong whether it nearly always reports speech
/// @param openers what may open the words said
record Complement(String word, boolean noun, Act act, boolean strong, Set<String> openers) {

  Complement {
    openers = Set.copyOf(openers);
  }
}
