package parley.evaluation.extraction;

/// What is counted. The unit of the spans is the content span (a statement broken in two has two),
/// that of all others the statement.
enum Measure {
  /// Spans with the same first and last character.
  EXACT("content spans, exact", false),
  /// Spans of which more than 0.3 is covered, one to one, best first.
  MATCHED("content spans, matched by more than 0.3", false),
  /// Words that stand in a span found and in one marked.
  TOKENS("token overlap", false),
  /// Spans wholly in quotation marks, found exactly.
  QUOTED("direct quotes, exact", false),
  /// Spans partly in quotation marks, found exactly.
  MIXED("mixed, exact", false),
  /// Spans without quotation marks, found exactly.
  REPORTED("reported, exact", false),
  /// Of the matched ones whose speaker is named: the two mentions overlap.
  MENTION("mention of the speaker, when matched", true),
  /// Of the matched ones: the same entry of the register.
  SPEAKER("canonical speaker, when matched", true),
  /// Of the matched ones.
  FORM("form, when matched", true),
  /// Of the matched ones.
  ACT("act, when matched", true),
  /// Of the matched ones: the same day or month.
  DATE("date, when matched", true),
  /// Topics of the matched ones, ancestors included.
  TOPICS("topics, when matched", false),
  /// Spans shown unless asked for more (HIGH and MEDIUM) that match one marked.
  SHOWN("shown by default: matched", true),
  /// The same, by the right speaker too.
  SHOWN_RIGHT("shown by default: matched, speaker right", true),
  /// Spans of confidence HIGH that match and have the right speaker.
  HIGH("confidence HIGH: matched, speaker right", true),
  /// Spans of confidence MEDIUM that match and have the right speaker.
  MEDIUM("confidence MEDIUM: matched, speaker right", true),
  /// Spans of confidence LOW that match and have the right speaker.
  LOW("confidence LOW: matched, speaker right", true);

  private final String label;
  private final boolean share;

  Measure(String label, boolean share) {
    this.label = label;
    this.share = share;
  }

  /// As the table calls it.
  public String label() {
    return label;
  }

  /// Whether it is a share of what was found; the others have precision, recall and F1.
  public boolean isShare() {
    return share;
  }
}
