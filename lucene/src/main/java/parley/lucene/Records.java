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
import parley.archive.Article;
import parley.archive.AttributedArticle;

/// What is kept of statements and articles to be shown, by document.
record Records(IndexReader reader) {

  private static final Set<String> WHOLE = Set.of(IndexSchema.WHOLE);

  /// An article that is stored.
  record Stored(int doc, String id, String fingerprint) {}

  StatementCodec.Shown statement(int doc) throws IOException {
    return StatementCodec.decode(binary(doc, IndexSchema.RECORD));
  }

  Article.Head head(int doc) throws IOException {
    return ArticleCodec.decodeHead(binary(doc, IndexSchema.RECORD));
  }

  private BytesRef binary(int doc, String field) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
    if (!values.advanceExact(doc - leaf.docBase)) {
      throw new IOException("document " + doc + " has no " + field);
    }
    return values.binaryValue();
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
