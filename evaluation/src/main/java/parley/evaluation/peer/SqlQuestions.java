package parley.evaluation.peer;

import java.util.ArrayList;
import java.util.List;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchRequest;

/// A question as two statements of SQL over the tables of [SqlTables].
record SqlQuestions(Sql dialect) {

  private static final int TOP_VALUES = 50;
  private static final List<String> FACETS =
      List.of("side", "round", "publisher", "form", "language");

  /// Everything counted: rows of kind, value, count and, for the total, distinct articles.
  String counts(SearchRequest request) {
    boolean searched = !request.query().isEmpty();
    String where = searched ? dialect.matches(dialect.words(request)) : "1 = 1";
    StringBuilder sql =
        new StringBuilder(
            """
            WITH m AS MATERIALIZED (SELECT s.n, s.article, s.speaker, s.side, s.round, s.publisher,
            s.form, s.language, s.month, %s AS fs, %s AS ft, %s AS fd FROM %s WHERE %s)
            SELECT 'total' AS k, 0 AS v, count(*) AS c, count(DISTINCT article) AS d
            FROM m WHERE fs AND ft AND fd
            """
                .formatted(
                    speaker(request), topic(request), period(request), dialect.table(searched),
                    where));
    facet(sql, "speaker", "m WHERE ft AND fd");
    FACETS.forEach(facet -> facet(sql, facet, "m WHERE fs AND ft AND fd"));
    facet(sql, "topic", "m JOIN t ON t.n = m.n WHERE fs AND fd");
    sql.append("UNION ALL SELECT 'month', month, count(*), 0 FROM m WHERE fs AND ft GROUP BY month");
    return sql.toString();
  }

  private static void facet(StringBuilder sql, String facet, String from) {
    sql.append(
        """
        UNION ALL SELECT * FROM (SELECT '%1$s' AS k, %1$s AS v, count(*) AS c, 0 AS d FROM %2$s
        GROUP BY %1$s ORDER BY c DESC LIMIT %3$d) AS of_%1$s
        """
            .formatted(facet, from, TOP_VALUES));
  }

  /// The ten best or newest hits with their words marked.
  String best(SearchRequest request) {
    boolean searched = !request.query().isEmpty();
    String words = searched ? dialect.words(request) : "";
    List<String> where = new ArrayList<>();
    where.add(searched ? dialect.matches(words) : "1 = 1");
    where.add(speaker(request));
    where.add(topic(request));
    where.add(period(request));
    String hits =
        "SELECT s.n AS n, %s AS shown FROM %s WHERE %s %s LIMIT 10"
            .formatted(
                dialect.shown(searched),
                dialect.table(searched),
                String.join(" AND ", where),
                searched ? dialect.order(words) : "ORDER BY s.day DESC, s.n");
    return searched ? dialect.best(hits, words) : hits;
  }

  private static String speaker(SearchRequest request) {
    return request.chosen(Facet.SPEAKER).stream()
        .map(id -> "(s.speaker = " + SqlTables.number(id) + ")")
        .findFirst()
        .orElse("(1 = 1)");
  }

  private static String topic(SearchRequest request) {
    return request.chosen(Facet.TOPIC).stream()
        .map(SqlTables::number)
        .map("(EXISTS (SELECT 1 FROM t f WHERE f.n = s.n AND f.topic = %d))"::formatted)
        .findFirst()
        .orElse("(1 = 1)");
  }

  private static String period(SearchRequest request) {
    return request.said().map(SqlQuestions::between).orElse("(1 = 1)");
  }

  private static String between(Filter.Said said) {
    if (said.from() == null || said.to() == null) {
      throw new IllegalArgumentException("no question has an open period: " + said);
    }
    return "(s.day BETWEEN %d AND %d)"
        .formatted(said.from().first().toEpochDay(), said.to().last().toEpochDay());
  }
}
