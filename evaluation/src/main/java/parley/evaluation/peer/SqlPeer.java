package parley.evaluation.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import parley.evaluation.contender.Contender;
import parley.evaluation.workload.Question;

/// A database with a full-text index, asked through its JDBC driver.
///
/// @param url JDBC address
/// @param stop what ends the database with the race
record SqlPeer(String name, Sql dialect, String url, Runnable stop) implements Contender {

  @Override
  public Session session() {
    try {
      return new Asking(DriverManager.getConnection(url), new SqlQuestions(dialect));
    } catch (SQLException e) {
      throw new IllegalStateException(name + " does not answer: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    stop.run();
  }

  /// One connection with the statements that it has prepared before.
  private record Asking(
      Connection connection, SqlQuestions questions, Map<String, PreparedStatement> prepared)
      implements Session {

    Asking(Connection connection, SqlQuestions questions) {
      this(connection, questions, new HashMap<>());
    }

    @Override
    public Answer ask(Question question) {
      try {
        long total = counts(questions.counts(question.request()));
        return new Answer(total, hits(questions.best(question.request())));
      } catch (SQLException e) {
        throw new IllegalStateException(question + ": " + e.getMessage(), e);
      }
    }

    private long counts(String sql) throws SQLException {
      long total = 0;
      try (ResultSet rows = prepared(sql).executeQuery()) {
        while (rows.next()) {
          long count = rows.getLong(3);
          total = rows.getString(1).equals("total") ? count : total;
        }
      }
      return total;
    }

    private long hits(String sql) throws SQLException {
      long characters = 0;
      try (ResultSet rows = prepared(sql).executeQuery()) {
        while (rows.next()) {
          characters += rows.getString(2).length();
        }
      }
      return characters;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
      PreparedStatement known = prepared.get(sql);
      if (known == null) {
        known = connection.prepareStatement(sql);
        prepared.put(sql, known);
      }
      return known;
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }
  }
}
