package parley.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.search.SearchException;

class AddressTest {

  @Test
  void nodesNameAndNumbersAreRead() {
    assertEquals(
        new Address(
            List.of(URI.create("http://a:9200"), URI.create("https://b:9300")), "talks", 3, 2),
        Address.parse("opensearch:http://a,https://b:9300/talks?shards=3&replicas=2"));
    assertEquals(
        new Address(List.of(URI.create("http://127.0.0.1:9200")), "parley", 1, 1),
        Address.parse("opensearch:http://127.0.0.1:9200/parley"));
  }

  @Test
  void whatCannotBeReadIsRefusedWithoutRepeatingAPassword() {
    for (String address :
        List.of(
            "http://a:9200",
            "a:9200/parley",
            "http://a:9200/Parley",
            "http://a:9200/parley?shards=0",
            "http://a:9200/parley?colour=1",
            "http://ada:secret@a:9200/parley",
            "http://a:9200,ftp://b/parley",
            "http://a:9200/path/parley")) {
      SearchException refused =
          assertThrows(
              SearchException.Unavailable.class,
              () -> Address.parse("opensearch:" + address),
              address);
      assertFalse(String.valueOf(refused.getMessage()).contains("secret"));
    }
  }

  @Test
  void accessComesFromTheEnvironment() {
    assertEquals(null, Access.of(Map.of()).authorization());
    assertEquals(
        "Basic YWRhOnNlY3JldA==",
        Access.of(Map.of(Access.USER, "ada", Access.PASSWORD, "secret")).authorization());
    assertEquals("ApiKey abc", Access.of(Map.of(Access.API_KEY, "abc")).authorization());
    for (Map<String, String> contradiction :
        List.of(
            Map.of(Access.USER, "ada"),
            Map.of(Access.USER, "ada", Access.PASSWORD, "secret", Access.API_KEY, "abc"),
            Map.of(Access.CA, "/no/such/file"))) {
      SearchException refused =
          assertThrows(SearchException.Unavailable.class, () -> Access.of(contradiction));
      assertFalse(String.valueOf(refused.getMessage()).contains("secret"));
    }
  }

  @Test
  void gapsBecomeMarks() {
    parley.analysis.Analysis analysis = parley.analysis.Analysis.of(parley.archive.Registers.NONE);
    String dropped = Mapping.DROPPED;
    assertEquals(
        dropped + " dam " + dropped + " " + dropped + " river",
        Terms.of(analysis.stemmed("The dams of the river")));
    assertEquals(
        "dam " + dropped + " " + dropped + " river",
        Terms.row(analysis.stemmed("The dams of the river")));
  }
}
