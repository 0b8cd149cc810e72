package parley.web.page.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.archive.Registers;
import parley.web.page.Frame;
import parley.web.page.Link;

class CoveragePageTest {

  private static final Frame.Site SITE =
      new Frame.Site(1, "", false, null, new Frame.Files("", "", "", "", ""));

  private static CoveragePage page(int publishers) {
    List<Coverage.Part> parts =
        IntStream.range(0, publishers)
            .mapToObj(i -> new Coverage.Part("p" + i, "Outlet " + i, 100 - i))
            .toList();
    Coverage.Month month = new Coverage.Month(YearMonth.of(2025, 5), 9, 9, List.of(), parts);
    return CoveragePage.of(new Coverage(List.of(month), 0), Registers.NONE, SITE, "");
  }

  @Test
  void namesTheThirtyOutletsWithMostStatementsAndLeadsToTheRest() {
    CoveragePage page = page(31);
    assertEquals(30, page.publishers().size());
    assertEquals("Outlet 29", page.publishers().getLast().name().text());
    assertEquals(new Link("All 31", "/facet/publisher"), page.allPublishers());
    assertNull(page(30).allPublishers());
  }
}
