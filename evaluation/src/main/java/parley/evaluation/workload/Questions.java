package parley.evaluation.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import parley.analysis.Analysis;
import parley.archive.PartialDate;
import parley.archive.Statement.Confidence;
import parley.evaluation.workload.Workload.MadeArticle;
import parley.evaluation.workload.Workload.MadeStatement;
import parley.query.Query;
import parley.query.QueryParser;
import parley.query.Words;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.SearchRequest;
import parley.search.SearchRequest.Match;
import parley.search.SearchRequest.Unit;

/// Draws searches from a workload: each takes its words, speaker, topic and period from a statement
/// that is there, so none comes back empty and what is frequent in the archive is asked for often.
public final class Questions {

  /// How many are drawn of each class; of the same page of everything fewer.
  private static final int A_CLASS = 18;

  private static final int OF_EVERYTHING = 12;
  private static final int COMMON = 150;
  private static final int MIDDLE = 3_000;
  private static final int SHORTEST_PREFIXED = 6;
  private static final int PREFIX = 4;
  private static final int PERIOD_DAYS = 180;

  private final Workload workload;
  private final Analysis analysis;
  private final SplittableRandom random;

  private Questions(Workload workload) {
    this.workload = workload;
    this.analysis = Analysis.of(workload.registers());
    this.random = new SplittableRandom(workload.seed() + 1);
  }

  /// The 300 searches of a workload, class by class.
  public static List<Question> of(Workload workload) {
    Questions questions = new Questions(workload);
    List<Question> all = new ArrayList<>();
    for (QueryClass kind : QueryClass.values()) {
      int count = kind == QueryClass.EVERYTHING ? OF_EVERYTHING : A_CLASS;
      for (int i = 0; i < count; i++) {
        all.add(new Question(kind, questions.request(kind)));
      }
    }
    return List.copyOf(all);
  }

  private SearchRequest request(QueryClass kind) {
    MadeStatement seen = statement();
    return switch (kind) {
      case COMMON_TERM -> words(terms(1, rank -> rank < COMMON), Match.ALL);
      case MIDDLE_TERM -> words(terms(1, rank -> rank >= COMMON && rank < MIDDLE), Match.ALL);
      case RARE_TERM -> words(terms(1, rank -> rank >= MIDDLE), Match.ALL);
      case TWO_ALL -> words(terms(2, _ -> true), Match.ALL);
      case THREE_ALL -> words(terms(3, _ -> true), Match.ALL);
      case TWO_ANY -> words(terms(2, _ -> true), Match.ANY);
      case THREE_ANY -> words(terms(3, _ -> true), Match.ANY);
      case PHRASE -> words(List.of(new Words.Phrase(phrase())), Match.ALL);
      case PREFIX -> words(List.of(new Words.Prefix(prefix())), Match.ALL);
      case TERM_SPEAKER -> filtered(terms(1, _ -> true), List.of(speaker(seen)));
      case TERM_TOPIC -> filtered(terms(1, _ -> true), List.of(topic(seen)));
      case TERM_PERIOD -> filtered(terms(1, _ -> true), List.of(period(seen)));
      case TERM_ALL_FILTERS -> asWritten(seen);
      case EVERYTHING -> SearchRequest.ALL;
      case ONE_SPEAKER -> filtered(List.of(), List.of(speaker(seen)));
      case ONE_TOPIC -> filtered(List.of(), List.of(topic(seen)));
      case ONE_PERIOD -> filtered(List.of(), List.of(period(seen)));
    };
  }

  /// A statement that searches show.
  private MadeStatement statement() {
    while (true) {
      MadeArticle article = workload.anyArticle(random);
      MadeStatement statement =
          article.statements().get(random.nextInt(article.statements().size()));
      if (statement.confidence() != Confidence.LOW) {
        return statement;
      }
    }
  }

  /// Terms that stand in one statement.
  private List<Words> terms(int count, IntPredicate rank) {
    while (true) {
      List<Words> terms = terms(statement(), count, rank);
      if (terms.size() == count) {
        return terms;
      }
    }
  }

  private List<Words> terms(MadeStatement statement, int count, IntPredicate rank) {
    return random
        .ints(statement.words().length, 0, statement.words().length)
        .map(at -> statement.words()[at])
        .filter(rank)
        .mapToObj(workload.words()::get)
        .filter(word -> !analysis.stemmed(word).isEmpty())
        .distinct()
        .limit(count)
        .<Words>map(Words.Term::new)
        .toList();
  }

  private String phrase() {
    int[] text = statement().words();
    int at = random.nextInt(text.length - 1);
    return workload.words().get(text[at]) + " " + workload.words().get(text[at + 1]);
  }

  private String prefix() {
    while (true) {
      int[] text = statement().words();
      String word = workload.words().get(text[random.nextInt(text.length)]);
      if (word.length() >= SHORTEST_PREFIXED) {
        return word.substring(0, PREFIX).toLowerCase(java.util.Locale.ROOT);
      }
    }
  }

  private Filter.Is speaker(MadeStatement statement) {
    return new Filter.Is(
        Facet.SPEAKER, workload.registers().speakers().get(statement.speaker()).id());
  }

  private Filter.Is topic(MadeStatement statement) {
    return new Filter.Is(Facet.TOPIC, workload.topic(statement.topics()[0]).id());
  }

  private Filter.Said period(MadeStatement statement) {
    LocalDate from = statement.said().minusDays(random.nextInt(PERIOD_DAYS));
    return new Filter.Said(PartialDate.of(from), PartialDate.of(from.plusDays(PERIOD_DAYS)));
  }

  private SearchRequest asWritten(MadeStatement seen) {
    List<Words> term = terms(seen, 1, _ -> true);
    return filtered(term, List.of(speaker(seen), topic(seen), period(seen)));
  }

  private SearchRequest words(List<Words> words, Match match) {
    Words.All all = new Words.All(words);
    Query query = new Query(QueryParser.print(all), all, List.of());
    SearchRequest.Sort sort = SearchRequest.defaultSort(query);
    return new SearchRequest(Unit.STATEMENTS, query, match, List.of(), sort, 1, 10);
  }

  private SearchRequest filtered(List<Words> words, List<Filter> filters) {
    return words(words, Match.ALL).withFilters(filters);
  }
}
