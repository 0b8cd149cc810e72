package parley.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.archive.Topic;
import parley.query.Facet;
import parley.search.SearchResult.FacetValue;

/// What readers call the values of facets in one build: by the registers, else as the first article
/// (by id) that has the value writes it.
final class Labels {

  private final IndexReader reader;
  private final Registers registers;
  private final Occasions occasions;
  private final @Nullable Label[] known;

  Labels(IndexReader reader, Registers registers, Occasions occasions) {
    this.reader = reader;
    this.registers = registers;
    this.occasions = occasions;
    this.known = new @Nullable Label[occasions.codes().size()];
  }

  /// A value as readers see it.
  ///
  /// @param broader the topic above it, for topics
  record Label(String value, String label, @Nullable String broader) {

    FacetValue counted(int count) {
      return new FacetValue(value, label, count, false, false, broader);
    }
  }

  /// The label of a value that is in the index. Two that ask at the same time may both make it.
  Label of(Facet facet, int code) {
    Label label = known[code];
    if (label == null) {
      label = of(facet, occasions.codes().value(code));
      known[code] = label;
    }
    return label;
  }

  /// The label of any value.
  Label of(Facet facet, String value) {
    @Nullable String broader =
        facet == Facet.TOPIC ? registers.topic(value).map(Topic::broader).orElse(null) : null;
    return new Label(value, text(facet, value), broader);
  }

  private String text(Facet facet, String value) {
    return switch (facet) {
      case SPEAKER, MENTIONS ->
          registers.speaker(value).map(Speaker::name).orElseGet(() -> speaker(value));
      case SIDE -> registers.sideName(value);
      case TOPIC -> registers.topic(value).map(Topic::label).orElse(value);
      case ROUND -> registers.round(value).map(Round::name).orElse(value);
      case PUBLISHER -> publisher(value);
      case FORM, ACT, LANGUAGE, CONFIDENCE -> value;
    };
  }

  private String speaker(String id) {
    return written(Facet.SPEAKER, id, this::speakerName).orElse(id);
  }

  private String publisher(String slug) {
    return written(Facet.PUBLISHER, slug, this::publisherName)
        .filter(name -> !name.isEmpty())
        .orElse(slug);
  }

  private @Nullable String speakerName(int doc) throws IOException {
    Speaker.Ref speaker = record(doc).statement().speaker();
    return speaker == null ? null : speaker.name();
  }

  private String publisherName(int doc) throws IOException {
    if (occasions.isBare(doc)) {
      return new Records(reader).head(doc).publisher();
    }
    StatementCodec.Shown shown = record(doc);
    Article.Source source = shown.source();
    return source == null ? shown.article().publisher() : source.publisher();
  }

  private StatementCodec.Shown record(int doc) throws IOException {
    return new Records(reader).statement(doc);
  }

  /// Reads a name from a document.
  @FunctionalInterface
  private interface Name {
    @Nullable String in(int doc) throws IOException;
  }

  private Optional<String> written(Facet facet, String value, Name name) {
    try {
      int doc = first(facet, value);
      return doc < 0 ? Optional.empty() : Optional.ofNullable(name.in(doc));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The first document by article and position that has the value, -1 without one.
  private int first(Facet facet, String value) throws IOException {
    PostingsEnum postings =
        MultiTerms.getTermPostingsEnum(
            reader, facet.parameter(), new BytesRef(value), PostingsEnum.NONE);
    if (postings == null) {
      return -1;
    }
    Bits live = MultiBits.getLiveDocs(reader);
    int best = -1;
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      boolean counts = live == null || live.get(doc);
      if (counts && (best < 0 || isBefore(doc, best))) {
        best = doc;
      }
    }
    return best;
  }

  private boolean isBefore(int doc, int other) throws IOException {
    int article = occasions.article(doc);
    int otherArticle = occasions.article(other);
    if (article != otherArticle || occasions.isBare(doc) || occasions.isBare(other)) {
      return article < otherArticle;
    }
    return Comparator.comparingInt(Statement::position)
            .thenComparing(Statement::id)
            .compare(record(doc).statement(), record(other).statement())
        < 0;
  }
}
