package parley.evaluation.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.analysis.Analysis;
import parley.analysis.Analysis.Token;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Statement.Confidence;
import parley.evaluation.workload.Workload.MadeArticle;
import parley.evaluation.workload.Workload.MadeStatement;

/// Counts by brute force what each question has to find: makes all statements once more and asks
/// every question about each. No index takes part.
public final class ExpectedTotals {

  private static final int DROPPED = -1;

  private final Analysis analysis;
  private final Map<String, Integer> terms = new HashMap<>();
  private final int[] termOfWord;
  private final List<int[]> termsOfRounds = new ArrayList<>();
  private final List<AskedStatement> asked = new ArrayList<>();
  private final long[] totals;
  private final int[] inOwn;
  private final int[] inContext;
  private final int[] asSpelled;
  private int statement;

  private ExpectedTotals(Workload workload, List<Question> questions) {
    Registers registers = workload.registers();
    this.analysis = Analysis.of(registers);
    this.termOfWord = workload.words().stream().mapToInt(this::firstTerm).toArray();
    for (Round round : registers.rounds()) {
      termsOfRounds.add(terms(round.name() + " " + round.place()));
    }
    questions.forEach(q -> asked.add(AskedStatement.of(q.request(), workload, this::term)));
    this.totals = new long[questions.size()];
    this.inOwn = new int[terms.size()];
    this.inContext = new int[terms.size()];
    this.asSpelled = new int[workload.words().size()];
  }

  /// The total of each question, in their order.
  public static long[] of(Workload workload, List<Question> questions) {
    ExpectedTotals expected = new ExpectedTotals(workload, questions);
    workload.forEach(expected::count);
    return expected.totals;
  }

  private int firstTerm(String word) {
    int[] found = terms(word);
    return found.length == 0 ? DROPPED : found[0];
  }

  private int[] terms(String text) {
    return analysis.stemmed(text).stream().map(Token::term).mapToInt(this::numbered).toArray();
  }

  private int numbered(String term) {
    return terms.computeIfAbsent(term, _ -> terms.size());
  }

  private int term(String word) {
    return firstTerm(word);
  }

  private void count(MadeArticle article) {
    int firstStatement = statement + 1;
    Arrays.stream(article.headline())
        .forEach(word -> mark(inContext, termOfWord[word], firstStatement));
    if (article.round() >= 0) {
      Arrays.stream(termsOfRounds.get(article.round()))
          .forEach(term -> mark(inContext, term, firstStatement));
    }
    for (MadeStatement made : article.statements()) {
      statement++;
      if (made.confidence() != Confidence.LOW) {
        count(made, firstStatement);
      }
    }
  }

  private static void mark(int[] seen, int at, int number) {
    if (at != DROPPED) {
      seen[at] = number;
    }
  }

  private void count(MadeStatement made, int firstStatement) {
    for (int word : made.words()) {
      mark(inOwn, termOfWord[word], statement);
      asSpelled[word] = statement;
    }
    Seen seen = new Seen(made, firstStatement);
    for (int i = 0; i < totals.length; i++) {
      totals[i] += asked.get(i).matches(seen) ? 1 : 0;
    }
  }

  /// A statement with its words marked.
  final class Seen {

    private final MadeStatement made;
    private final int firstStatement;

    Seen(MadeStatement made, int firstStatement) {
      this.made = made;
      this.firstStatement = firstStatement;
    }

    boolean inOwn(int term) {
      return inOwn[term] == statement;
    }

    boolean inContext(int term) {
      return inContext[term] == firstStatement;
    }

    boolean spelled(int word) {
      return asSpelled[word] == statement;
    }

    int[] words() {
      return made.words();
    }

    int speaker() {
      return made.speaker();
    }

    int[] topics() {
      return made.topics();
    }

    LocalDate said() {
      return made.said();
    }
  }
}
