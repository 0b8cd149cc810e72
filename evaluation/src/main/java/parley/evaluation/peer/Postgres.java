package parley.evaluation.peer;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import parley.evaluation.contender.Contender;
import parley.evaluation.workload.Workload;

/// PostgreSQL as Debian packages it, on the loopback address, in a folder and on a port of its own.
final class Postgres {

  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
  private static final int PORT = 54_329;
  private static final String URL =
      "jdbc:postgresql://127.0.0.1:" + PORT + "/postgres?user=postgres&prepareThreshold=1";
  private static final List<String> CREATE =
      List.of(
          "DROP TABLE IF EXISTS s, t",
          SqlTables.CREATE_S
              + ", tsv tsvector GENERATED ALWAYS AS (to_tsvector('english', text)) STORED)",
          "CREATE TABLE t (n INTEGER, topic INTEGER)");
  private static final List<String> FINISH =
      List.of(
          "CREATE INDEX s_tsv ON s USING gin (tsv)",
          "CREATE INDEX t_n ON t (n, topic)",
          "VACUUM ANALYZE");

  private final Path programs;
  private final Path folder;

  private Postgres(Path programs, Path folder) {
    this.programs = programs;
    this.folder = folder;
  }

  /// Starts it with the workload in it; empty where it is not installed.
  static Optional<Contender> start(Path folder, Workload workload) {
    return programs().map(programs -> new Postgres(programs, folder).started(workload));
  }

  private static Optional<Path> programs() {
    if (!Files.isDirectory(PROGRAMS)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(PROGRAMS)) {
      return versions.map(v -> v.resolve("bin")).filter(Files::isDirectory).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Contender started(Workload workload) {
    Path data = folder.resolve("data");
    boolean made = Files.exists(folder.resolve("made"));
    try {
      if (!made) {
        Files.createDirectories(data);
        run("chown", "-R", "postgres", folder.toString());
        asPostgres("initdb", "-D", data.toString(), "-A", "trust", "-E", "UTF8");
      }
      String options =
          "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=%s -c shared_buffers=1GB"
                  .formatted(PORT, folder)
              + " -c work_mem=256MB -c fsync=off -c max_parallel_workers_per_gather=0 -c jit=off";
      asPostgres("pg_ctl", "-D", data.toString(), "-w", "-o", options, "-l",
          folder.resolve("log").toString(), "start");
      if (!made) {
        fill(workload);
        Files.writeString(folder.resolve("made"), "");
      }
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("PostgreSQL: " + e.getMessage(), e);
    }
    return new SqlPeer("PostgreSQL", Sql.POSTGRES, URL, () -> stop(data));
  }

  private void stop(Path data) {
    try {
      asPostgres("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop; end it by hand", e);
    }
  }

  private static void fill(Workload workload) throws SQLException, IOException {
    try (Connection s = DriverManager.getConnection(URL);
        Connection t = DriverManager.getConnection(URL)) {
      SqlTables.execute(s, CREATE);
      String columns = "n,article,speaker,side,round,publisher,form,language,day,month,text";
      try (OutputStream statements = copy(s, "COPY s (" + columns + ") FROM STDIN");
          OutputStream topics = copy(t, "COPY t FROM STDIN")) {
        new SqlTables(to(statements), to(topics)).fill(workload);
      }
      SqlTables.execute(s, SqlTables.INDEXES);
      SqlTables.execute(s, FINISH);
    }
  }

  private static OutputStream copy(Connection connection, String sql) throws SQLException {
    return new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql, 1 << 16);
  }

  private static SqlTables.Taker to(OutputStream out) {
    return row -> out.write(SqlTables.copied(row).getBytes(StandardCharsets.UTF_8));
  }

  /// PostgreSQL refuses to run as root.
  private void asPostgres(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("runuser", "-u", "postgres", "--"));
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command.toArray(String[]::new));
  }

  private void run(String... command) throws IOException {
    File log = folder.resolve("commands.log").toFile();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " failed; see " + log);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
  }
}
