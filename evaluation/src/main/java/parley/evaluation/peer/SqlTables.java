package parley.evaluation.peer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final PreparedStatement statements;
  private final PreparedStatement topics;

  private SqlTables(PreparedStatement statements, PreparedStatement topics) {
    this.statements = statements;
    this.topics = topics;
  }

  /// Inserts all of a workload's statements, in batches.
  static void insert(Connection connection, Workload workload) throws SQLException {
    String columns =
        "n, article, speaker, side, round, publisher, form, language, day, month, text";
    try (PreparedStatement s =
            connection.prepareStatement(
                "INSERT INTO s (" + columns + ") VALUES (?,?,?,?,?,?,?,?,?,?,?)");
        PreparedStatement t = connection.prepareStatement("INSERT INTO t VALUES (?,?)")) {
      PlainStatement.each(workload, new SqlTables(s, t)::add);
      s.executeBatch();
      t.executeBatch();
    }
  }

  /// The number at the end of an id.
  static int number(String id) {
    return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
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
      add(statements, row);
      for (String topic : s.topics()) {
        add(topics, List.of(s.number(), number(topic)));
      }
      if (s.number() % BATCH == 0) {
        statements.executeBatch();
        topics.executeBatch();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("row " + row + ": " + e.getMessage(), e);
    }
  }

  private static void add(PreparedStatement insert, List<Object> row) throws SQLException {
    for (int i = 0; i < row.size(); i++) {
      insert.setObject(i + 1, row.get(i));
    }
    insert.addBatch();
  }

  private int numbered(String value) {
    return numbers.computeIfAbsent(value, _ -> numbers.size());
  }

  static void execute(Connection connection, List<String> all) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : all) {
        statement.execute(sql);
      }
    }
  }
}
