package parley.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A property that statements are filtered and counted by. Its lower-case name is the one word used
/// in addresses, index, JSON and pages.
///
/// What a statement's values are: SPEAKER its speaker's id, `unknown` without one. SIDE the
/// speaker's side, `unknown` without one. TOPIC its topics with their ancestors. ROUND its
/// article's round, none without one. PUBLISHER the slug of the outlet that has it on record: its
/// source's publisher, else its article's; `unknown` if that has no name. FORM, ACT, CONFIDENCE in
/// lower case. MENTIONS the registered speakers named in its words. LANGUAGE its article's.
///
/// An article none of whose statements is HIGH or MEDIUM stands for itself: one bare occasion on
/// its day of publication, with values for ROUND, PUBLISHER (its own) and LANGUAGE only, which
/// passes any filter on confidence that admits HIGH or MEDIUM.
public enum Facet {
  SPEAKER,
  SIDE,
  TOPIC,
  ROUND,
  PUBLISHER,
  FORM,
  ACT,
  MENTIONS,
  LANGUAGE,
  CONFIDENCE;

  /// The name in addresses and JSON.
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The facet with this parameter name, in any case.
  public static Optional<Facet> named(String parameter) {
    return Arrays.stream(values()).filter(f -> f.name().equalsIgnoreCase(parameter)).findFirst();
  }
}
