package parley.input;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads one YAML document. Stricter than YAML asks for: a key may stand only once, and references
/// to other places of the document are refused.
public final class Yaml {

  private static final LoadSettings SETTINGS = LoadSettings.builder().setUseMarks(true).build();

  private static final String NEXT_STEP =
      "mend the line: check indentation and brackets, and put a text with “: ” or “#” into quotation"
          + " marks";

  private final int firstLine;

  private Yaml(int firstLine) {
    this.firstLine = firstLine;
  }

  /// Reads a document.
  ///
  /// @param firstLine the line of its file on which the text begins, counted from 1
  /// @return nothing as a scalar where the text holds no value
  /// @throws Misread with the line of its file if it is not YAML
  public static Value read(String text, int firstLine) {
    Yaml yaml = new Yaml(firstLine);
    try {
      return new Compose(SETTINGS)
          .composeString(text)
          .map(yaml::value)
          .orElse(new Value.Scalar(firstLine, Value.Notation.NOTHING, ""));
    } catch (MarkedYamlEngineException e) {
      throw new Misread(
          yaml.line(e.getProblemMark()),
          "broken YAML: %s; %s".formatted(e.getProblem(), NEXT_STEP));
    } catch (ReaderException e) {
      int line =
          firstLine + (int) text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
      throw new Misread(
          line,
          "broken YAML: the character U+%04X may not stand there; take it out"
              .formatted(e.getCodePoint()));
    } catch (StackOverflowError _) {
      throw new Misread(firstLine, "broken YAML: nested too deep; write it flatter");
    } catch (YamlEngineException e) {
      throw new Misread(firstLine, "broken YAML: %s; %s".formatted(e.getMessage(), NEXT_STEP));
    }
  }

  private Value value(Node node) {
    if (node.getAnchor().isPresent()) {
      throw new Misread(line(node.getStartMark()), "anchors (&) are not read; write the value out");
    }
    return switch (node) {
      case ScalarNode scalar ->
          new Value.Scalar(line(node.getStartMark()), type(scalar), scalar.getValue());
      case SequenceNode sequence ->
          new Value.Listing(
              line(node.getStartMark()), sequence.getValue().stream().map(this::value).toList());
      case MappingNode mapping -> mapping(mapping);
      default ->
          throw new Misread(
              line(node.getStartMark()),
              "broken YAML: %s; %s".formatted(node.getNodeType(), NEXT_STEP));
    };
  }

  private static Value.Notation type(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return Value.Notation.NOTHING;
    }
    return tag.equals(Tag.BOOL) ? Value.Notation.FLAG : Value.Notation.TEXT;
  }

  private Value.Mapping mapping(MappingNode node) {
    SequencedMap<String, Value> values = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      int line = line(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new Misread(
            line,
            "a key has to be a word; found %s; put it into quotation marks"
                .formatted(tuple.getKeyNode().getNodeType()));
      }
      Value before = values.putIfAbsent(key.getValue(), value(tuple.getValueNode()));
      if (before != null) {
        throw new Misread(
            line,
            "the key “%s” stands twice, first on line %d; leave one of them out"
                .formatted(key.getValue(), before.line()));
      }
    }
    return new Value.Mapping(line(node.getStartMark()), values);
  }

  private int line(Optional<Mark> mark) {
    return firstLine + mark.map(Mark::getLine).orElse(0);
  }
}
