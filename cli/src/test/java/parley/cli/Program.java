package parley.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import parley.search.EngineProvider;
import parley.search.SearchEngine;

/// The whole program over a small corpus of invented articles, in a home of its own.
///
/// @param home holds the corpus, and the index once there is one
record Program(Path home) {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-01T12:00:00Z"), ZoneOffset.UTC);

  /// How a run ended. The home is written as HOME, the milliseconds of a search as 0.
  record Outcome(int exitCode, String out, String err) {}

  Outcome run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(stream(out), stream(err), home, CLOCK, false);
    int exitCode = Cli.run(List.of(arguments), terminal);
    return new Outcome(exitCode, told(out), told(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String told(ByteArrayOutputStream bytes) {
    return bytes
        .toString(StandardCharsets.UTF_8)
        .replace(home.toString(), "HOME")
        .replaceAll("\"tookMs\":[0-9.E-]+", "\"tookMs\":0");
  }

  /// A run that has to end well; what it printed.
  String out(String... arguments) {
    Outcome outcome = run(arguments);
    if (outcome.exitCode() != Terminal.OK || !outcome.err().isEmpty()) {
      throw new AssertionError(String.join(" ", arguments) + ": " + outcome);
    }
    return outcome.out();
  }

  String path(String name) {
    return home.resolve(name).toString();
  }

  SearchEngine engine() {
    return EngineProvider.openAny("lucene:" + path(".parley/index"));
  }

  Program write(String name, String text) {
    try {
      Path file = home.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String name) {
    try {
      return Files.readString(home.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Every file below the home, sorted.
  List<String> files() {
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> home.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A corpus of four articles in three formats: `bridges` (.md, with a footnote), `tolls` (.txt),
  /// `fish` and `frost` (.jsonl, the second with statements of its own).
  static Program withCorpus(Path home) {
    return new Program(home)
        .write("corpus/speakers.yaml", SPEAKERS)
        .write("corpus/topics.yaml", TOPICS)
        .write("corpus/rounds.yaml", ROUNDS)
        .write("corpus/articles/bridges.md", BRIDGES)
        .write("corpus/articles/2025-06-03-tolls.txt", TOLLS)
        .write("corpus/articles/wire.jsonl", FISH + FROST);
  }

  /// The same, indexed.
  static Program indexed(Path home) {
    Program program = withCorpus(home);
    program.out("index");
    return program;
  }

  static final String SPEAKERS =
      """
      - {id: river-league, name: River League, kind: government, side: river-league}
      - {id: hill-union, name: Hill Union, kind: government, side: hill-union}
      - id: ada-verin
        name: Ada Verin
        aliases: [A. Verin]
        side: river-league
        offices: [{title: Minister of Rivers, from: 2024-09}]
      - {id: boris-kalm, name: Boris Kalm, side: hill-union}
      """;

  static final String TOPICS =
      """
      - {id: traffic, label: Traffic, query: traffic, examples: [The traffic was heavy.]}
      - id: bridges
        label: Bridges
        broader: traffic
        query: bridge
        examples: [The bridge will be opened in May.]
      """;

  static final String ROUNDS =
      """
      - id: delta-2025-05
        name: First Delta round
        place: Delta
        from: 2025-05-16
        to: 2025-05-17
        parties: [river-league, hill-union]
        outcome: The sides agreed to meet again.
      """;

  static final String BRIDGES =
      """
      ---
      title: Verin promises a bridge
      published: 2025-05-17
      publisher: Delta Post
      url: https://delta.example/bridges
      language: en
      round: delta-2025-05
      sources:
        - id: gazette
          publisher: River Gazette
          title: The minister on bridges
          date: 2025-05-16
          url: https://gazette.example/minister
      ---

      Ada Verin, the Minister of Rivers, said on Friday that **the bridge** would open in June.[^gazette]

      "We will not close the harbour," Verin said.

      Boris Kalm rejected the plan. "No toll will be paid by the hills," Kalm told reporters.
      """;

  static final String TOLLS =
      """
      Kalm doubts the toll

      Boris Kalm said on Monday that the toll was unfair to the hills. "Nobody asked us about the ferry," Kalm said.
      """;

  static final String FISH =
      """
      {"id":"fish","title":"Fish come back","published":"2025-07-10","publisher":"River Gazette","language":"en","text":"Ada Verin said that the fish had come back to the river."}
      """;

  static final String FROST =
      """
      {"id":"frost","title":"Frost on the river","published":"2025-02-02","publisher":"Delta Post","url":"https://delta.example/frost","language":"en","text":"The ferry stops when the ice comes, Kalm warned.","sources":[],"added":"2025-02-03T08:00:00Z","statements":[{"id":"frost-1","speaker":"Boris Kalm","said":"2025-02-01","form":"REPORTED","act":"SAY","text":"The ferry stops when the ice comes","start":0,"end":34,"topics":["traffic"]}]}
      """;
}
