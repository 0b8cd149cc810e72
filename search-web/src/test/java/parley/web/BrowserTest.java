package parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The way of a reader in a real browser. Skipped where there is no Chromium, unless CI is set.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowserTest {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/search?q=dams+OR+crews&speaker=ada-verin&speaker=-boris-kalm&from=2025-05&to=2025-07",
          "/search?q=dams&unit=articles",
          "/search?q=zzz&speaker=ada-verin",
          "/search?speaker=mallory",
          "/words-in-context?q=dams+OR+crews&by=left",
          "/over-time?speaker=ada-verin",
          "/facet/topic",
          "/by-speaker?q=dams",
          "/speaker/ada-verin?topic=water",
          "/check",
          "/check?claim=Ada+Verin+said+in+June+that+the+dams+will+never+open",
          "/check?claim=dams&from=never",
          "/search?q=dams&from=never",
          "/saved",
          "/statement/a-opening~q5eou67tme",
          "/statement/a-opening~q5eou67tme?list=q%3Ddams&hit=2",
          "/article/a-opening",
          "/article/a-opening?find=dams",
          "/article/a-opening?find=nowhere",
          "/speaker/ada-verin",
          "/round/second",
          "/coverage",
          "/corrections",
          "/help",
          "/nothing");

  private Served served;
  private Browser browser;

  @BeforeAll
  void start() {
    Optional<Path> chromium = Browser.chromium();
    assumeTrue(
        chromium.isPresent() || System.getenv("CI") != null,
        "left out: no Chromium was found (apt-get install chromium)");
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

  @ParameterizedTest
  @CsvSource({"1280, ''", "390, /search"})
  void hasNothingThatShutsReadersOut(int width, String beginning) {
    List<String> faults = new ArrayList<>();
    Page tab = browser.tab(new Browser.View(width, false, true));
    for (String address : PAGES) {
      if (!address.startsWith(beginning)) {
        continue;
      }
      tab.navigate(served.url() + address);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        tab.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        new AxeBuilder(tab)
            .analyze()
            .getViolations()
            .forEach(v ->
                faults.add(
                    address
                        + " "
                        + scheme
                        + ": "
                        + v.getId()
                        + " "
                        + v.getNodes().getFirst().getHtml()));
      }
    }
    tab.context().close();
    assertEquals(List.of(), faults);
  }

  /// 640 is what a window of 1280 has at 200 % zoom.
  @Test
  void fitsEveryWindow() {
    List<String> wide = new ArrayList<>();
    Page tab = browser.tab(new Browser.View(1440, false, true));
    for (String address : PAGES) {
      tab.navigate(served.url() + address);
      for (int width : List.of(320, 640, 768, 1440)) {
        tab.setViewportSize(width, 900);
        Object found = tab.evaluate("document.documentElement.scrollWidth");
        if (!found.equals(width)) {
          wide.add(address + " is " + found + " wide at " + width);
        }
      }
    }
    tab.context().close();
    assertEquals(List.of(), wide);
  }

  @ParameterizedTest
  @CsvSource({"320", "390"})
  void showsSharesOverTimeOnAPhone(int width) {
    Page tab = browser.tab(new Browser.View(width, false, true));
    tab.navigate(served.url() + "/over-time?speaker=ada-verin");
    Object outside =
        tab.evaluate(
            "[...document.querySelectorAll('.over-time :is(th, td)')]"
                + ".filter(cell => cell.getBoundingClientRect().right > innerWidth).length");
    tab.context().close();
    assertEquals(0, outside);
  }

  /// Links that are no part of a sentence are 24 px high at least, or stand in something that is.
  @Test
  void hasLinksThatAFingerHits() {
    Page tab = browser.tab(new Browser.View(390, false, true));
    List<String> small = new ArrayList<>();
    for (String address : List.of("/search?q=dams", "/speaker/ada-verin", "/nothing", "/saved")) {
      tab.navigate(served.url() + address);
      Object found =
          tab.evaluate(
              "[...document.querySelectorAll('nav a, .exports a, .permanent, .tally a, .go a,"
                  + " .crumb a, .chip, summary, button')]"
                  + ".filter(e => e.getClientRects().length && e.offsetHeight < 24)"
                  + ".map(e => e.outerHTML).join(' ')");
      small.add(String.valueOf(found));
    }
    tab.context().close();
    assertEquals(List.of("", "", "", ""), small);
  }

  @Test
  void printsWhatIsReadAndNoControls() {
    Page tab = browser.tab(new Browser.View(1280, false, true));
    tab.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    tab.navigate(served.url() + "/search?q=dams");
    assertThat(tab.locator(".words").first()).isVisible();
    for (String control : List.of(".top nav", ".box", ".filters", ".period", ".exports")) {
      assertThat(tab.locator(control).first()).isHidden();
    }
    tab.context().close();
  }

  @Test
  void asksNobodyElse() {
    List<String> foreign = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    Page tab = browser.tab(new Browser.View(1280, false, true));
    tab.onRequest(request -> {
      if (!request.url().startsWith(served.url())) {
        foreign.add(request.url());
      }
    });
    tab.onPageError(errors::add);
    tab.onDialog(dialog -> errors.add("a dialog: " + dialog.message()));
    for (String address : PAGES) {
      tab.navigate(served.url() + address);
    }
    tab.context().close();
    assertEquals(List.of(List.of(), List.of()), List.of(foreign, errors));
  }

  @ParameterizedTest
  @CsvSource({"true, 1280", "false, 1280", "false, 390"})
  void leadsAReaderFromAWordToItsContext(boolean script, int width) {
    Page tab = browser.tab(new Browser.View(width, false, script));
    tab.navigate(served.url());
    tab.getByLabel("Search statements").fill("dams");
    tab.getByLabel("Search statements").press("Enter");
    assertThat(tab.getByRole(AriaRole.STATUS)).hasText("3 statements in 2 articles");
    if (width < 600) {
      tab.getByText("Filters", new Page.GetByTextOptions().setExact(true)).click();
    }
    tab.locator(".choices a:first-child", new Page.LocatorOptions().setHasText("Ada Verin"))
        .click();
    assertThat(tab.getByRole(AriaRole.STATUS)).hasText("1 statement in 1 article");
    tab.locator("input#from").fill("2025-05");
    tab.getByText("Set dates").click();
    assertThat(tab.locator(".sentence")).containsText("since May 2025");
    tab.locator(".permanent").click();
    assertThat(tab.locator("mark.here")).hasText("We will open the dams in June.");
    assertTrue(URI.create(tab.url()).getPath().startsWith("/statement/"), tab.url());
    tab.context().close();
  }

  @Test
  void completesNamesByTheKeyboard() {
    Page tab = browser.tab(new Browser.View(1280, false, true));
    tab.navigate(served.url());
    tab.keyboard().press("/");
    Locator box = tab.getByLabel("Search statements");
    assertThat(box).isFocused();
    box.pressSequentially("ver");
    assertThat(tab.getByRole(AriaRole.OPTION).first()).containsText("Ada Verin");
    tab.keyboard().press("ArrowDown");
    tab.keyboard().press("Enter");
    assertThat(tab).hasURL(served.url() + "/speaker/ada-verin");
    tab.context().close();
  }

  @Test
  void goesThroughTheHitsByTheKeyboard() {
    Page tab = browser.tab(new Browser.View(1280, false, true));
    tab.navigate(served.url() + "/search?q=dams");
    Locator links = tab.locator(".permanent");
    tab.keyboard().press("j");
    assertThat(links.nth(0)).isFocused();
    tab.keyboard().press("j");
    assertThat(links.nth(1)).isFocused();
    tab.keyboard().press("k");
    assertThat(links.nth(0)).isFocused();
    tab.keyboard().press("?");
    assertThat(tab.getByRole(AriaRole.DIALOG)).containsText("hit before");
    assertEquals(List.of(), new AxeBuilder(tab).analyze().getViolations());
    tab.keyboard().press("Escape");
    assertThat(tab.getByRole(AriaRole.DIALOG)).hasCount(0);
    links.nth(0).focus();
    tab.keyboard().press("o");
    assertThat(tab.locator("mark.here")).isVisible();
    tab.context().close();
  }

  @Test
  void skipsToTheContentsByTheKeyboard() {
    Page tab = browser.tab(new Browser.View(1280, false, false));
    tab.navigate(served.url() + "/help");
    tab.keyboard().press("Tab");
    assertThat(tab.getByText("Skip to the contents")).isFocused();
    tab.keyboard().press("Enter");
    assertTrue(tab.url().endsWith("#main"), tab.url());
    tab.context().close();
  }

  @Test
  void opensTheFiltersOnAWideScreenOnly() {
    Page wide = browser.tab(new Browser.View(1280, false, false));
    wide.navigate(served.url() + "/search");
    assertThat(wide.locator(".choices a").first()).isVisible();
    wide.context().close();
    Page phone = browser.tab(new Browser.View(390, false, false));
    phone.navigate(served.url() + "/search");
    assertThat(phone.locator(".choices a").first()).isHidden();
    phone.context().close();
  }
}
