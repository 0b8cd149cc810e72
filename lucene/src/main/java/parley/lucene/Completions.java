package parley.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analysis;
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
///
/// It is asked at every key. The names of the registers are folded and put in order when it is
/// first asked, and the words that continue a beginning are looked up once, for up to
/// [#MOST_BEGINNINGS] of them. For any number of threads.
final class Completions {

  private static final int MOST = 10;
  private static final int MOST_NAMES = 7;
  private static final int MOST_TERMS_READ = 20_000;
  private static final int MOST_BEGINNINGS = 2_000;

  private final IndexReader reader;
  private final Registers registers;
  private final Analysis analysis;
  private final Map<String, List<String>> continued = new ConcurrentHashMap<>();
  private volatile @Nullable List<Named> names;

  Completions(IndexReader reader, Registers registers, Analysis analysis) {
    this.reader = reader;
    this.registers = registers;
    this.analysis = analysis;
  }

  /// A word of the index with the number of statements that have it.
  private record Frequent(String word, int frequency) {
    private static final Comparator<Frequent> ORDER =
        Comparator.comparingInt(Frequent::frequency).reversed().thenComparing(Frequent::word);
  }

  /// Something registered, with all that it is called, folded, a space before each.
  private record Named(Completion completion, List<String> names, int frequency) {

    boolean continues(String afterSpace, String afterHyphen) {
      for (String name : names) {
        if (name.contains(afterSpace) || name.contains(afterHyphen)) {
          return true;
        }
      }
      return false;
    }
  }

  List<Completion> of(String typed) throws IOException {
    String folded = Registers.folded(typed);
    if (folded.isEmpty()) {
      return List.of();
    }
    List<Completion> found = new ArrayList<>();
    for (Named named : names()) {
      if (found.size() < MOST_NAMES && named.continues(" " + folded, "-" + folded)) {
        found.add(named.completion());
      }
    }
    found.addAll(words(typed));
    return List.copyOf(found.subList(0, Math.min(found.size(), MOST)));
  }

  /// Speakers, then topics, then rounds, each the most frequent first. Two that ask at the same
  /// time may both make them.
  private List<Named> names() throws IOException {
    List<Named> known = names;
    if (known == null) {
      known = new ArrayList<>();
      known.addAll(speakers());
      known.addAll(topics());
      known.addAll(rounds());
      names = List.copyOf(known);
    }
    return known;
  }

  private List<Named> speakers() throws IOException {
    List<Named> speakers = new ArrayList<>();
    for (Speaker speaker : registers.speakers()) {
      Completion completion = new Completion(Kind.SPEAKER, speaker.id(), speaker.name());
      speakers.add(named(Facet.SPEAKER, completion, speaker.names()));
    }
    return inOrder(speakers);
  }

  private List<Named> topics() throws IOException {
    List<Named> topics = new ArrayList<>();
    for (Topic topic : registers.topics()) {
      Completion completion = new Completion(Kind.TOPIC, topic.id(), topic.label());
      topics.add(named(Facet.TOPIC, completion, Stream.of(topic.label())));
    }
    return inOrder(topics);
  }

  private List<Named> rounds() throws IOException {
    List<Named> rounds = new ArrayList<>();
    for (Round round : registers.rounds()) {
      Completion completion = new Completion(Kind.ROUND, round.id(), round.name());
      rounds.add(named(Facet.ROUND, completion, Stream.of(round.name())));
    }
    return inOrder(rounds);
  }

  private Named named(Facet facet, Completion completion, Stream<String> names) throws IOException {
    Term value = new Term(facet.parameter(), String.valueOf(completion.id()));
    List<String> folded = names.map(name -> " " + Registers.folded(name)).distinct().toList();
    return new Named(completion, folded, reader.docFreq(value));
  }

  private static List<Named> inOrder(List<Named> names) {
    names.sort(Comparator.comparingInt(Named::frequency).reversed());
    return names;
  }

  private List<Completion> words(String typed) throws IOException {
    List<Token> tokens = analysis.exact(typed);
    if (tokens.isEmpty() || tokens.getLast().end() < typed.length()) {
      return List.of();
    }
    String before = typed.substring(0, tokens.getLast().start());
    return continuing(tokens.getLast().term()).stream()
        .map(word -> new Completion(Kind.WORD, null, before + word))
        .toList();
  }

  private List<String> continuing(String prefix) throws IOException {
    List<String> known = continued.get(prefix);
    if (known == null) {
      known = frequent(prefix);
      if (continued.size() < MOST_BEGINNINGS) {
        continued.put(prefix, known);
      }
    }
    return known;
  }

  private List<String> frequent(String prefix) throws IOException {
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
