package parley.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A subject of talks, defined by a stored query in Parley's query language.
///
/// @param broader id of the topic above it
/// @param query what a statement's words have to match, over stemmed text, without wildcards
/// @param examples sentences that have the topic; each one is a test
/// @param counterExamples sentences that look like it and have it not
public record Topic(
    String id,
    String label,
    @Nullable String broader,
    String query,
    List<String> examples,
    List<String> counterExamples) {

  public Topic {
    examples = List.copyOf(examples);
    counterExamples = List.copyOf(counterExamples);
  }
}
