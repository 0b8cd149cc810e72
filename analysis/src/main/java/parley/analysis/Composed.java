package parley.analysis;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;
import org.jspecify.annotations.Nullable;

/// Text with its letters and their marks composed (Unicode's form NFC), so that it does not matter
/// how a source wrote them: `g` and a combining breve become `ğ`. Offsets stay those of the source.
final class Composed extends BaseCharFilter {

  /// How much is read at a time: most texts are words of a query and statements on a page.
  private static final int CHUNK = 512;

  private @Nullable String text;
  private int at;

  Composed(Reader source) {
    super(source);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    String whole = text();
    if (at == whole.length()) {
      return -1;
    }
    int end = Math.min(whole.length(), at + length);
    whole.getChars(at, end, buffer, offset);
    int read = end - at;
    at = end;
    return read;
  }

  private String text() throws IOException {
    if (text == null) {
      StringBuilder whole = new StringBuilder(CHUNK);
      char[] chunk = new char[CHUNK];
      for (int read = input.read(chunk, 0, CHUNK); read >= 0; read = input.read(chunk, 0, CHUNK)) {
        whole.append(chunk, 0, read);
      }
      String source = whole.toString();
      text = Normalizer.isNormalized(source, Normalizer.Form.NFC) ? source : composed(source);
    }
    return text;
  }

  /// Composes letter by letter, each with its marks.
  private String composed(String source) {
    StringBuilder out = new StringBuilder(source.length());
    int start = 0;
    while (start < source.length()) {
      int end = start + Character.charCount(source.codePointAt(start));
      while (end < source.length() && isMark(source.codePointAt(end))) {
        end += Character.charCount(source.codePointAt(end));
      }
      out.append(Normalizer.normalize(source.substring(start, end), Normalizer.Form.NFC));
      addOffCorrectMap(out.length(), end - out.length());
      start = end;
    }
    return out.toString();
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
