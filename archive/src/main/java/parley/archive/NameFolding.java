package parley.archive;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes names comparable whatever their case and accents.
final class NameFolding {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private NameFolding() {}

  /// See [Registers#folded].
  static String of(String name) {
    return isPlain(name) ? name.toLowerCase(Locale.ROOT) : folded(name);
  }

  /// Whether a name has letters without accents and nothing to tidy: of most there is only the case
  /// to fold.
  private static boolean isPlain(String name) {
    char before = ' ';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > 0x7e || c < ' ' || c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return before != ' ' || name.isEmpty();
  }

  private static String folded(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    String lower = SPACES.matcher(composed.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    boolean afterLatin = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (afterLatin && Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      afterLatin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
      if (afterLatin && c > 0x7f) {
        out.append(latin(c));
      } else {
        out.append(c == '’' || c == 'ʼ' ? '\'' : c);
      }
    }
    return out.toString();
  }

  private static String latin(char c) {
    return switch (c) {
      case 'ı' -> "i";
      case 'ł' -> "l";
      case 'ø' -> "o";
      case 'đ', 'ð' -> "d";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'þ' -> "th";
      default -> unaccented(c);
    };
  }

  private static String unaccented(char c) {
    String bare =
        Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return bare.isEmpty() ? String.valueOf(c) : bare;
  }
}
