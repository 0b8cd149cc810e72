package parley.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.AttributedArticle;

/// What is kept of statements and articles to be shown, by document; cheapest where documents are
/// asked for in ascending order. For one thread.
final class Records {

  private static final Set<String> WHOLE = Set.of(IndexSchema.WHOLE);

  private final IndexReader reader;
  private @Nullable Opened opened;

  Records(IndexReader reader) {
    this.reader = reader;
  }

  /// A column of one segment, on its way from document to document.
  private record Opened(String field, LeafReaderContext leaf, BinaryDocValues values) {

    boolean leadsTo(int doc, String wanted) {
      int inSegment = doc - leaf.docBase;
      return field.equals(wanted)
          && inSegment >= values.docID()
          && inSegment < leaf.reader().maxDoc();
    }
  }

  /// An article that is stored.
  record Stored(int doc, String id, String fingerprint) {}

  StatementCodec.Shown statement(int doc) throws IOException {
    return StatementCodec.decode(binary(doc, IndexSchema.RECORD));
  }

  Article.Head head(int doc) throws IOException {
    return ArticleCodec.decodeHead(binary(doc, IndexSchema.RECORD));
  }

  private BytesRef binary(int doc, String field) throws IOException {
    Opened column = opened;
    if (column == null || !column.leadsTo(doc, field)) {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
      column = new Opened(field, leaf, DocValues.getBinary(leaf.reader(), field));
      opened = column;
    }
    if (!column.values().advanceExact(doc - column.leaf().docBase)) {
      throw new IOException("document " + doc + " has no " + field);
    }
    return column.values().binaryValue();
  }

  AttributedArticle whole(int doc) throws IOException {
    BytesRef bytes = reader.storedFields().document(doc, WHOLE).getBinaryValue(IndexSchema.WHOLE);
    return ArticleCodec.decode(Objects.requireNonNull(bytes, "an article is stored whole"));
  }

  /// All articles, in the order of the index.
  List<Stored> articles() throws IOException {
    List<Stored> articles = new ArrayList<>();
    BinaryDocValues fingerprints = MultiDocValues.getBinaryValues(reader, IndexSchema.FINGERPRINT);
    if (fingerprints == null) {
      return articles;
    }
    Bits live = MultiBits.getLiveDocs(reader);
    for (int doc = fingerprints.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = fingerprints.nextDoc()) {
      if (live == null || live.get(doc)) {
        String fingerprint = fingerprints.binaryValue().utf8ToString();
        articles.add(new Stored(doc, head(doc).id(), fingerprint));
      }
    }
    return articles;
  }
}
