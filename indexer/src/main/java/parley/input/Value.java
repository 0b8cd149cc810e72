package parley.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A piece of YAML or JSON with the line on which it begins.
public sealed interface Value {

  int line();

  /// What it is, for messages.
  String kind();

  /// What a scalar was written as.
  enum Notation {
    TEXT,
    NUMBER,
    FLAG,
    NOTHING
  }

  /// Text, a number, a truth value or nothing at all.
  ///
  /// @param text as written, quotation marks and escapes resolved
  record Scalar(int line, Notation type, String text) implements Value {

    @Override
    public String kind() {
      return switch (type) {
        case TEXT -> "the text “" + text + "”";
        case NUMBER -> "the number " + text;
        case FLAG -> "the truth value " + text;
        case NOTHING -> "nothing";
      };
    }
  }

  /// Values in a row.
  record Listing(int line, List<Value> values) implements Value {
    public Listing {
      values = List.copyOf(values);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /// Values by key, in the order written.
  record Mapping(int line, SequencedMap<String, Value> values) implements Value {
    public Mapping {
      values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    @Override
    public String kind() {
      return "keys with values";
    }
  }
}
