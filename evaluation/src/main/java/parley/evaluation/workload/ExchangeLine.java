package parley.evaluation.workload;

import java.util.List;
import parley.archive.Round;
import parley.evaluation.workload.Workload.MadeArticle;
import parley.evaluation.workload.Workload.MadeStatement;

/// Writes made articles as lines of the exchange format. All their texts are ASCII without signs
/// that JSON would escape, so no JSON library stands in the way of the disk.
final class ExchangeLine {

  private static final String BETWEEN = "\n\n";
  private static final String BETWEEN_ESCAPED = "\\n\\n";

  private final Workload workload;
  private final List<Round> rounds;
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder text = new StringBuilder();

  ExchangeLine(Workload workload) {
    this.workload = workload;
    this.rounds = workload.registers().rounds();
  }

  /// The line, with its line break; valid until the next call.
  CharSequence of(MadeArticle article) {
    line.setLength(0);
    head(article);
    int[] starts = texts(article);
    line.append(",\"statements\":[");
    for (int i = 0; i < article.statements().size(); i++) {
      line.append(i == 0 ? "{" : ",{");
      pair("id", article.id() + "." + i);
      line.append(",\"start\":").append(starts[i]);
      line.append(",\"end\":").append(starts[i + 1] - BETWEEN.length());
      statement(article.statements().get(i));
      line.append('}');
    }
    return line.append("]}\n");
  }

  private void head(MadeArticle article) {
    line.append('{');
    pair("id", article.id());
    line.append(",\"title\":\"");
    MadeText.append(line, article.headline(), workload.words());
    line.append("\",");
    pair("published", article.published().toString());
    line.append(',');
    pair("publisher", workload.cast().publishers().get(article.publisher()));
    line.append(',');
    pair("language", article.language());
    if (article.round() >= 0) {
      line.append(',');
      pair("round", rounds.get(article.round()).id());
    }
    line.append(',');
    pair("added", article.published() + "T08:00:00Z");
  }

  /// Writes the article's text: its statements, an empty line between them.
  ///
  /// @return where each statement starts, and where one more would
  private int[] texts(MadeArticle article) {
    int[] starts = new int[article.statements().size() + 1];
    line.append(",\"text\":\"");
    int at = 0;
    for (int i = 0; i < article.statements().size(); i++) {
      text.setLength(0);
      MadeText.append(text, article.statements().get(i).words(), workload.words());
      line.append(i == 0 ? "" : BETWEEN_ESCAPED).append(text);
      at += text.length() + BETWEEN.length();
      starts[i + 1] = at;
    }
    line.append('"');
    return starts;
  }

  private void statement(MadeStatement statement) {
    line.append(',');
    pair("speakerId", workload.registers().speakers().get(statement.speaker()).id());
    line.append(',');
    pair("said", statement.said().toString());
    line.append(',');
    pair("form", statement.form().name());
    line.append(',');
    pair("act", statement.act().name());
    line.append(',');
    pair("confidence", statement.confidence().name());
    line.append(",\"topics\":[");
    for (int i = 0; i < statement.topics().length; i++) {
      String id = workload.topic(statement.topics()[i]).id();
      line.append(i == 0 ? "\"" : ",\"").append(id).append('"');
    }
    line.append(']');
  }

  private void pair(String key, String value) {
    line.append('"').append(key).append("\":\"").append(value).append('"');
  }
}
