package parley.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import parley.input.LanguageTag;

/// Tells in which language a text is, by OpenNLP's model of 183 languages.
final class Languages {

  private static final String MODEL = "/langdetect-183.bin";

  /// A text with fewer letters than this tells too little; only its script is looked at.
  private static final int FEWEST_LETTERS = 120;

  private static final int MOST_CHARACTERS = 4000;

  private Languages() {}

  /// Read when the first text without a language comes, which most archives never have.
  private static final class Model {
    static final LanguageDetectorModel MODEL_183 = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = Languages.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IOException("not on the class path");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("the language model " + MODEL + " cannot be read", e);
      }
    }
  }

  /// The tag of the language, `und` where nothing can be told.
  static String of(String text) {
    String sample = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    long letters = sample.chars().filter(Character::isLetter).count();
    if (letters < FEWEST_LETTERS) {
      return ofScript(sample, letters);
    }
    Language best = new LanguageDetectorME(Model.MODEL_183).predictLanguage(sample);
    return LanguageTag.shortTag(best.getLang());
  }

  private static String ofScript(String sample, long letters) {
    long latin = sample.chars().filter(c -> c < 0x250 && Character.isLetter(c)).count();
    if (letters > 0 && latin * 2 > letters) {
      return "en";
    }
    if (sample.chars().anyMatch(c -> "іїєґІЇЄҐ".indexOf(c) >= 0)) {
      return "uk";
    }
    boolean cyrillic =
        sample
            .chars()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    return cyrillic ? "ru" : "und";
  }
}
