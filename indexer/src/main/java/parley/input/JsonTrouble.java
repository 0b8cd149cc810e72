package parley.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/// What is wrong with a piece of JSON, for people who do not know the library that reads it.
final class JsonTrouble {

  private static final Pattern CHARACTER =
      Pattern.compile("Unexpected (?:close marker|character) \\(?'(.+?)'.*", Pattern.DOTALL);
  private static final Pattern DUPLICATE = Pattern.compile("Duplicate \\D+ \"(.*)\".*");
  private static final Pattern TOKEN =
      Pattern.compile("Unrecognized token '(.*?)'.*", Pattern.DOTALL);

  private JsonTrouble() {}

  static String of(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    if (e instanceof StreamConstraintsException) {
      return "a value is too long or nested too deeply";
    }
    if (message.startsWith("Unexpected end-of-input")) {
      return "it ends too early";
    }
    if (message.startsWith("Illegal unquoted character")) {
      return "a line break or control character inside quotation marks has to be escaped";
    }
    if (message.startsWith("Trailing token")) {
      return "something follows the value";
    }
    return found(
        message,
        CHARACTER,
        "unexpected “%s”",
        () ->
            found(
                message,
                DUPLICATE,
                "the key “%s” stands twice",
                () ->
                    found(
                        message,
                        TOKEN,
                        "“%s” is no value; text stands in quotation marks",
                        () -> "a value cannot be read")));
  }

  private static String found(
      String message,
      Pattern pattern,
      String words,
      java.util.function.Supplier<String> otherwise) {
    Matcher matcher = pattern.matcher(message);
    return matcher.matches() ? words.formatted(matcher.group(1)) : otherwise.get();
  }
}
