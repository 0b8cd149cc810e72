package parley.indexer;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import parley.archive.Registers;
import parley.search.SearchEngine;

/// What people do to a corpus between two runs, at random: files of every format come, change and
/// go, and so do registers, corrections and withdrawals.
final class RandomEdits {

  private static final List<String> FOLDERS = List.of("", "deep/", "deep/deeper/");
  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final List<String> ENDINGS = List.of(".md", ".txt", ".html", ".xml", ".json");
  private static final List<String> WORDS =
      List.of("bridges open", "locks shut", "the river rose", "a bridge fell", "nobody came");

  private final Folder folder;
  private final Random random;

  RandomEdits(Folder folder, Random random) {
    this.folder = folder;
    this.random = random;
  }

  /// The corpus that edits begin with. Its article `first` is never touched, so that there is
  /// always one.
  static void begin(Folder folder) {
    folder
        .registers()
        .article("first", "bridges open")
        .write(
            "mapping.yaml",
            """
            files: ["*.json"]
            id: slug
            title: title.rendered
            text: content
            published: date
            modified: changed
            deleted: gone
            fixed: {publisher: Delta Post, language: en}
            """);
  }

  /// One edit.
  void edit(SearchEngine engine) {
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> write();
      case 4, 5 -> delete();
      case 6, 7 -> folder.line("lines-" + oneOf(NAMES), lines());
      case 8 -> speakers();
      case 9 -> topicsAndRounds();
      case 10 -> corrections();
      default -> withdraw(engine);
    }
  }

  private <T> T oneOf(List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }

  private String file(String ending) {
    return "articles/%s%s-2025-05-16%s".formatted(oneOf(FOLDERS), oneOf(NAMES), ending);
  }

  private void write() {
    String ending = oneOf(ENDINGS);
    String words = oneOf(WORDS);
    String said = "Ada Verin, the minister, said on Friday that %s.".formatted(words);
    folder.write(
        file(ending),
        switch (ending) {
          case ".md" -> markdown(said);
          case ".txt" -> "On %s%n%n%s%nIt was late.%n".formatted(words, said);
          case ".html" -> page(said);
          case ".xml" -> sitting(words);
          default -> posts();
        });
  }

  private String markdown(String said) {
    String round = random.nextBoolean() ? "round: delta-1\n" : "";
    return "---\ntitle: On it\npublished: 2025-05-1%d\nlanguage: en\n%s---%n%s%n"
        .formatted(random.nextInt(9), round, said);
  }

  private String page(String said) {
    return """
    <html lang="en"><head><title>On it</title>
    <meta property="article:published_time" content="2025-05-16">
    %s</head><body><nav><a href="/">Home</a></nav><article><h1>On it</h1><p>%s</p></article></body></html>
    """
        .formatted(
            random.nextBoolean()
                ? "<link rel=\"canonical\" href=\"https://delta.example/%d\">"
                    .formatted(random.nextInt(4))
                : "",
            said);
  }

  private String sitting(String words) {
    return """
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate name="hansard">
      <meta><identification source="#desk"><FRBRWork><FRBRuri value="/akn/delta/debate/%d"/><FRBRdate date="2025-05-16" name="sitting"/></FRBRWork>
        <FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification>
        <references source="#desk"><TLCPerson eId="verin" href="/verin" showAs="Ada Verin"/></references></meta>
      <debateBody><debateSection name="s"><heading>The bridge</heading>
        <speech by="#verin"><from>The Minister:</from><p>We know that %s.</p></speech>
      </debateSection></debateBody></debate></akomaNtoso>
    """
        .formatted(random.nextInt(4), words);
  }

  private String posts() {
    List<String> posts = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      posts.add(
          """
          {"slug":"p%d","title":{"rendered":"On it"},"date":"2025-05-1%d","changed":"2025-05-2%dT08:00:00","gone":%b,"content":"<p>Ada Verin said that %s.</p>"}\
          """
              .formatted(
                  random.nextInt(5),
                  random.nextInt(9),
                  random.nextInt(9),
                  random.nextInt(5) == 0,
                  oneOf(WORDS)));
    }
    return posts.toString();
  }

  private String lines() {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      String modified =
          random.nextBoolean() ? "\"modified\":\"2025-06-0%dT08:00:00Z\",".formatted(1 + i) : "";
      String id = "j" + random.nextInt(6);
      lines.add(
          !modified.isEmpty() && random.nextInt(4) == 0
              ? "{\"id\":\"%s\",%s\"deleted\":true}".formatted(id, modified)
              : """
              {"id":"%s",%s"title":"","published":"2025-05-1%d","language":"en","statements":[{"id":"s%d","speaker":"Ada Verin","text":"%s"}]}\
              """
                  .formatted(id, modified, random.nextInt(9), random.nextInt(6), oneOf(WORDS)));
    }
    return String.join("\n", lines);
  }

  private void delete() {
    String name =
        random.nextInt(4) == 0 ? "articles/lines-" + oneOf(NAMES) + ".jsonl" : file(oneOf(ENDINGS));
    if (Files.exists(folder.path().resolve(name))) {
      folder.delete(name);
    }
  }

  private void speakers() {
    String office =
        random.nextBoolean() ? ", offices: [{title: Minister of Rivers, from: 2024-09}]" : "";
    String languages = random.nextBoolean() ? ", languages: [uk]" : "";
    folder.write(
        "speakers.yaml",
        """
        - {id: river-league, name: River League, kind: government, side: river-league}
        - {id: %s, name: Ada Verin, aliases: [A. Verin], side: river-league%s%s}
        """
            .formatted(oneOf(List.of("ada-verin", "minister-verin")), office, languages));
  }

  private void topicsAndRounds() {
    folder.write(
        "topics.yaml",
        "- {id: t%d, label: T, query: %s}\n"
            .formatted(random.nextInt(2), oneOf(List.of("bridge", "river OR lock"))));
    folder.write(
        "rounds.yaml",
        "- {id: delta-1, name: %s round, place: Delta, from: 2025-05-16, to: 2025-05-17}\n"
            .formatted(oneOf(List.of("First", "Opening"))));
  }

  private void corrections() {
    List<String> kinds =
        List.of("drop: true", "set: {act: DENY}", "withdraw: true", "set: {said: 2025-05-10}");
    List<String> entries = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      String target = oneOf(List.of("s", "j", "p")) + random.nextInt(6);
      String kind = target.startsWith("s") ? oneOf(kinds) : "withdraw: true";
      entries.add("- {target: %s, %s, reason: Why, date: 2025-06-01}%n".formatted(target, kind));
    }
    folder.write("corrections.yaml", String.join("", entries));
  }

  private void withdraw(SearchEngine engine) {
    if (engine.status().build() == 0) {
      return;
    }
    Registers registers = Corpus.open(folder.path(), folder.path()).registers();
    List<String> ids =
        engine.fingerprints().keySet().stream()
            .filter(id -> !Set.of("first").contains(id) && registers.withdrawal(id).isEmpty())
            .toList();
    if (!ids.isEmpty()) {
      folder.indexer(engine).withdraw(oneOf(ids), "It names somebody.");
    }
  }
}
