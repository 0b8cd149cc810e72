package parley.evaluation.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import parley.evaluation.workload.PlainStatement;
import parley.evaluation.workload.Workload;

/// Fills `s`, a statement a row, and `t`, a topic of a statement a row; all values but the text are
/// numbers.
final class SqlTables {

  static final String CREATE_S =
      "CREATE TABLE s (n INTEGER PRIMARY KEY, article INTEGER, speaker INTEGER, side INTEGER,"
          + " round INTEGER, publisher INTEGER, form INTEGER, language INTEGER, day INTEGER,"
          + " month INTEGER, text TEXT";
  static final List<String> INDEXES =
      List.of(
          "CREATE INDEX s_speaker ON s (speaker)",
          "CREATE INDEX s_day ON s (day DESC, n)",
          "CREATE INDEX t_topic ON t (topic, n)");

  private static final int BATCH = 1_000;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Taker statements;
  private final Taker topics;

  /// Takes a row.
  @FunctionalInterface
  interface Taker {
    void take(List<Object> row) throws SQLException, IOException;
  }

  SqlTables(Taker statements, Taker topics) {
    this.statements = statements;
    this.topics = topics;
  }

  /// The number at the end of an id.
  static int number(String id) {
    return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
  }

  void fill(Workload workload) {
    PlainStatement.each(workload, this::add);
  }

  private void add(PlainStatement s) {
    List<Object> row = new ArrayList<>();
    row.add(s.number());
    row.add(s.article());
    row.add(number(s.speaker()));
    row.add(number(s.side()));
    row.add(s.round() == null ? -1 : number(s.round()));
    row.add(numbered(s.publisher()));
    row.add(numbered(s.form()));
    row.add(numbered(s.language()));
    row.add((int) s.said().toEpochDay());
    row.add(s.said().getYear() * 12 + s.said().getMonthValue() - 1);
    row.add(s.text());
    try {
      statements.take(row);
      for (String topic : s.topics()) {
        topics.take(List.of(s.number(), number(topic)));
      }
    } catch (SQLException | IOException e) {
      throw new UncheckedIOException(new IOException("row " + row + ": " + e.getMessage(), e));
    }
  }

  private int numbered(String value) {
    return numbers.computeIfAbsent(value, _ -> numbers.size());
  }

  /// A row in PostgreSQL's copy format.
  static String copied(List<Object> row) {
    StringJoiner line = new StringJoiner("\t", "", "\n");
    row.forEach(value -> line.add(value.toString()));
    return line.toString();
  }

  /// Inserts rows in batches; the last one by `executeBatch`.
  static Taker inserting(PreparedStatement insert) {
    return new Taker() {
      private int pending;

      @Override
      public void take(List<Object> row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
          insert.setObject(i + 1, row.get(i));
        }
        insert.addBatch();
        if (++pending % BATCH == 0) {
          insert.executeBatch();
        }
      }
    };
  }

  static void execute(Connection connection, List<String> all) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : all) {
        statement.execute(sql);
      }
    }
  }
}
