package parley.input;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The tag of a language in its canonical form.
public final class LanguageTag {

  private static final String UNKNOWN = "und";
  private static final int LONGEST = 40;
  private static final Map<String, String> SHORT = shortTags();

  private LanguageTag() {}

  private static Map<String, String> shortTags() {
    Map<String, String> tags = new HashMap<>();
    for (String language : Locale.getISOLanguages()) {
      tags.put(Locale.of(language).getISO3Language(), language);
    }
    tags.put("cmn", "zh");
    tags.put("pes", "fa");
    tags.put("ekk", "et");
    tags.put("lvs", "lv");
    return tags;
  }

  /// A language as a source writes it: `en_GB` as `en-GB`, the three letters of ISO 639-2 as the
  /// two of 639-1.
  ///
  /// @param line on which it stands
  /// @throws Misread if it is no language
  public static String of(String language, int line) {
    String tag = Locale.forLanguageTag(language.strip().replace('_', '-')).toLanguageTag();
    boolean unknown = tag.equals(UNKNOWN) && !language.strip().equals(UNKNOWN);
    if (unknown || tag.length() > LONGEST) {
      throw new Misread(
          line, "“" + shortened(language) + "” is no language tag; write en, uk, ru, ...");
    }
    return shortTag(tag);
  }

  /// A tag with the language in two letters where it has two.
  public static String shortTag(String tag) {
    int end = tag.indexOf('-');
    String language = end < 0 ? tag : tag.substring(0, end);
    return SHORT.getOrDefault(language, language) + (end < 0 ? "" : tag.substring(end));
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
