package parley.analysis;

import java.lang.Character.UnicodeScript;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/// What a spelled term becomes in the stemmed view. Spellings of registered names are folded to
/// one; the others are stemmed by their script: Latin as English, Cyrillic as Russian; terms with a
/// letter that only Ukrainian has, and all other scripts, stay as they are.
///
/// The terms that come first are remembered: they are the frequent ones. For one thread.
final class Stems {

  private static final int MOST_REMEMBERED = 20_000;
  private static final int LONGEST_REMEMBERED = 24;

  private final SnowballStemmer english = new EnglishStemmer();
  private final SnowballStemmer russian = new RussianStemmer();
  private final CharArrayMap<String> folds;
  private final CharArrayMap<String> remembered = new CharArrayMap<>(64, false);

  Stems(CharArrayMap<String> folds) {
    this.folds = folds;
  }

  String of(char[] term, int length) {
    String known = remembered.get(term, 0, length);
    if (known != null) {
      return known;
    }
    String made = made(term, length);
    if (length <= LONGEST_REMEMBERED && remembered.size() < MOST_REMEMBERED) {
      remembered.put(new String(term, 0, length), made);
    }
    return made;
  }

  private String made(char[] term, int length) {
    String folded = folds.get(term, 0, length);
    if (folded != null) {
      return folded;
    }
    SnowballStemmer stemmer = stemmer(term, length);
    if (stemmer == null) {
      return new String(term, 0, length);
    }
    stemmer.setCurrent(term.clone(), length);
    stemmer.stem();
    String stem = stemmer.getCurrent();
    String foldedStem = folds.get(stem);
    return foldedStem == null ? stem : foldedStem;
  }

  private @Nullable SnowballStemmer stemmer(char[] term, int length) {
    UnicodeScript script = UnicodeScript.of(term[0]);
    if (script == UnicodeScript.LATIN) {
      return english;
    }
    return script == UnicodeScript.CYRILLIC && !ukrainian(term, length) ? russian : null;
  }

  private static boolean ukrainian(char[] term, int length) {
    for (int i = 0; i < length; i++) {
      if ("іїєґ'".indexOf(term[i]) >= 0) {
        return true;
      }
    }
    return false;
  }
}
