package parley.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.archive.Registers;
import parley.archive.Topic;

class TopicQueriesTest {

  private static Topic topic(String id, @Nullable String broader, String query) {
    return new Topic(id, id, broader, query, List.of(), List.of());
  }

  private static final TopicQueries QUERIES =
      TopicQueries.of(
          new Registers(
              List.of(),
              List.of(
                  topic("traffic", null, "road"),
                  topic("bridges", "traffic", "bridge OR \"river crossing\"~2"),
                  topic("ceasefire", null, "ceasefire -proposal"),
                  topic("nothing", null, "-war"),
                  topic("fields", null, "speaker:ada")),
              List.of(),
              List.of()));

  @Test
  void findsWordsByTheirStemsAndGivesAncestors() {
    assertEquals(List.of("bridges", "traffic"), QUERIES.of("Three bridges will be built."));
    assertEquals(List.of("bridges", "traffic"), QUERIES.of("The crossing of the river is shut."));
    assertEquals(List.of("bridges"), QUERIES.matched("Three bridges will be built."));
    assertEquals(List.of("ceasefire"), QUERIES.of("A ceasefire holds."));
    assertEquals(List.of(), QUERIES.of("A proposal for a ceasefire came."));
  }

  @Test
  void aQueryWithoutWordsFindsNothing() {
    assertEquals(List.of(), QUERIES.of("Peace and quiet."));
  }
}
