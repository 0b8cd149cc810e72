package parley.register;

import java.util.List;
import java.util.Optional;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Speaker;

/// Whom a name in a file means.
public final class SpeakerName {

  private SpeakerName() {}

  /// The speaker with this id, else the only one of this name; else a speaker of its own, whom the
  /// register does not know.
  public static Speaker.Ref ref(String name, Registers registers) {
    Optional<Speaker> byId = registers.speaker(name);
    if (byId.isPresent()) {
      return byId.get().ref();
    }
    List<Speaker> bearers = registers.named(name);
    return bearers.size() == 1
        ? bearers.getFirst().ref()
        : new Speaker.Ref(Ids.unregistered(name), name);
  }
}
