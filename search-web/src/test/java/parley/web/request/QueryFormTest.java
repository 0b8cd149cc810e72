package parley.web.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.contract.RandomRequests;
import parley.contract.Samples;
import parley.query.QueryParser;
import parley.query.Words;

final class QueryFormTest {

  private static Words.All words(String typed) {
    return QueryParser.parse(typed, QueryParser.Names.of(Samples.REGISTERS)).query().words();
  }

  @Test
  void showsAQueryInItsFields() {
    assertEquals(
        Optional.of(new QueryForm("dams pau*", "gates crews", "stay shut", "fog", "truce holds")),
        QueryForm.of(words("dams pau* (gates OR crews) \"stay shut\" -fog \"truce holds\"~5")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a b\" \"c d\"",
        "(a OR \"b c\")",
        "-(a b)",
        "\"a b\"~2",
        "(a OR b) (c OR d)",
        "16:30",
        "a~b"
      })
  void refusesWhatItCannotShow(String typed) {
    assertEquals(Optional.empty(), QueryForm.of(words(typed)));
  }

  @Test
  void writesWhatSomebodyWithoutSyntaxMeans() {
    QueryForm form = new QueryForm("dams -gates \"Lissa’s", "a OR b", "(x) y", "-z NOT", "p q");
    assertEquals("dams gates Lissa’s (a OR or OR b) \"x y\" \"p q\"~5 -z -not", form.typed());
  }

  @Test
  void comesBackFromTheQueryItWrites() {
    RandomRequests random = new RandomRequests(11);
    int shown = 0;
    for (int i = 0; i < 3000; i++) {
      Optional<QueryForm> form = QueryForm.of(random.next().query().words());
      if (form.isPresent()) {
        shown++;
        assertEquals(form, QueryForm.of(words(form.get().typed())), form.get()::typed);
      }
    }
    assertTrue(shown > 500, "only " + shown + " forms were drawn");
  }
}
