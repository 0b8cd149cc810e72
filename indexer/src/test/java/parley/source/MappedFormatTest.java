package parley.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.input.Misread;

class MappedFormatTest {

  private static final List<SourceFormat> FORMATS =
      SourceFormat.all(Clock.fixed(Instant.parse("2025-09-01T12:00:00Z"), ZoneOffset.UTC));

  private static final String WORDPRESS =
      """
      id: slug
      title: title.rendered
      text: content.rendered
      published: date_gmt
      url: link
      modified: modified_gmt
      fixed: {publisher: Delta Post, language: en}
      """;

  private static final String POSTS =
      """
      [{"id":17,"slug":"bridge","date_gmt":"2025-05-16T21:30:00","modified_gmt":"2025-05-18T06:00:00","link":"https:\\/\\/delta.example\\/bridge",
        "title":{"rendered":"Bridge &#038; ferry: \\u201cno winter\\u201d"},"content":{"rendered":"<p>Ada Verin said that the bridge&nbsp;was open.<\\/p>\\n<ul><li>One<\\/li><li>Two<\\/li><\\/ul><div class=\\"sharedaddy\\">Share this<\\/div>","protected":false},"tags":[3]},
       {"id":18,"slug":"ferry","date_gmt":"2025-05-17T09:00:00","modified_gmt":"2025-05-17T09:00:00","link":"https:\\/\\/delta.example\\/ferry",
        "title":{"rendered":"Ferry"},"content":{"rendered":"","protected":true}}]
      """;

  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /// What a file gives, an article or a refusal a line.
  private String read(String name) {
    List<String> read = new ArrayList<>();
    try {
      SourceFile file = new SourceFile(folder.resolve("articles").resolve(name), name);
      SourceFormat.of(name, FORMATS).orElseThrow().pieces(file, piece -> read.add(read(piece)));
    } catch (Misread e) {
      read.add(e.in(name).toString().replace(folder.toString(), "CORPUS"));
    }
    return String.join("\n", read);
  }

  private static String read(Piece piece) {
    try {
      Draft draft = piece.draft();
      return String.join(
          " | ",
          String.valueOf(draft.id()),
          draft.headline(),
          draft.published().toString(),
          draft.publisher(),
          String.valueOf(draft.url()),
          String.valueOf(draft.language()),
          String.valueOf(draft.speaker()),
          String.valueOf(draft.version()),
          draft.text().replace("\n", "/"));
    } catch (Misread e) {
      return e.in(piece.file().name()).toString();
    }
  }

  @Test
  void readsPostsOfAContentSystem() throws IOException {
    write("articles/mapping.yaml", WORDPRESS);
    write("articles/posts.json", POSTS);
    assertEquals(
        """
        bridge | Bridge & ferry: “no winter” | 2025-05-16 | Delta Post | https://delta.example/bridge | en | null | Version[modified=2025-05-18T06:00:00Z, deleted=false] | Ada Verin said that the bridge was open.//One//Two
        posts.json:3: the item has no text where mapping.yaml says; look at “text” there\
        """,
        read("posts.json"));
  }

  @Test
  void readsListsInsideAndLinesByTheMappingOfTheCorpus() throws IOException {
    write(
        "mapping.yaml",
        "files: ['dump*']\nitems: data.posts\nid: key\ntext: body\npublished: at\nspeaker: who.0\nlanguage: lang\n");
    String item =
        "{\"key\":\"a/1\",\"body\":[\"One.\",\"Two.\"],\"at\":\"2025-05-16\",\"who\":[\"Ada Verin\"],\"lang\":\"eng\"}";
    write("articles/in/dump.json", "{\"n\":[1],\"data\":{\"of\":{},\"posts\":[" + item + "]}}");
    write("articles/dump.jsonl", item + "\n{\"key\":\"b\",\"body\":\"Text\"}\n{\"key\":\n");
    write("articles/other.json", "{}");
    assertEquals(
        """
        a-1 |  | 2025-05-16 |  | null | en | Ada Verin | Version[modified=null, deleted=false] | One.//Two.
        a-1 |  | 2025-05-16 |  | null | en | Ada Verin | Version[modified=null, deleted=false] | One.//Two.
        dump.jsonl: has no date; write “published: YYYY-MM-DD” into its front matter or into dump.jsonl.yaml beside it, or put the date into its name
        dump.jsonl:3: broken JSON at character 8: it ends too early; each line has to be one whole JSON object
        other.json: has no mapping; write into mapping.yaml beside it which keys hold what (text: content.rendered, published: date, title: title.rendered), or convert it to the exchange format (.jsonl)\
        """,
        read("in/dump.json") + "\n" + read("dump.jsonl") + "\n" + read("other.json"));
  }

  @Test
  void refusesWithPlaceAndNextStep() throws IOException {
    write("articles/a/mapping.yaml", "text: body\ntitel: t\n");
    write("articles/a/a.json", "[]");
    write("articles/b/mapping.yaml", "items: posts\ntext: body\n");
    write("articles/b/b.json", "{\"post\":[]}");
    write("articles/c/mapping.yaml", "text: body\nmodified: m\npublished: p\n");
    write("articles/c/broken.json", "[\n{\"body\":");
    write("articles/c/none.json", "[]");
    write("articles/c/when.json", "[{\"body\":\"Text\",\"m\":\"May\"}]");
    assertEquals(
        """
        a/a.json: CORPUS/articles/a/mapping.yaml, line 2: mapping: unknown key “titel”; the keys are files, items, id, title, text, published, publisher, url, language, round, speaker, rights, modified, deleted, fixed
        b/b.json:1: has no key “posts” there; look at “items” in mapping.yaml
        c/broken.json:2: broken JSON: it ends too early; mend it, or get the file anew
        c/none.json: holds no items; look at “items” in mapping.yaml
        c/when.json:1: “modified” is “May”; write it as 2025-07-24T08:00:00Z\
        """,
        String.join(
            "\n",
            read("a/a.json"),
            read("b/b.json"),
            read("c/broken.json"),
            read("c/none.json"),
            read("c/when.json")));
  }
}
