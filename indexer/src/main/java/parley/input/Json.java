package parley.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON: a value from a line of JSON Lines, or a file item by item. A key may stand only once
/// in its object.
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final ObjectReader ITEMS =
      MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  /// Reads a line.
  ///
  /// @param number of the line in its file, counted from 1
  /// @throws Misread if it is not one JSON value
  public static Value read(String line, int number) {
    try (JsonParser parser = MAPPER.createParser(line)) {
      parser.nextToken();
      Value value = value(parser, number);
      if (parser.nextToken() == null) {
        return value;
      }
      throw broken(number, parser.currentTokenLocation(), "something follows the value");
    } catch (JacksonException e) {
      throw broken(number, e.getLocation(), JsonTrouble.of(e));
    }
  }

  private static Misread broken(int number, TokenStreamLocation at, String trouble) {
    return new Misread(
        number,
        "broken JSON at character %d: %s; each line has to be one whole JSON object"
            .formatted(Math.max(1, at.getColumnNr()), trouble));
  }

  /// The value that begins with the parser's token.
  private static Value value(JsonParser in, int line) {
    return switch (in.currentToken()) {
      case START_OBJECT -> mapping(in, line);
      case START_ARRAY -> listing(in, line);
      case VALUE_STRING -> new Value.Scalar(line, Value.Notation.TEXT, in.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Value.Scalar(line, Value.Notation.NUMBER, in.getString());
      case VALUE_TRUE, VALUE_FALSE -> new Value.Scalar(line, Value.Notation.FLAG, in.getString());
      case null, default -> new Value.Scalar(line, Value.Notation.NOTHING, "");
    };
  }

  private static Value.Mapping mapping(JsonParser in, int line) {
    SequencedMap<String, Value> values = new LinkedHashMap<>();
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      in.nextToken();
      values.put(key, value(in, line));
    }
    return new Value.Mapping(line, values);
  }

  private static Value.Listing listing(JsonParser in, int line) {
    List<Value> values = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(in, line));
    }
    return new Value.Listing(line, values);
  }

  /// Takes an item, as JSON on one line, with the line of its file on which it begins.
  public interface ItemTaker {
    void take(int line, String item);
  }

  /// Reads a file item by item, so that it may be larger than the memory.
  ///
  /// @param path names of the keys on the way to the list of items; without any the file is a list,
  ///   or one item
  /// @throws Misread if it is not JSON, or has no list there
  public static void items(Path file, List<String> path, ItemTaker taker) {
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = MAPPER.createParser(in)) {
      parser.nextToken();
      for (String name : path) {
        descend(parser, name);
      }
      if (parser.currentToken() != JsonToken.START_ARRAY) {
        take(parser, taker);
        return;
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        take(parser, taker);
      }
    } catch (JacksonException e) {
      throw new Misread(
          Math.max(0, e.getLocation().getLineNr()),
          "broken JSON: %s; mend it, or get the file anew".formatted(JsonTrouble.of(e)));
    } catch (IOException e) {
      throw TextFile.unreadable(e);
    }
  }

  private static void descend(JsonParser parser, String name) {
    int line = parser.currentTokenLocation().getLineNr();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean found = parser.currentName().equals(name);
        parser.nextToken();
        if (found) {
          return;
        }
        parser.skipChildren();
      }
    }
    throw new Misread(
        line, "has no key “%s” there; look at “items” in mapping.yaml".formatted(name));
  }

  private static void take(JsonParser parser, ItemTaker taker) {
    int line = parser.currentTokenLocation().getLineNr();
    if (parser.currentToken() == null) {
      throw new Misread(0, "is empty; wanted JSON");
    }
    taker.take(line, ITEMS.readTree(parser).toString());
  }
}
