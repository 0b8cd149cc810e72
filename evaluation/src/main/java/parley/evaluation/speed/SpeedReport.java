package parley.evaluation.speed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import parley.evaluation.contender.Contender;
import parley.evaluation.speed.Timings.Summary;
import parley.evaluation.workload.QueryClass;

/// Timings as Markdown tables. The first contender is what the others are compared with.
public final class SpeedReport {

  private SpeedReport() {}

  /// All tables of a race, with an empty line between them.
  public static String all(Map<Contender, Timings> seen) {
    return classes(seen) + "\n" + slowest(seen);
  }

  /// The median of each class for each contender, in milliseconds, with its ratio to the first.
  public static String classes(Map<Contender, Timings> seen) {
    List<Timings> columns = List.copyOf(seen.values());
    List<List<String>> rows = new ArrayList<>();
    for (QueryClass kind : QueryClass.values()) {
      rows.add(row(kind.title(), columns, t -> t.of(kind).p50()));
    }
    rows.add(row("p50 of all", columns, t -> t.overall().p50()));
    rows.add(row("mean", columns, t -> t.overall().mean()));
    rows.add(row("CPU time a question", columns, Timings::cpuPerQuestion));
    rows.add(row("p99, worst class", columns, SpeedReport::worstP99));
    rows.add(plain("geo-mean of class ratios", columns, t -> geoMean(t, columns.getFirst())));
    rows.add(plain("allocated a question, kB", columns, t -> t.allocatedPerQuestion() / 1000));
    rows.add(plain("size of an answer, kB", columns, t -> t.bytesPerQuestion() / 1000));
    rows.add(plain("totals within 5 %, % of questions", columns, Timings::nearTotals));
    return table(head("p50 in ms (ratio to the first)", seen), rows);
  }

  /// The slowest hundredth of each class for each contender, in milliseconds, with its ratio to the
  /// first.
  public static String slowest(Map<Contender, Timings> seen) {
    List<Timings> columns = List.copyOf(seen.values());
    List<List<String>> rows =
        Arrays.stream(QueryClass.values())
            .map(kind -> row(kind.title(), columns, t -> t.of(kind).p99()))
            .toList();
    return table(head("p99 in ms (ratio to the first)", seen), rows);
  }

  private static List<String> head(String title, Map<Contender, Timings> seen) {
    List<String> head = new ArrayList<>(List.of(title));
    seen.keySet().forEach(contender -> head.add(contender.name()));
    return head;
  }

  /// Answers a second for several clients.
  public static String crowds(List<Race.Throughput> crowds) {
    List<List<String>> rows =
        crowds.stream()
            .map(c ->
                List.of(
                    Integer.toString(c.clients()),
                    number(c.rate()),
                    number(c.timings().overall().p50()),
                    number(c.timings().overall().p99())))
            .toList();
    return table(List.of("clients at once", "answers a second", "p50 ms", "p99 ms"), rows);
  }

  private static List<String> row(
      String title, List<Timings> columns, ToDoubleFunction<Timings> milliseconds) {
    double first = milliseconds.applyAsDouble(columns.getFirst());
    List<String> cells = new ArrayList<>(List.of(title));
    for (int i = 0; i < columns.size(); i++) {
      double of = milliseconds.applyAsDouble(columns.get(i));
      cells.add(i == 0 ? number(of) : "%s (%s)".formatted(number(of), number(of / first)));
    }
    return cells;
  }

  private static List<String> plain(
      String title, List<Timings> columns, ToDoubleFunction<Timings> value) {
    List<String> cells = new ArrayList<>(List.of(title));
    columns.forEach(t -> cells.add(number(value.applyAsDouble(t))));
    return cells;
  }

  /// The highest p99 of any class, in milliseconds.
  public static double worstP99(Timings timings) {
    return Arrays.stream(QueryClass.values())
        .map(timings::of)
        .mapToDouble(Summary::p99)
        .max()
        .orElseThrow();
  }

  /// How many times slower than another, as the geometric mean over the classes' medians.
  public static double geoMean(Timings timings, Timings than) {
    double logs =
        Arrays.stream(QueryClass.values())
            .mapToDouble(kind -> Math.log(timings.of(kind).p50() / than.of(kind).p50()))
            .average()
            .orElseThrow();
    return Math.exp(logs);
  }

  /// Three digits, whatever the size.
  static String number(double value) {
    if (value >= 100) {
      return "%,.0f".formatted(value);
    }
    return value >= 10
        ? "%.1f".formatted(value)
        : value >= 1 ? "%.2f".formatted(value) : "%.3f".formatted(value);
  }

  static String table(List<String> head, List<List<String>> rows) {
    StringBuilder table = new StringBuilder();
    line(table, head);
    line(table, rule(head.size()));
    rows.forEach(row -> line(table, row));
    return table.toString();
  }

  private static List<String> rule(int columns) {
    List<String> rule = new ArrayList<>(Collections.nCopies(columns, "---:"));
    rule.set(0, "---");
    return rule;
  }

  private static void line(StringBuilder table, List<String> cells) {
    table.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
