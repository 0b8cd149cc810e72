package parley.evaluation.convert;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads the literal that a JavaScript file assigns first: lists, objects, texts in any kind of
/// quotation marks, numbers, `true`, `false`, `null`. Nothing is run; what would have to be is
/// refused with its line.
final class JsLiteral {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int END = -1;

  private final String text;
  private int at;

  private JsLiteral(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /// The value behind the first `=`, or the whole text where there is none.
  ///
  /// @throws IllegalArgumentException with line and reason if there is no such literal
  static JsonNode read(String javaScript) {
    return new JsLiteral(javaScript, javaScript.indexOf('=') + 1).value();
  }

  private JsonNode value() {
    return switch (next()) {
      case '[' -> list();
      case '{' -> object();
      case '\'', '"', '`' -> NODES.stringNode(quoted());
      default -> word();
    };
  }

  /// The next character that is no white space and in no comment; it stays where it is.
  private int next() {
    while (at < text.length()) {
      if (text.startsWith("//", at)) {
        at = behind("\n");
      } else if (text.startsWith("/*", at)) {
        at = behind("*/");
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return text.charAt(at);
      }
    }
    return END;
  }

  private int behind(String mark) {
    int found = text.indexOf(mark, at);
    return found < 0 ? text.length() : found + mark.length();
  }

  private ArrayNode list() {
    ArrayNode list = NODES.arrayNode();
    at++;
    while (next() != ']') {
      list.add(value());
      comma(']');
    }
    at++;
    return list;
  }

  private ObjectNode object() {
    ObjectNode object = NODES.objectNode();
    at++;
    while (next() != '}') {
      boolean marked = next() == '\'' || next() == '"';
      String key = marked ? quoted() : run(Character::isJavaIdentifierPart);
      if (key.isEmpty() || next() != ':') {
        throw refused("wanted a key and “:”");
      }
      at++;
      object.set(key, value());
      comma('}');
    }
    at++;
    return object;
  }

  private void comma(char end) {
    if (next() == ',') {
      at++;
    } else if (next() != end) {
      throw refused("wanted “,” or “" + end + "”");
    }
  }

  private JsonNode word() {
    String word = run(c -> Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.');
    if (word.matches("-?\\d+(?:\\.\\d+)?")) {
      return NODES.numberNode(new java.math.BigDecimal(word));
    }
    return switch (word) {
      case "true" -> NODES.booleanNode(true);
      case "false" -> NODES.booleanNode(false);
      case "null", "undefined" -> NODES.nullNode();
      default -> throw refused("wanted a text, a number, a list or an object");
    };
  }

  private String run(Predicate<Character> wanted) {
    int start = at;
    while (at < text.length() && wanted.test(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    char mark = text.charAt(at++);
    StringBuilder words = new StringBuilder();
    while (at < text.length() && text.charAt(at) != mark) {
      if (mark == '`' && text.startsWith("${", at)) {
        throw refused("“${” would have to be run");
      }
      char c = text.charAt(at++);
      words.append(c == '\\' && at < text.length() ? escaped() : String.valueOf(c));
    }
    if (at == text.length()) {
      throw refused("a text without an end");
    }
    at++;
    return words.toString();
  }

  private String escaped() {
    char c = text.charAt(at++);
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case '\n' -> "";
      case 'u' -> codePoint(4);
      case 'x' -> codePoint(2);
      default -> String.valueOf(c);
    };
  }

  private String codePoint(int digits) {
    int end = at + digits;
    String hexadecimal = end <= text.length() ? text.substring(at, end) : "";
    if (!hexadecimal.matches("[0-9A-Fa-f]+")) {
      throw refused("wanted " + digits + " hexadecimal digits");
    }
    at = end;
    return Character.toString(Integer.parseInt(hexadecimal, 16));
  }

  private IllegalArgumentException refused(String reason) {
    long line = text.substring(0, Math.min(at, text.length())).lines().count();
    return new IllegalArgumentException("line " + Math.max(1, line) + ": " + reason);
  }
}
