package parley.web;

import java.time.YearMonth;
import java.util.NavigableSet;
import parley.archive.Registers;
import parley.search.SearchEngine;
import parley.web.check.Asked;
import parley.web.check.Claim;
import parley.web.http.Ask;
import parley.web.http.Failure;
import parley.web.http.Reply;
import parley.web.json.CheckJson;
import parley.web.json.SearchJson;
import parley.web.page.check.CheckPage;

/// A claim beside the statements that are closest to it, as a page and as JSON.
final class CheckRoutes {

  private final Site site;
  private final SearchEngine engine;

  CheckRoutes(Site site) {
    this.site = site;
    this.engine = site.engine();
  }

  /// The page. What cannot be read is told on it, so that the claim is not lost.
  Reply page(Ask ask) {
    Registers registers = engine.registers();
    try {
      Asked asked = Asked.read(ask.parameters(), registers);
      CheckPage.Setting setting = new CheckPage.Setting(registers, site.frame(), months());
      return site.page(200, CheckPage.of(asked, asked.answer(engine), setting));
    } catch (Failure failure) {
      String claim = ask.parameters().all("claim").stream().findFirst().orElse("");
      String kept = claim.length() > 2 * Claim.LONGEST ? "" : claim;
      return site.page(failure.status(), CheckPage.faulty(kept, failure, site.frame()));
    }
  }

  Reply api(Ask ask) {
    Registers registers = engine.registers();
    Asked asked = Asked.read(ask.parameters(), registers);
    if (asked.claim().text().isEmpty()) {
      throw Failure.parameter(
          "claim", "claim is missing; write a sentence such as “X said that …”");
    }
    CheckJson json = new CheckJson(new SearchJson(registers, site.jsonBase()));
    return new Reply.Body(200, Reply.JSON, json.write(asked, asked.answer(engine), months()));
  }

  private NavigableSet<YearMonth> months() {
    return site.covered().months();
  }
}
