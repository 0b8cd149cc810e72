package parley.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A subject of talks, defined by a stored query in Parley's query language.
///
/// @param broader id of the topic above it
/// @param scope in a sentence or two what it covers, and which neighbour has what it does not;
///   empty if nobody wrote one
/// @param query what a statement's words have to match, over stemmed text, without wildcards
/// @param examples sentences that have the topic; each one is a test
/// @param counterExamples sentences that look like it and have it not
public record Topic(
    String id,
    String label,
    @Nullable String broader,
    String scope,
    String query,
    List<String> examples,
    List<String> counterExamples) {

  public Topic {
    examples = List.copyOf(examples);
    counterExamples = List.copyOf(counterExamples);
  }

  /// A topic without a note of its scope.
  public Topic(
      String id,
      String label,
      @Nullable String broader,
      String query,
      List<String> examples,
      List<String> counterExamples) {
    this(id, label, broader, "", query, examples, counterExamples);
  }
}
