package parley.evaluation.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import parley.evaluation.contender.Contender;
import parley.evaluation.workload.Workload;

/// SQLite with FTS5, its tables in one file.
final class Sqlite {

  private static final List<String> CREATE =
      List.of(
          "PRAGMA journal_mode = OFF",
          "PRAGMA synchronous = OFF",
          "PRAGMA cache_size = -500000",
          SqlTables.CREATE_S + ")",
          "CREATE TABLE t (n INTEGER, topic INTEGER, PRIMARY KEY (n, topic)) WITHOUT ROWID",
          "CREATE VIRTUAL TABLE fts USING fts5(text, content='s', content_rowid='n',"
              + " tokenize='porter unicode61', prefix='4')");
  private static final List<String> FINISH =
      List.of(
          "INSERT INTO fts(fts) VALUES ('rebuild')",
          "INSERT INTO fts(fts) VALUES ('optimize')",
          "ANALYZE");

  private Sqlite() {}

  /// Opens the database in a file, or makes it there.
  static Contender open(Path file, Workload workload) {
    try {
      if (!Files.exists(file)) {
        make(file.resolveSibling("sqlite.new"), workload);
        Files.move(file.resolveSibling("sqlite.new"), file);
      }
    } catch (SQLException | java.io.IOException e) {
      throw new IllegalStateException(file + " cannot be made: " + e.getMessage(), e);
    }
    String url = "jdbc:sqlite:" + file + "?cache_size=-500000&mmap_size=4000000000";
    return new SqlPeer("SQLite FTS5", Sql.SQLITE, url, () -> {});
  }

  private static void make(Path file, Workload workload) throws SQLException, java.io.IOException {
    Files.deleteIfExists(file);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      SqlTables.execute(connection, CREATE);
      connection.setAutoCommit(false);
      try (PreparedStatement s =
              connection.prepareStatement("INSERT INTO s VALUES (?,?,?,?,?,?,?,?,?,?,?)");
          PreparedStatement t = connection.prepareStatement("INSERT INTO t VALUES (?,?)")) {
        new SqlTables(SqlTables.inserting(s), SqlTables.inserting(t)).fill(workload);
        s.executeBatch();
        t.executeBatch();
      }
      SqlTables.execute(connection, SqlTables.INDEXES);
      SqlTables.execute(connection, FINISH);
      connection.commit();
    }
  }
}
