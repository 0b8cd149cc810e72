package parley.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import parley.analysis.Analysis.Token;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Topic;
import parley.query.Facet;
import parley.search.SearchEngine.Completion;
import parley.search.SearchEngine.Completion.Kind;
import parley.search.SearchRequest.Unit;

/// Goes on with what was typed: registered names of which any word begins so, the more said by or
/// about them the earlier, then the most frequent words that continue the last one.
record Completions(Snapshot snapshot) {

  private static final int MOST = 10;
  private static final int MOST_NAMES = 7;
  private static final int MOST_TERMS_READ = 20_000;

  /// A word of the index with the number of statements that have it.
  private record Frequent(String word, int frequency) {
    private static final Comparator<Frequent> ORDER =
        Comparator.comparingInt(Frequent::frequency).reversed().thenComparing(Frequent::word);
  }

  List<Completion> of(String typed) throws IOException {
    String folded = Registers.folded(typed);
    if (folded.isEmpty()) {
      return List.of();
    }
    List<Completion> found = new ArrayList<>();
    found.addAll(speakers(folded));
    found.addAll(topics(folded));
    found.addAll(rounds(folded));
    List<Completion> names = found.stream().limit(MOST_NAMES).toList();
    return Stream.concat(names.stream(), words(typed).stream()).limit(MOST).toList();
  }

  private List<Completion> speakers(String folded) throws IOException {
    return best(
        Facet.SPEAKER,
        snapshot.registers().speakers().stream()
            .filter(speaker -> speaker.names().anyMatch(name -> continues(name, folded)))
            .toList(),
        speaker -> new Completion(Kind.SPEAKER, speaker.id(), speaker.name()),
        Speaker::id);
  }

  private List<Completion> topics(String folded) throws IOException {
    return best(
        Facet.TOPIC,
        snapshot.registers().topics().stream()
            .filter(topic -> continues(topic.label(), folded))
            .toList(),
        topic -> new Completion(Kind.TOPIC, topic.id(), topic.label()),
        Topic::id);
  }

  private List<Completion> rounds(String folded) throws IOException {
    return best(
        Facet.ROUND,
        snapshot.registers().rounds().stream()
            .filter(round -> continues(round.name(), folded))
            .toList(),
        round -> new Completion(Kind.ROUND, round.id(), round.name()),
        Round::id);
  }

  private static boolean continues(String name, String typed) {
    String folded = Registers.folded(name);
    return folded.startsWith(typed) || folded.contains(" " + typed) || folded.contains("-" + typed);
  }

  private <T> List<Completion> best(
      Facet facet, List<T> entries, Function<T, Completion> completion, Function<T, String> id)
      throws IOException {
    record Ranked(Completion completion, int frequency) {}
    List<Ranked> ranked = new ArrayList<>();
    for (T entry : entries) {
      Term value = new Term(facet.parameter(), id.apply(entry));
      ranked.add(new Ranked(completion.apply(entry), snapshot.reader().docFreq(value)));
    }
    return ranked.stream()
        .sorted(Comparator.comparingInt(Ranked::frequency).reversed())
        .map(Ranked::completion)
        .toList();
  }

  private List<Completion> words(String typed) throws IOException {
    List<Token> tokens = snapshot.analysis().exact(typed);
    if (tokens.isEmpty() || tokens.getLast().end() < typed.length()) {
      return List.of();
    }
    String before = typed.substring(0, tokens.getLast().start());
    return frequent(tokens.getLast().term()).stream()
        .map(word -> new Completion(Kind.WORD, null, before + word))
        .toList();
  }

  private List<String> frequent(String prefix) throws IOException {
    IndexReader reader = snapshot.reader();
    Terms terms = MultiTerms.getTerms(reader, IndexSchema.texts(Unit.STATEMENTS).exact());
    if (terms == null) {
      return List.of();
    }
    BytesRef begin = new BytesRef(prefix);
    PriorityQueue<Frequent> best = new PriorityQueue<>(Frequent.ORDER.reversed());
    TermsEnum words = terms.iterator();
    boolean more = words.seekCeil(begin) != TermsEnum.SeekStatus.END;
    for (int read = 0;
        more && read < MOST_TERMS_READ && StringHelper.startsWith(words.term(), begin);
        read++) {
      best.add(new Frequent(words.term().utf8ToString(), words.docFreq()));
      if (best.size() > MOST) {
        best.remove();
      }
      more = words.next() != null;
    }
    return best.stream().sorted(Frequent.ORDER).map(Frequent::word).toList();
  }
}
