package parley.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How things in the archive are called: `[A-Za-z0-9~][A-Za-z0-9._~-]{0,250}`.
public final class Ids {

  /// The facet value of what has no known speaker, side or publisher. No entry may be called so.
  public static final String UNKNOWN = "unknown";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9~][A-Za-z0-9._~-]{0,250}");
  private static final Pattern HYPHENS = Pattern.compile("-+");
  private static final Pattern OUTER_HYPHEN = Pattern.compile("^-|-$");
  private static final Pattern MADE =
      Pattern.compile("(.+)~[a-z2-7]{10}(?:\\.[2-9]|\\.[1-9]\\d+)?");
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int HASH_LENGTH = 10;
  private static final int SLUG_LENGTH = 120;

  /// Leaves room for a statement's hash and number.
  private static final int LONGEST_ARTICLE = 230;

  private Ids() {}

  public static boolean valid(String id) {
    return ID.matcher(id).matches();
  }

  /// Whether an article can be called so: the ids made of it for its statements have to be valid
  /// too.
  public static boolean validArticle(String id) {
    return valid(id) && id.length() <= LONGEST_ARTICLE;
  }

  /// Any text as an id: lower case, accents dropped, all but letters and digits of ASCII turned
  /// into single hyphens. Cyrillic is transliterated, letters of other scripts are written as their
  /// code points, so that two names do not fall together. Empty if nothing is left.
  public static String slug(String text) {
    StringBuilder out = new StringBuilder();
    String bare = Registers.folded(text);
    bare.codePoints().limit(SLUG_LENGTH).forEach(c -> append(out, c));
    String slug = OUTER_HYPHEN.matcher(HYPHENS.matcher(out).replaceAll("-")).replaceAll("");
    return slug.length() <= SLUG_LENGTH ? slug : slug.substring(0, SLUG_LENGTH);
  }

  private static void append(StringBuilder out, int c) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out.append((char) c);
    } else if (c > 0x7f && Character.isLetterOrDigit(c)) {
      out.append(Transliteration.of(c));
    } else {
      out.append('-');
    }
  }

  /// The id of a speaker whom the register does not know.
  public static String unregistered(String name) {
    return "~" + slug(name);
  }

  /// The id of a statement: its article's, and the first 10 base32 characters of the SHA-256 of its
  /// words (NFC, white space and quote marks folded). The second and later statements with the same
  /// words in one article get `.2`, `.3` after it.
  ///
  /// @param occurrence 1 for the first with these words
  public static String statement(String articleId, String words, int occurrence) {
    String made = articleId + "~" + hash(foldedWords(words));
    return occurrence == 1 ? made : made + "." + occurrence;
  }

  /// The article that a made statement id belongs to; empty if the id was given, not made.
  public static Optional<String> articleOf(String statementId) {
    Matcher made = MADE.matcher(statementId);
    return made.matches() ? Optional.of(made.group(1)) : Optional.empty();
  }

  private static String foldedWords(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC)
        .replaceAll("[“”„«»″\"]", "\"")
        .replaceAll("[‘’ʼ`´]", "'")
        .replaceAll("[\\s\\u00a0\\u2009\\u202f]+", " ")
        .strip();
  }

  private static String hash(String words) {
    byte[] digest = sha256().digest(words.getBytes(StandardCharsets.UTF_8));
    StringBuilder out = new StringBuilder(HASH_LENGTH);
    for (int bit = 0; out.length() < HASH_LENGTH; bit += 5) {
      int window = ((digest[bit / 8] & 0xff) << 8) | (digest[bit / 8 + 1] & 0xff);
      out.append(BASE32.charAt((window >> (11 - bit % 8)) & 31));
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
