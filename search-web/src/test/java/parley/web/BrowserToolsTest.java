package parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What script adds to pages, in a real browser. Skipped where there is no Chromium.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowserToolsTest {

  private Served served;
  private Browser browser;

  @BeforeAll
  void start() {
    Optional<Path> chromium = Browser.chromium();
    assumeTrue(chromium.isPresent(), "no Chromium on this machine: apt-get install chromium");
    served = Served.of(WebArchive.ARCHIVE);
    browser = new Browser(chromium.orElseThrow());
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
      served.close();
    }
  }

  private Page open(int width, String address) {
    Page tab = browser.tab(new Browser.View(width, false, true));
    tab.navigate(served.url() + address);
    return tab;
  }

  private static Locator button(Page tab, String name) {
    return tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator choice(Page tab, String name) {
    return tab.locator("dialog .choices a:first-child", new Page.LocatorOptions().setHasText(name));
  }

  @Test
  void stepsThroughWhatIsFoundInAnArticle() {
    Page tab = open(1280, "/article/a-opening?find=dams");
    Locator counter = tab.getByRole(AriaRole.STATUS);
    assertThat(counter).hasText("1 of 2");
    button(tab, "Next").click();
    assertThat(counter).hasText("2 of 2");
    assertThat(tab.locator("mark.at")).hasAttribute("id", "f2");
    tab.getByLabel("Find in this text").press("Enter");
    assertThat(counter).hasText("1 of 2");
    button(tab, "Previous").click();
    assertThat(counter).hasText("2 of 2");
    assertEquals(List.of(), new AxeBuilder(tab).analyze().getViolations());
    tab.context().close();
  }

  @Test
  void countsFiltersOnAPhoneBeforeTheyAreApplied() {
    Page tab = open(390, "/search?topic=dams");
    tab.getByText("Filters (1)").click();
    assertThat(button(tab, "Apply (5)")).isVisible();
    choice(tab, "Ada Verin").click();
    assertThat(button(tab, "Apply (2)")).isVisible();
    assertThat(choice(tab, "Ada Verin")).isFocused();
    choice(tab, "Boris Kalm").click();
    assertThat(button(tab, "Apply (4)")).isVisible();
    assertEquals(List.of(), new AxeBuilder(tab).analyze().getViolations());
    assertThat(tab).hasURL(served.url() + "/search?topic=dams");
    button(tab, "Apply (4)").click();
    assertThat(tab)
        .hasURL(served.url() + "/search?speaker=ada-verin&speaker=boris-kalm&topic=dams");
    tab.context().close();
  }

  @Test
  void leavesFiltersAsTheyWere() {
    Page tab = open(320, "/search?topic=dams");
    tab.getByText("Filters (1)").click();
    choice(tab, "Ada Verin").click();
    assertThat(button(tab, "Apply (2)")).isVisible();
    button(tab, "Cancel").click();
    assertThat(tab.getByRole(AriaRole.DIALOG)).hasCount(0);
    assertThat(tab.getByRole(AriaRole.STATUS)).hasText("5 statements in 3 articles");
    tab.context().close();
  }

  @Test
  void choosesARangeByTheKeyboard() {
    Page tab = open(1280, "/search?speaker=ada-verin&speaker=boris-kalm&from=2025-06");
    Locator plot = tab.locator(".plot");
    plot.focus();
    tab.keyboard().press("ArrowRight");
    assertThat(tab.locator(".range")).hasText("16 May 2025: 2 statements");
    tab.keyboard().press("Shift+ArrowRight");
    assertThat(tab.locator(".range")).hasText("16 May 2025 to 17 May 2025: 3 statements");
    assertEquals(List.of(), new AxeBuilder(tab).analyze().getViolations());
    tab.keyboard().press("Enter");
    assertThat(tab.getByRole(AriaRole.STATUS)).hasText("3 statements in 1 article");
    assertThat(tab.locator("#from")).hasValue("2025-05-16");
    assertThat(tab.locator("#to")).hasValue("2025-05-17");
    tab.context().close();
  }

  @Test
  void choosesARangeByDragging() {
    Page tab = open(1280, "/search");
    BoundingBox box = tab.locator(".plot svg").boundingBox();
    tab.mouse().move(box.x + 1, box.y + 40);
    tab.mouse().down();
    tab.mouse().move(box.x + box.width * 0.98, box.y + 40);
    String range = tab.locator(".range").textContent();
    tab.mouse().up();
    assertThat(tab.locator(".sentence")).containsText("between");
    String count = range.replaceAll(".*: ", "");
    assertTrue(
        tab.getByRole(AriaRole.STATUS).textContent().startsWith(count + " "),
        range + " brought " + tab.getByRole(AriaRole.STATUS).textContent());
    tab.context().close();
  }

  @Test
  void keepsASearchInTheBrowserAlone() {
    Page tab = open(1280, "/search?q=dams");
    button(tab, "Save this search").click();
    tab.getByLabel("Name").fill("Dams");
    button(tab, "Save").click();
    tab.getByText("Saved searches").click();
    Locator row = tab.locator("#saved li");
    assertThat(row).containsText("Dams3 statements");
    assertThat(row.locator(".fresh")).hasCount(0);
    tab.evaluate(
        "() => { const s = JSON.parse(localStorage['parley.searches']);"
            + " s[0].seen.splice(0, 2); localStorage['parley.searches'] = JSON.stringify(s); }");
    tab.reload();
    assertThat(row.locator(".fresh")).hasText("2 new");
    assertEquals(List.of(), new AxeBuilder(tab).analyze().getViolations());
    row.getByText("Dams").click();
    assertThat(tab).hasURL(served.url() + "/search?q=dams");
    tab.navigate(served.url() + "/saved");
    assertThat(row).containsText("3 statements");
    assertThat(row.locator(".fresh")).hasCount(0);
    button(tab, "Remove Dams").click();
    assertThat(tab.locator("#saved")).containsText("None so far");
    tab.context().close();
  }

  @Test
  void checksAClaimWithoutScript() {
    Page tab = browser.tab(new Browser.View(390, false, false));
    tab.navigate(served.url() + "/check");
    tab.getByLabel("The claim").fill("Ada Verin said in May that the dams will never open");
    tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare")).click();
    assertThat(tab.getByRole(AriaRole.STATUS)).hasText("The 1 statement closest in words");
    tab.getByText("May 2025", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(tab.locator(".sentence")).containsText("in May 2025");
    assertThat(tab.getByLabel("The claim"))
        .hasValue("Ada Verin said in May that the dams will never open");
    tab.context().close();
  }
}
