package parley.evaluation.workload;

/// The kinds of search that speed is measured by.
public enum QueryClass {
  COMMON_TERM("common term"),
  MIDDLE_TERM("middle term"),
  RARE_TERM("rare term"),
  TWO_ALL("two terms, all"),
  THREE_ALL("three terms, all"),
  TWO_ANY("two terms, any"),
  THREE_ANY("three terms, any"),
  PHRASE("phrase"),
  PREFIX("prefix"),
  TERM_SPEAKER("term, one speaker"),
  TERM_TOPIC("term, one topic"),
  TERM_PERIOD("term, one period"),
  TERM_ALL_FILTERS("term, speaker, topic, period"),
  EVERYTHING("browse everything"),
  ONE_SPEAKER("browse one speaker"),
  ONE_TOPIC("browse one topic"),
  ONE_PERIOD("browse one period");

  private final String title;

  QueryClass(String title) {
    this.title = title;
  }

  /// Its name in tables.
  public String title() {
    return title;
  }
}
