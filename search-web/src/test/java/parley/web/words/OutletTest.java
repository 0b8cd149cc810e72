package parley.web.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OutletTest {

  @Test
  void goesByTheHostWhereNoNameIsKnown() {
    assertEquals(
        List.of(
            "Lissa Herald",
            "herald.example",
            "herald.example",
            "herald.example",
            "source not named",
            "source not named",
            "source not named"),
        List.of(
            Outlet.name("Lissa Herald", "https://www.herald.example/a"),
            Outlet.name("", "https://www.herald.example/a?b#c"),
            Outlet.name(" ", "http://Herald.example:8080"),
            Outlet.name("", "https://reader@herald.example/"),
            Outlet.name("", null),
            Outlet.name("", "javascript:alert(1)"),
            Outlet.name("", "https://<script>/")));
  }
}
