package parley.evaluation.peer;

import java.util.List;
import parley.query.Words;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Match;

/// What two databases write differently.
enum Sql {
  SQLITE(
      "fts MATCH '%s'",
      "fts JOIN s ON s.n = fts.rowid",
      "snippet(fts, 0, '[', ']', ' ... ', 64)",
      "ORDER BY fts.rank") {
    @Override
    String words(SearchRequest request) {
      String between = request.match() == Match.ANY ? " OR " : " AND ";
      return joined(request, between, "\"%s\"", "\"%s\"", "%s*");
    }

    @Override
    String best(String hits, String words) {
      return hits;
    }
  },

  POSTGRES(
      "s.tsv @@ to_tsquery('english', '%s')",
      "s",
      "s.text",
      "ORDER BY ts_rank(s.tsv, to_tsquery('english', '%s')) DESC") {
    @Override
    String words(SearchRequest request) {
      String between = request.match() == Match.ANY ? " | " : " & ";
      return joined(request, between, "%s", "%s", "%s:*").replaceAll("(\\w) (\\w)", "$1 <-> $2");
    }

    @Override
    String best(String hits, String words) {
      return "SELECT n, ts_headline('english', shown, to_tsquery('english', '%s')) FROM (%s) h"
          .formatted(words, hits);
    }
  };

  private final String matches;
  private final String table;
  private final String shown;
  private final String order;

  Sql(String matches, String table, String shown, String order) {
    this.matches = matches;
    this.table = table;
    this.shown = shown;
    this.order = order;
  }

  /// The words of a request in the database's query language.
  abstract String words(SearchRequest request);

  /// The ten hits with their words marked.
  abstract String best(String hits, String words);

  String table(boolean searched) {
    return searched ? table : "s";
  }

  String matches(String words) {
    return matches.formatted(words);
  }

  String shown(boolean searched) {
    return searched ? shown : "s.text";
  }

  String order(String words) {
    return order.formatted(words);
  }

  private static String joined(
      SearchRequest request, String between, String... term) {
    List<String> parts =
        request.query().words().members().stream()
            .map(word -> part(word, List.of(term)))
            .toList();
    return String.join(between, parts);
  }

  private static String part(Words word, List<String> forms) {
    return switch (word) {
      case Words.Term(String text) -> forms.get(0).formatted(text);
      case Words.Phrase(String text) -> forms.get(1).formatted(text);
      case Words.Prefix(String text) -> forms.get(2).formatted(text);
      default -> throw new IllegalArgumentException("no question asks for " + word);
    };
  }
}
