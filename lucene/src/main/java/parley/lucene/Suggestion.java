package parley.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analysis.Token;
import parley.lucene.IndexSchema.TextFields;
import parley.query.QueryParser;
import parley.query.Words;
import parley.search.SearchRequest;

/// Did you mean: a request's query with the words that stand nowhere, or hardly anywhere, replaced
/// by like ones that do, where that finds more.
final class Suggestion {

  /// Looking for like words takes time for each.
  private static final int MOST_WORDS = 10;

  private final Snapshot snapshot;
  private final Deadline deadline;
  private int looked;

  Suggestion(Snapshot snapshot, Deadline deadline) {
    this.snapshot = snapshot;
    this.deadline = deadline;
  }

  /// A word that is in the index is replaced only by one so many times as frequent.
  private static final int MORE_FREQUENT = 20;

  /// @param total how much the request finds as it is
  @Nullable String of(SearchRequest request, long total) throws IOException {
    Words.All words = request.query().words();
    TextFields fields = IndexSchema.texts(request.unit());
    List<Words> better = new ArrayList<>();
    for (Words member : words.members()) {
      better.add(better(member, fields));
    }
    if (better.equals(words.members())) {
      return null;
    }
    Words.All tree = new Words.All(better);
    parley.query.Query query = new parley.query.Query(QueryParser.print(tree), tree, List.of());
    return count(request.withQuery(query)) > total ? query.text() : null;
  }

  private Words better(Words words, TextFields fields) throws IOException {
    return switch (words) {
      case Words.Term(String text) -> new Words.Term(better(text, fields));
      case Words.Any(List<Words> members) -> {
        List<Words> better = new ArrayList<>();
        for (Words member : members) {
          better.add(better(member, fields));
        }
        yield new Words.Any(better);
      }
      case Words.All _, Words.Not _, Words.Phrase _, Words.Near _, Words.Prefix _ -> words;
    };
  }

  /// A number that is not there is no slip of the pen for another.
  private String better(String word, TextFields fields) throws IOException {
    IndexReader reader = snapshot.reader();
    List<Token> spelled = snapshot.analysis().exact(word);
    if (spelled.size() != 1 || word.codePoints().anyMatch(Character::isDigit)) {
      return word;
    }
    Term term = new Term(fields.exact(), spelled.getFirst().term());
    if (reader.docFreq(term) > 0) {
      return word;
    }
    List<Token> stems = snapshot.analysis().stemmed(word);
    if (stems.size() != 1 || looked++ >= MOST_WORDS || deadline.shouldExit()) {
      return word;
    }
    int frequency = reader.docFreq(new Term(fields.own(), stems.getFirst().term()));
    DirectSpellChecker checker = new DirectSpellChecker();
    SuggestWord[] like = checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_MORE_POPULAR);
    boolean better = like.length > 0 && like[0].freq > (long) MORE_FREQUENT * frequency;
    return better ? like[0].string : word;
  }

  private long count(SearchRequest request) throws IOException {
    IndexSearcher searcher = snapshot.searcher(deadline);
    Occasions occasions = snapshot.occasions();
    Tally tally = Tally.of(request, new FilterPlan(request, occasions), occasions);
    Query words = Queries.of(request, snapshot).query();
    long total = new Counting(tally, Counting.Taker.NONE).of(words, searcher).total();
    return searcher.timedOut() ? 0 : total;
  }
}
