package parley.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import parley.search.SearchEngine;
import parley.search.SearchException;

/// Counts what the server does, in the text format of Prometheus.
final class Metrics {

  private static final double[] BOUNDS = {0.001, 0.005, 0.02, 0.1, 0.5, 2, 10};

  private final SearchEngine engine;
  private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
  private final LongAdder nanos = new LongAdder();

  Metrics(SearchEngine engine) {
    this.engine = engine;
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = new LongAdder();
    }
  }

  /// Counts one answer.
  ///
  /// @param route the path with its parts by name, so that there are few
  void count(String route, int status, Duration took) {
    String labels = "{route=\"" + route + "\",status=\"" + status + "\"}";
    requests.computeIfAbsent(labels, _ -> new LongAdder()).increment();
    nanos.add(took.toNanos());
    int bucket = 0;
    while (bucket < BOUNDS.length && took.toNanos() > BOUNDS[bucket] * 1e9) {
      bucket++;
    }
    buckets[bucket].increment();
  }

  /// All counters.
  String text() {
    StringBuilder out = new StringBuilder();
    head(out, "parley_requests_total", "counter", "Answers by route and status.");
    requests.forEach((labels, n) -> line(out, "parley_requests_total" + labels, n.sum()));
    durations(out);
    contents(out);
    return out.toString();
  }

  private void durations(StringBuilder out) {
    head(out, "parley_request_seconds", "histogram", "Time to answer.");
    long sum = 0;
    for (int i = 0; i < buckets.length; i++) {
      sum += buckets[i].sum();
      String bound = i < BOUNDS.length ? Double.toString(BOUNDS[i]) : "+Inf";
      line(out, "parley_request_seconds_bucket{le=\"" + bound + "\"}", sum);
    }
    out.append("parley_request_seconds_sum ").append(nanos.sum() / 1e9).append('\n');
    line(out, "parley_request_seconds_count", sum);
  }

  private void contents(StringBuilder out) {
    try {
      SearchEngine.Status status = engine.status();
      head(out, "parley_build", "gauge", "Number of the published build.");
      line(out, "parley_build", status.build());
      head(out, "parley_articles", "gauge", "Articles in it.");
      line(out, "parley_articles", status.articles());
      head(out, "parley_statements", "gauge", "Statements in it.");
      line(out, "parley_statements", status.statements());
    } catch (SearchException _) {
      head(out, "parley_unavailable", "gauge", "1 while the engine cannot tell how it stands.");
      line(out, "parley_unavailable", 1);
    }
  }

  private static void head(StringBuilder out, String name, String type, String help) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder out, String name, long value) {
    out.append(name).append(' ').append(value).append('\n');
  }
}
