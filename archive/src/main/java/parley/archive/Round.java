package parley.archive;

import java.util.List;

/// One session of talks.
///
/// @param parties ids of the sides that took part
/// @param outcome one sentence, may be empty
public record Round(
    String id,
    String name,
    String place,
    PartialDate from,
    PartialDate to,
    List<String> parties,
    String outcome) {

  public Round {
    parties = List.copyOf(parties);
  }
}
