package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.search.SearchEngine;

/// An archive in two editions, which differ in a third of their articles, and what an index of it
/// answers. Edition and withdrawn articles together say what has to be answered; that is learned
/// once from an index built anew.
final class Newsroom {

  static final int ARTICLES = 36;

  private static final List<String[]> QUESTIONS =
      List.of(
          new String[] {"--size", "100"},
          new String[] {"bridge", "--size", "50"},
          new String[] {"river OR ferry", "--unit", "articles", "--size", "50"},
          new String[] {"ferry", "--topic", "traffic", "--sort", "oldest"});

  private final Program parley;
  private final Map<State, List<String>> answers = new LinkedHashMap<>();

  /// What a corpus says.
  ///
  /// @param withdrawn id of the article that is withdrawn, empty for none
  record State(int edition, String withdrawn) {}

  Newsroom(Path home) {
    this.parley = new Program(home);
    parley
        .write("corpus/speakers.yaml", Program.SPEAKERS)
        .write("corpus/topics.yaml", Program.TOPICS)
        .write("corpus/rounds.yaml", Program.ROUNDS);
  }

  Program parley() {
    return parley;
  }

  String index() {
    return "lucene:" + parley.path(".parley/index");
  }

  Path articles() {
    return Path.of(parley.path("corpus/articles"));
  }

  /// Starts a command over this archive.
  Launched start(String command, String... more) {
    return Launched.start(arguments(command, more));
  }

  String[] arguments(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, "--index", index()));
    if (!command.equals("rollback")) {
      arguments.addAll(List.of("--corpus", parley.path("corpus")));
    }
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  /// Writes an edition into the corpus.
  void write(State state) {
    parley.write("corpus/corrections.yaml", corrections(state.withdrawn()));
    for (int i = 0; i < ARTICLES; i++) {
      parley.write("corpus/articles/%02d.md".formatted(i), article(i, state.edition()));
    }
    String line = state.edition() == 0 ? Program.FISH : Program.FROST;
    parley.write("corpus/articles/wire.jsonl", line);
  }

  private static String corrections(String withdrawn) {
    return withdrawn.isEmpty()
        ? "[]\n"
        : "- {target: %s, withdraw: true, reason: It names somebody., date: 2025-03-01}\n"
            .formatted(withdrawn);
  }

  private static String article(int number, int edition) {
    String what = number % 3 == 0 ? List.of("bridge", "ferry").get(edition) : "river";
    return """
    ---
    id: n%1$02d
    title: On the %2$s, part %1$d
    published: 2025-05-%3$02d
    publisher: Delta Post
    url: https://delta.example/%1$d
    language: en
    ---

    Ada Verin, the Minister of Rivers, said on Friday that the %2$s at lock %1$d would open in June.

    "We will not close the %2$s at lock %1$d," Verin said. Boris Kalm said that the traffic was heavy.
    """
        .formatted(number, what, 1 + number % 28);
  }

  /// Publishes a state, in this process.
  void publish(State state) {
    write(state);
    assertEquals(0, parley.run("index", "--allow-removals").exitCode());
  }

  /// What an index of this state answers: to searches, and everything it has.
  List<String> answersOf(State state) {
    return answers.computeIfAbsent(state, this::learned);
  }

  Collection<List<String>> allAnswers() {
    return answers.values();
  }

  private List<String> learned(State state) {
    Newsroom anew = new Newsroom(Path.of(parley.path("anew-" + answers.size())));
    anew.publish(state);
    return anew.answers();
  }

  /// What is answered now, by what is published.
  List<String> answers() {
    List<String> answers = new ArrayList<>();
    for (String[] question : QUESTIONS) {
      answers.add(comparable(parley.out(question(question))));
    }
    answers.add(comparable(parley.out("export")));
    return answers;
  }

  private static String[] question(String[] about) {
    return Stream.of(Stream.of("search"), Stream.of(about), Stream.of("--json"))
        .flatMap(part -> part)
        .toArray(String[]::new);
  }

  /// An answer without what differs between two builds of the same contents.
  static String comparable(String answer) {
    return answer
        .replaceAll("\"tookMs\":[0-9.E-]+", "\"tookMs\":0")
        .replaceAll("\"build\":\\d+", "\"build\":0")
        .replaceAll("\"added\":\"(?!2025-02-03)[^\"]+\"", "\"added\":\"\"")
        .strip();
  }

  /// How many articles an export has.
  static long articlesIn(String export) {
    return export.lines().count();
  }

  /// What stands in the file of corrections now: the article withdrawn there.
  String withdrawnInFile() {
    return parley
        .read("corpus/corrections.yaml")
        .lines()
        .filter(line -> line.contains("target: "))
        .map(line -> line.replaceFirst(".*target: \"?([^\",]+).*", "$1"))
        .findFirst()
        .orElse("");
  }

  /// After a run was cut short: what is published is sound and answers as one of these states.
  void assertAnswers(List<State> allowed, String where) {
    try (SearchEngine engine = parley.engine()) {
      assertEquals(List.of(), engine.verify(), where);
    }
    List<String> now = answers();
    assertTrue(
        allowed.stream().anyMatch(state -> answersOf(state).equals(now)),
        () -> where + ": answers as none of " + allowed + ":\n" + String.join("\n", now));
  }

  /// The next run ends well, and what it publishes equals a build made anew.
  void assertMended(State state, String where) {
    Program.Outcome next = parley.run("index", "--allow-removals");
    assertEquals(List.of(0, ""), List.of(next.exitCode(), next.err()), where + "\n" + next.out());
    assertEquals(answersOf(state), answers(), where);
    assertEquals(0, parley.run("verify").exitCode(), where);
    assertEquals(List.of(), leftovers(), where);
  }

  /// What lies in the index' folder that does not belong there.
  private List<String> leftovers() {
    Path folder = Path.of(parley.path(".parley/index"));
    try (Stream<Path> files = Files.walk(folder, 2);
        SearchEngine engine = parley.engine()) {
      List<String> own =
          Stream.concat(
                  Stream.of("", "CURRENT", "write.lock", "builds"),
                  engine.status().kept().stream().map(number -> "builds/" + number))
              .toList();
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !own.contains(name))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a run that could not do its work may say: sentences, never a stack trace.
  static void assertSaysWhatToDo(Launched.End end, String where) {
    assertTrue(List.of(0, 1, 3).contains(end.exitCode()), where + ": " + end);
    assertFalse(end.err().contains("\tat "), where + ": " + end);
    assertFalse(end.err().contains("Exception in thread"), where + ": " + end);
    assertFalse(end.err().contains("should not have happened"), where + ": " + end);
    assertEquals(end.exitCode() == 3, !end.err().isEmpty(), where + ": " + end);
  }
}
