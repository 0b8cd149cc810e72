package parley.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.archive.Article;
import parley.archive.PartialDate;
import parley.extract.Footnote;
import parley.input.Misread;

class DraftsTest {

  private static final List<SourceFormat> FORMATS =
      SourceFormat.all(Clock.fixed(Instant.parse("2025-09-01T12:00:00Z"), ZoneOffset.UTC));

  private static final String DELTA =
      """
      ---
      id: delta
      title: "The *bridge*\\_ opens"
      published: 2025-05-16T23:30:00+03:00
      publisher: Delta Post
      lang: en
      round: delta-1
      mood: fair
      sources:
        - {id: wire, publisher: Orlo Wire, title: It opens, date: 2025-05, url: "https://example.org/1", retrieved: 2025-05-20}
        - {id: post, publisher: Delta Post, date: 2025-05}
      checked: 2025-05-21
      rights: link
      ---
      Ada Verin said that **the bridge**
      is [open](https://example.org).[^wire] It \\_stays\\_ so. [^post][^lost]

      - One
      - Two

      [^wire]: Orlo Wire,
          16 May
      """;

  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Draft draft(String name) {
    List<Draft> drafts = new ArrayList<>();
    SourceFile file = new SourceFile(folder.resolve(name), name);
    SourceFormat.of(name, FORMATS).orElseThrow().pieces(file, piece -> drafts.add(piece.draft()));
    return drafts.getFirst();
  }

  @Test
  void readsMarkdownWithFrontMatter() throws IOException {
    write("delta.md", DELTA);
    assertEquals(
        new Draft(
            1,
            "delta",
            null,
            "Delta Post",
            "The *bridge* opens",
            LocalDate.of(2025, 5, 16),
            "en",
            "delta-1",
            "Ada Verin said that the bridge is open. It _stays_ so.\n\nOne\n\nTwo",
            null,
            List.of(
                new Article.Source(
                    "wire",
                    "Orlo Wire",
                    "It opens",
                    PartialDate.parse("2025-05"),
                    "https://example.org/1",
                    LocalDate.of(2025, 5, 20)),
                new Article.Source(
                    "post", "Delta Post", "", PartialDate.parse("2025-05"), null, null)),
            LocalDate.of(2025, 5, 21),
            Article.Rights.LINK,
            null,
            List.of(new Footnote(39, "wire"), new Footnote(54, "post"), new Footnote(54, "lost")),
            null,
            List.of(
                new Draft.Note(8, "the key “mood” is not read"),
                new Draft.Note(0, "the footnote [^lost] names no source")),
            Draft.Version.NONE),
        draft("delta.md"));
  }

  @Test
  void readsTranscriptsAsOfficesFileThem() throws IOException {
    write(
        "a.md",
        """
        ---
        date: '2025-05-16'
        modified_time: 2025-05-16 16:58:15-04:00
        source_url: https://rivers.example/press/7/
        tags: speeches
        title: "Remarks by Minister\\_Verin on the\\
          \\ Bridge at\\_Delta"
        ---
        \s
        Quay Hall  \s
        Delta

             THE MINISTER:  Well, the bridge
        is open.  (Applause.)  \s
          \s
             Q    And the ferry?  \s

        \\###
        """);
    Draft draft = draft("a.md");
    assertEquals("Remarks by Minister Verin on the Bridge at Delta", draft.headline());
    assertEquals(
        "Quay Hall\nDelta\n\nTHE MINISTER:  Well, the bridge is open.  (Applause.)\n\nQ    And the ferry?\n\n###",
        draft.text());
  }

  @Test
  void aPageIsCalledByItsAddress() throws IOException {
    write(
        "a.md",
        "---\ndate: 2025-05-16\nsource_url: https://www.example.org/News/The_bridge/#top\n---\n# Open\n\nIt is.\n");
    Draft draft = draft("a.md");
    assertEquals("example-org-news-the-bridge", draft.id());
    assertEquals(List.of("Open", "It is."), List.of(draft.headline(), draft.text()));
    assertEquals(111, PageAddress.id("https://example.org/" + "long-".repeat(40)).length());
  }

  @Test
  void takesFurnitureOffAScrapedPage() throws IOException {
    write(
        "2025-05-16-bridge.txt",
        """
        - Get link
        - X
        - Other Apps
        New bridge opens over the Orlo
        By Carla Dorn
        Ada Verin said that the bridge was open. See also her speech of Friday.
        See also: Ferry sinks, nobody hurt
        "We will not wait," she said, and shared a table with the crew.

        Comments
        Post a Comment
        First! Nobody needs a bridge.
        """);
    Draft draft = draft("2025-05-16-bridge.txt");
    assertEquals(
        """
        New bridge opens over the Orlo
        Ada Verin said that the bridge was open. See also her speech of Friday.
        "We will not wait," she said, and shared a table with the crew.\
        """,
        draft.text());
    assertEquals("New bridge opens over the Orlo", draft.headline());
    assertEquals(LocalDate.of(2025, 5, 16), draft.published());
  }

  @Test
  void takesWhatAPageLacksFromTheFileBesideIt() throws IOException {
    write("bridge.txt", "Ada Verin said that the bridge was open.\n");
    write("bridge.txt.yaml", "published: 2025-05-16\ntitle: Open\npublisher: Delta Post\n");
    Draft draft = draft("bridge.txt");
    assertEquals(
        List.of("Open", "Delta Post", "2025-05-16"),
        List.of(draft.headline(), draft.publisher(), draft.published().toString()));
  }

  @Test
  void tellsLanguagesApart() {
    assertEquals(
        List.of("en", "ru", "uk", "en", "und"),
        List.of(
            Languages.of(
                "The minister said that the new bridge over the river was open. ".repeat(4)),
            Languages.of("Министр сказала, что новый мост через реку открыт для всех. ".repeat(4)),
            Languages.of("Міністерка сказала, що новий міст через річку відкрито. ".repeat(4)),
            Languages.of("It is open."),
            Languages.of("2025")));
  }

  private static final String EMPTY_DATE =
      "<html><head><title>T</title><meta property='article:published_time'"
          + " content='0001-01-01T00:00:00'>%1$s</head><body><article>%1$s</article></body></html>";

  @Test
  void anEmptyDateOfAPageGivesWayToARightOne() throws IOException {
    write(
        "page.html",
        EMPTY_DATE.formatted(
            "<meta name='date' content='2025-07-22'><p>Ada Verin said that the bridge is open.</p>"));
    assertEquals(LocalDate.of(2025, 7, 22), draft("page.html").published());
  }

  @Test
  void refusesWithLineReasonAndNextStep() throws IOException {
    write("empty.md", " \n");
    write("open.md", "---\ntitle: x\n");
    write("broken.md", "---\ntitle: x\npublished: [\n---\nText\n");
    write("twice.md", "---\ntitle: x\ntitle: y\n---\nText\n");
    write("future.md", "---\npublished: 2025-09-03\n---\nText\n");
    write("ancient.md", "---\npublished: 0001-01-01\n---\nText\n");
    write("dateless.txt", "Text\n");
    write("pageless.html", EMPTY_DATE.formatted("<p>Text that stands here.</p>"));
    write("furniture.txt", "- Get link\n- X\n");
    write("tag.md", "---\npublished: 2025-05-16\nlanguage: '!!'\n---\nText\n");
    write("beside.txt", "Text\n");
    write("beside.yaml", "\npublished: May\n");
    write("empty.jsonl", "\n \n");
    write("broken.jsonl", "{\"id\":\n");
    Files.write(folder.resolve("latin.md"), "a\né".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(folder.resolve("huge.txt"), new byte[(16 << 20) + 1]);
    Files.createDirectory(folder.resolve("folder.md"));
    assertEquals(
        """
        ancient.md:2: metadata: “published”: “0001-01-01” is not a date: the year 1 lies outside 1900 to 9999
        beside.txt: the .yaml file beside it, line 2: metadata: “published”: “May” is not a date; write 2025, 2025-07 or 2025-07-22
        broken.jsonl:1: broken JSON at character 7: it ends too early; each line has to be one whole JSON object
        broken.md:4: broken YAML: expected the node content, but found '<stream end>'; mend the line: check indentation and brackets, and put a text with “: ” or “#” into quotation marks
        dateless.txt: has no date; write “published: YYYY-MM-DD” into its front matter or into dateless.txt.yaml beside it, or put the date into its name
        empty.jsonl: is empty; wanted a JSON object on each line
        empty.md: is empty; wanted front matter and a text
        folder.md: is a folder; wanted a file of this name
        furniture.txt: holds nothing but page furniture; save the article's text
        future.md:2: the date 2025-09-03 lies in the future; correct it
        huge.txt: has 16,777,217 bytes; one text may have up to 16,777,216: split it
        latin.md:2: is not UTF-8; save it as UTF-8
        open.md:1: the front matter has no end; close it with a line ---
        pageless.html: has no date; write “published: YYYY-MM-DD” into its front matter or into pageless.html.yaml beside it, or put the date into its name
        tag.md:3: “!!” is no language tag; write en, uk, ru, ...
        twice.md:3: the key “title” stands twice, first on line 2; leave one of them out\
        """,
        refusals());
  }

  private String refusals() throws IOException {
    List<String> refusals = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".yaml")) {
          refusal(name, refusals);
        }
      }
    }
    return String.join("\n", refusals);
  }

  private void refusal(String name, List<String> refusals) {
    try {
      draft(name);
      refusals.add(name + " was read");
    } catch (Misread e) {
      refusals.add(e.in(name).toString());
    }
  }

  @Test
  void looksThroughAFolderAndNamesWhatIsNone() throws IOException {
    write("b/2025-05-16-a.md", "Text");
    write("a.txt", "Text");
    write("page.pdf", "%PDF");
    write("README.md", "About");
    write(".hidden/x.md", "Text");
    write("photo.jpg", "");
    write("bad\nname.md", "Text");
    write("dir.md/inside.md", "Text");
    Files.createSymbolicLink(folder.resolve("b/loop"), folder);
    Files.createSymbolicLink(folder.resolve("gone.md"), folder.resolve("nowhere"));
    SourceFolder found = SourceFolder.of(folder, FORMATS);
    assertEquals(
        List.of("a.txt", "b/2025-05-16-a.md", "dir.md/inside.md"),
        found.files().stream().map(SourceFile::name).toList());
    assertEquals(
        """
        b/loop: is a link that leads back to a folder above it; remove it
        bad\\u000aname.md: has a line feed or another control character in its name; rename it
        dir.md: is a folder with the name of a file; rename it
        gone.md: is no regular file; put a copy of the text there
        page.pdf: files of this kind are not read; convert it to one of .md, .txt, .html, .htm, .xml, .json, .jsonl\
        """,
        String.join("\n", found.refused().stream().map(Object::toString).toList()));
    assertEquals(List.of("left alone: 1 × .jpg"), found.notes());
  }
}
