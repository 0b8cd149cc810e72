package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.Program.Outcome;

/// A folder with every kind of bad file: each is refused in a sentence, or read; all else is
/// indexed.
class CliBadFilesTest {

  private static final int MEGABYTE = 1 << 20;
  private static final String DATED = "---\npublished: 2025-05-16\nlanguage: en\n---\n";
  private static final String WORDS = "Ada Verin said that the bridge was open.\n";

  @TempDir Path home;
  private Program parley;

  @BeforeEach
  void corpus() {
    parley = Program.withCorpus(home);
  }

  private Path article(String name) {
    return home.resolve("corpus/articles").resolve(name);
  }

  private void text(String name, String text, Charset charset) throws IOException {
    Files.write(article(name), text.getBytes(charset));
  }

  private void text(String name, String text) throws IOException {
    text(name, text, StandardCharsets.UTF_8);
  }

  @Test
  void eachBadFileIsNamedAndAllElseIsIndexed() throws IOException {
    badFiles();
    Outcome outcome = parley.run("index");
    assertEquals(
        """
        refused  bare.html: holds no running text; if a script makes the page, save it from the browser
        refused  broken-yaml.md:3: broken YAML: expected the node content, but found '<stream end>'; mend the line: check indentation and brackets, and put a text with “: ” or “#” into quotation marks
        refused  broken.xml:2: is not well-formed XML: The element type "debate" must be terminated by the matching end-tag "</debate>"; mend it, or get the file anew
        refused  duplicate-keys.md:3: the key “title” stands twice, first on line 2; leave one of them out
        refused  empty.jsonl: is empty; wanted a JSON object on each line
        refused  empty.md: is empty; wanted front matter and a text
        refused  folder.md: is a folder with the name of a file; rename it
        refused  future.md:2: the date 2031-05-16 lies in the future; correct it
        refused  latin.md:5: is not UTF-8; save it as UTF-8
        refused  line\\u000afeed.md: has a line feed or another control character in its name; rename it
        refused  loop: is a link that leads back to a folder above it; remove it
        refused  no-date.md: has no date; write “published: YYYY-MM-DD” into its front matter or into no-date.md.yaml beside it, or put the date into its name
        refused  no-day.md:2: metadata: “published”: “2025-02-30” is not a date: Invalid date 'FEBRUARY 30'
        refused  no-mapping.json: has no mapping; write into mapping.yaml beside it which keys hold what (text: content.rendered, published: date, title: title.rendered), or convert it to the exchange format (.jsonl)
        refused  not-json.jsonl:2: broken JSON at character 7: it ends too early; each line has to be one whole JSON object
        refused  nowhere.md: is no regular file; put a copy of the text there
        refused  one-line.jsonl:1: the line has more than 16,777,216 bytes; split it
        refused  one-line.txt: has 52,428,800 bytes; one text may have up to 16,777,216: split it
        refused  wire.jsonl:1: the article id “fish” is that of same-id.jsonl already; give one of them another, or remove one
        Build 1: 5 added, 0 changed, 0 removed, 0 unchanged, 19 refused.
        """,
        outcome.out());
    assertEquals(List.of(1, ""), List.of(outcome.exitCode(), outcome.err()));
    assertEquals(
        outcome.out().replaceFirst("5 added(.*) 0 unch", "0 added$1 5 unch"),
        parley.run("index").out());
  }

  private void badFiles() throws IOException {
    text("broken-yaml.md", "---\ntitle: [\n---\n" + WORDS);
    text("duplicate-keys.md", "---\ntitle: One\ntitle: Two\npublished: 2025-05-16\n---\n" + WORDS);
    text("latin.md", DATED + "Rivière\n", StandardCharsets.ISO_8859_1);
    text("empty.md", "");
    text("no-date.md", "---\ntitle: No day\n---\n" + WORDS);
    text("future.md", "---\npublished: 2031-05-16\n---\n" + WORDS);
    text("no-day.md", "---\npublished: 2025-02-30\n---\n" + WORDS);
    text("empty.jsonl", "");
    text("not-json.jsonl", Program.FISH.replace("\"fish\"", "\"perch\"") + "{\"id\":\n");
    text("same-id.jsonl", Program.FISH);
    text("no-mapping.json", "[]");
    text("broken.xml", "<akomaNtoso><debate>\n</akomaNtoso>");
    text("bare.html", "<html><body></body></html>");
    text("line\nfeed.md", DATED + WORDS);
    Files.createDirectory(article("folder.md"));
    Files.createSymbolicLink(article("loop"), article("."));
    Files.createSymbolicLink(article("nowhere.md"), article("gone.md"));
    long50("one-line.txt");
    long50("one-line.jsonl");
  }

  private void long50(String name) throws IOException {
    byte[] some = new byte[MEGABYTE];
    Arrays.fill(some, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(article(name))) {
      for (int i = 0; i < 50; i++) {
        out.write(some);
      }
    }
  }

  @Test
  void marksOfByteOrderAreRead() throws IOException {
    text("bom.md", "\uFEFF" + DATED + WORDS);
    text("big.md", "\uFEFF" + DATED + WORDS, StandardCharsets.UTF_16BE);
    text("little.md", "\uFEFF" + DATED + WORDS, StandardCharsets.UTF_16LE);
    text("windows.md", (DATED + WORDS).replace("\n", "\r\n"));
    assertEquals(
        "Build 1: 8 added, 0 changed, 0 removed, 0 unchanged, 0 refused.\n", parley.out("index"));
    assertEquals(
        4,
        parley
            .out("search", "bridge was open", "--unit", "articles")
            .lines()
            .filter(l -> l.contains("2025-05-16"))
            .count());
  }

  /// Whoever may read everything, as root may, reads this file too.
  @Test
  void aFileThatMayNotBeReadIsRefused() throws IOException {
    text("secret.md", DATED + WORDS);
    Files.setPosixFilePermissions(
        article("secret.md"), PosixFilePermissions.fromString("---------"));
    boolean mayReadAll = Files.isReadable(article("secret.md"));
    String refused =
        "refused  secret.md: may not be read by this user; give permission (chmod +r) and try"
            + " again\nBuild 1: 4 added, 0 changed, 0 removed, 0 unchanged, 1 refused.\n";
    assertEquals(
        mayReadAll
            ? new Outcome(
                0, "Build 1: 5 added, 0 changed, 0 removed, 0 unchanged, 0 refused.\n", "")
            : new Outcome(1, refused, ""),
        parley.run("index"));
  }
}
