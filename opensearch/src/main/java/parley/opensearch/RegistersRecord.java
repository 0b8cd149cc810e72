package parley.opensearch;

import java.util.List;
import java.util.Map;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.archive.Registers.Publisher;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Topic;
import tools.jackson.databind.JsonNode;

/// A build's registers as one document of its index.
record RegistersRecord(
    List<Speaker> speakers,
    List<Topic> topics,
    List<Round> rounds,
    List<Correction> corrections,
    List<Publisher> publishers) {

  static final String ID = "registers";

  static Map<String, Object> document(Registers registers) {
    RegistersRecord all =
        new RegistersRecord(
            registers.speakers(),
            registers.topics(),
            registers.rounds(),
            registers.corrections(),
            registers.publishers());
    return Map.of(Mapping.KIND, Mapping.REGISTERS, Mapping.WHOLE, Json.tree(all));
  }

  /// The registers of a build.
  static Registers of(Asker asker) {
    JsonNode answer =
        asker.search(Map.of("size", 1, "query", Dsl.term(Mapping.KIND, Mapping.REGISTERS)));
    JsonNode document = answer.path("hits").path("hits").path(0).path("_source");
    RegistersRecord all = Json.as(document.path(Mapping.WHOLE), RegistersRecord.class);
    return new Registers(all.speakers(), all.topics(), all.rounds(), all.corrections())
        .withPublishers(all.publishers());
  }
}
