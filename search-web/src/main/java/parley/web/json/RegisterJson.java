package parley.web.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.search.SearchResult.FacetValue;

/// Makes the objects of the registers, each entry with how many statements it has.
///
/// @param base what addresses of pages begin with
/// @param build number of the build they are from
public record RegisterJson(Registers registers, String base, long build) {

  /// The object of `/api/speakers`: registered speakers in the register's order, then those whom
  /// only articles name.
  public byte[] speakers(List<FacetValue> counts) {
    Map<String, Long> statements = byId(counts);
    List<RecordObjects.SpeakerObject> speakers = new ArrayList<>();
    registers.speakers().forEach(s -> speakers.add(registered(s, statements)));
    counts.stream()
        .filter(value -> !value.value().equals(Ids.UNKNOWN))
        .filter(value -> registers.speaker(value.value()).isEmpty())
        .map(this::unregistered)
        .forEach(speakers::add);
    return Json.bytes(new RecordObjects.Speakers(build, speakers));
  }

  private static Map<String, Long> byId(List<FacetValue> counts) {
    return counts.stream().collect(Collectors.toMap(FacetValue::value, FacetValue::count));
  }

  private RecordObjects.SpeakerObject registered(Speaker speaker, Map<String, Long> statements) {
    Map<String, String> labels = new LinkedHashMap<>();
    speaker.labels().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(label -> labels.put(label.getKey(), label.getValue()));
    return new RecordObjects.SpeakerObject(
        speaker.id(),
        speaker.name(),
        true,
        speaker.kind().name(),
        speaker.side(),
        labels,
        speaker.aliases(),
        speaker.offices().stream().map(RegisterJson::office).toList(),
        speaker.wikidata(),
        statements.getOrDefault(speaker.id(), 0L),
        base + "/speaker/" + speaker.id());
  }

  private static RecordObjects.OfficeObject office(Speaker.Office office) {
    return new RecordObjects.OfficeObject(
        office.title(), RecordJson.text(office.from()), RecordJson.text(office.to()));
  }

  private RecordObjects.SpeakerObject unregistered(FacetValue value) {
    return new RecordObjects.SpeakerObject(
        value.value(),
        value.label(),
        false,
        null,
        null,
        Map.of(),
        List.of(),
        List.of(),
        null,
        value.count(),
        base + "/speaker/" + value.value());
  }

  /// The object of `/api/topics`.
  public byte[] topics(List<FacetValue> counts) {
    Map<String, Long> statements = byId(counts);
    List<RecordObjects.TopicObject> topics =
        registers.topics().stream()
            .map(topic ->
                new RecordObjects.TopicObject(
                    topic.id(),
                    topic.label(),
                    topic.broader(),
                    topic.scope(),
                    topic.query(),
                    statements.getOrDefault(topic.id(), 0L),
                    base + "/topic/" + topic.id()))
            .toList();
    return Json.bytes(new RecordObjects.Topics(build, topics));
  }

  /// The object of `/api/rounds`.
  public byte[] rounds(List<FacetValue> counts) {
    Map<String, Long> statements = byId(counts);
    List<RecordObjects.RoundObject> rounds =
        registers.rounds().stream()
            .map(round ->
                new RecordObjects.RoundObject(
                    round.id(),
                    round.name(),
                    round.place(),
                    round.from().toString(),
                    round.to().toString(),
                    round.parties(),
                    round.outcome(),
                    statements.getOrDefault(round.id(), 0L),
                    base + "/round/" + round.id()))
            .toList();
    return Json.bytes(new RecordObjects.Rounds(build, rounds));
  }
}
