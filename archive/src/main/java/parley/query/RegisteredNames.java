package parley.query;

import java.util.List;
import java.util.stream.Stream;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Topic;

/// What registers know: an id means itself, anything else is compared with names, labels and
/// aliases, whatever its case and accents.
record RegisteredNames(Registers registers) implements QueryParser.Names {

  @Override
  public List<String> ids(Facet facet, String name) {
    return switch (facet) {
      case SPEAKER, MENTIONS ->
          registers.speaker(name).isPresent() ? List.of(name) : bearers(name).toList();
      case SIDE -> sides(name);
      case TOPIC -> registers.topic(name).isPresent() ? List.of(name) : topics(name);
      case ROUND -> registers.round(name).isPresent() ? List.of(name) : rounds(name);
      case PUBLISHER, FORM, ACT, LANGUAGE, CONFIDENCE -> List.of();
    };
  }

  private Stream<String> bearers(String name) {
    return registers.named(name).stream().map(Speaker::id);
  }

  private List<String> sides(String name) {
    List<String> known =
        registers.speakers().stream().flatMap(s -> Stream.ofNullable(s.side())).distinct().toList();
    return known.contains(name) ? List.of(name) : bearers(name).filter(known::contains).toList();
  }

  private List<String> topics(String name) {
    return registers.topics().stream()
        .filter(topic -> same(topic.label(), name))
        .map(Topic::id)
        .toList();
  }

  private List<String> rounds(String name) {
    return registers.rounds().stream()
        .filter(round -> same(round.name(), name))
        .map(Round::id)
        .toList();
  }

  private static boolean same(String label, String name) {
    return Registers.folded(label).equals(Registers.folded(name));
  }
}
