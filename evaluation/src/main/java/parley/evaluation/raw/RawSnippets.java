package parley.evaluation.raw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import parley.search.Snippet.Fragment;

/// Reads the texts of hits from the records that the index keeps, and marks words in one scan.
///
/// @param marked terms to mark; empty for none
/// @param row how many of them have to stand side by side, 1 for words
/// @param prefix whether a token that begins with a term is marked
record RawSnippets(Analyzer analyzer, CharArraySet marked, int row, boolean prefix) {

  /// The pieces of a hit's text.
  List<Fragment> of(int doc, BinaryDocValues records) throws IOException {
    if (!records.advanceExact(doc)) {
      throw new IOException("document " + doc + " has no record");
    }
    String text = text(records.binaryValue());
    return marked.isEmpty() ? List.of(new Fragment(text, false)) : marked(text);
  }

  /// A statement's record begins with its spans, two numbers each, and a flag: 0 where its words
  /// follow.
  private static String text(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    try {
      for (int numbers = 2 * in.readVInt(); numbers > 0; numbers--) {
        in.readZInt();
      }
      return in.readByte() == 0 ? in.readString() : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Fragment> marked(String text) throws IOException {
    List<Fragment> fragments = new ArrayList<>();
    int end = 0;
    int length = 0;
    int start = 0;
    try (TokenStream tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        length = matches(term) ? length + 1 : 0;
        start = length == 1 ? offset.startOffset() : start;
        if (length == row) {
          fragments.add(new Fragment(text.substring(end, start), false));
          end = offset.endOffset();
          fragments.add(new Fragment(text.substring(start, end), true));
          length = 0;
        }
      }
      tokens.end();
    }
    fragments.add(new Fragment(text.substring(end), false));
    return fragments;
  }

  private boolean matches(CharTermAttribute term) {
    if (!prefix) {
      return marked.contains(term.buffer(), 0, term.length());
    }
    for (Object word : marked) {
      char[] begin = (char[]) word;
      if (term.length() >= begin.length
          && java.util.Arrays.equals(term.buffer(), 0, begin.length, begin, 0, begin.length)) {
        return true;
      }
    }
    return false;
  }
}
