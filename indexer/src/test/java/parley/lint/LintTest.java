package parley.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.indexer.Corpus;

class LintTest {

  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Lint lint() {
    return Lint.of(Corpus.open(folder, folder), Clock.systemUTC());
  }

  private String findings() {
    List<String> findings = lint().check().stream().map(Object::toString).toList();
    return String.join("\n", findings).replace(folder + "/", "");
  }

  @Test
  void aSoundCorpusHasNoFindings() throws IOException {
    write(
        "speakers.yaml",
        """
        - {id: river-league, name: River League, kind: government, side: river-league}
        - id: ada-verin
          name: Ada Verin
          side: river-league
          offices:
            - {title: Minister of Locks, from: 2020, to: 2024-09-03}
            - {title: Minister of Rivers, from: 2024-09-03, to: }
        """);
    write(
        "topics.yaml",
        "- {id: b, label: B, query: bridge, examples: [Bridges.], counterExamples: [Cards.]}\n");
    write(
        "rounds.yaml", "- {id: delta-1, name: Delta, from: 2025-05-16, parties: [river-league]}\n");
    write(
        "articles/a.jsonl",
        """
        {"id":"a","title":"","published":"2025-05-17","url":"https://example.org/a","round":"delta-1","statements":[{"id":"s","text":"A bridge."}]}
        """);
    write(
        "corrections.yaml",
        "- {target: s, set: {speaker: ada-verin}, reason: Why, date: 2025-06-01}\n");
    assertEquals("", findings());
  }

  @Test
  void namesEveryMistakeWithItsPlace() throws IOException {
    writeWrongRegisters();
    writeWrongArticles();
    assertEquals(
        """
        corrections.yaml:1: the speaker “Nobody” is not registered, or not the only one
        corrections.yaml:1: there is no statement “t”; its words may have changed: look its new id up
        corrections.yaml:1: there is no topic “yyy”
        corrections.yaml:2: a statement cannot contradict itself
        corrections.yaml:3: there is no statement “u”; its words may have changed: look its new id up
        publishers.yaml:2: the name “the post” belongs to Delta Post (line 1) too; leave it to one of them
        rounds.yaml:1: the party “nowhere” of delta-1 is not registered; add it to speakers.yaml
        speakers.yaml:1: the side “nowhere” of ada-verin is no registered government or organisation; add it, or correct the side
        speakers.yaml:1: “42” is no Wikidata item; write it as Q4532457
        speakers.yaml:1: “klingonese” is no language tag; write it as en, uk or pt-BR
        speakers.yaml:2: boris-kalm holds “Ferryman” and “Pilot” at the same time; end one, or write them as one office
        speakers.yaml:2: the name “the minister” of boris-kalm is a name of ada-verin (line 1) too; leave it to one of them
        topics.yaml:1: the query of b does not find “Boats.”
        topics.yaml:1: the query of b finds “Bridges.”
        topics.yaml:1: there is no topic “c” to be broader
        topics.yaml:2: the query of d has a wildcard; words are compared by their stems, so leave it out
        topics.yaml:2: the topic d stands above itself
        topics.yaml:3: the query of e has no word that it looks for
        topics.yaml:3: the topic e has no example; give one
        topics.yaml:3: there is no topic “x” to be broader
        a.jsonl:1: a names no source; give “url” or “sources”
        a.jsonl:1: published 2025-05-20, but its round delta-1 was from 2025-05-16 to 2025-05-16; correct one, or leave “round” out
        a.jsonl:1: statement s has the source “lost”, which the article does not have
        a.jsonl:1: statement s has the topic “zzz”, which topics.yaml does not have
        a.jsonl:2: there is no round “delta-2” in rounds.yaml
        a.jsonl:3: broken JSON at character 2: unexpected “b”; each line has to be one whole JSON object
        y.md: the footnote [^v] names no source
        y.md:1: shares “one two three four five six seven eight nine ten eleven twelve” with x; say it in other words
        y.md:1: the source w has no publisher or no url\
        """,
        findings());
  }

  private void writeWrongRegisters() throws IOException {
    write(
        "speakers.yaml",
        """
        - {id: ada-verin, name: Ada Verin, aliases: [The Minister], side: nowhere, wikidata: 42, languages: [en, klingonese]}
        - id: boris-kalm
          name: Boris Kalm
          aliases: [the minister]
          offices:
            - {title: Ferryman, from: 2020, to: 2024}
            - {title: Pilot, from: 2022}
        """);
    write(
        "topics.yaml",
        """
        - {id: b, label: B, broader: c, query: bridge, examples: [Boats.], counterExamples: [Bridges.]}
        - {id: d, label: D, broader: d, query: dam*, examples: [The dam*.]}
        - {id: e, label: E, broader: x, query: -no}
        """);
  }

  private void writeWrongArticles() throws IOException {
    write("rounds.yaml", "- {id: delta-1, name: Delta, from: 2025-05-16, parties: [nowhere]}\n");
    write(
        "publishers.yaml",
        "- {name: Delta Post, aliases: [The Post], rights: full}\n- {name: the post, rights: link}\n");
    write(
        "articles/a.jsonl",
        """
        {"id":"a","title":"","published":"2025-05-20","round":"delta-1","statements":[{"id":"s","text":"A bridge.","source":"lost","topics":["zzz"]}]}
        {"id":"b","title":"","published":"2025-05-20","round":"delta-2","url":"https://example.org","statements":[]}
        {broken
        """);
    String shared = "one two three four five six seven eight nine ten eleven twelve";
    String digest =
        "---\npublished: 2025-05-16\nlanguage: ru\nsources: [{id: w, publisher: W, url: u}]\n---\n";
    write("articles/x.md", digest + "First " + shared + " things.\n");
    write("articles/y.md", digest.replace(", url: u", "") + "Second " + shared + " others.[^v]\n");
    write(
        "corrections.yaml",
        """
        - {target: t, set: {speaker: Nobody, topics: [yyy]}, reason: Why, date: 2025-06-01}
        - {target: s, deniedBy: s, reason: Why, date: 2025-06-01}
        - {target: s, retractedBy: u, reason: Why, date: 2025-06-01}
        """);
  }

  @Test
  void proposesFrequentUnknownSpeakers() throws IOException {
    write(
        "articles/a.jsonl",
        """
        {"id":"a","title":"","published":"2025-05-20","statements":[{"speaker":"Jo Dole","text":"One."},{"speaker":"Ian Marsh","text":"Two."}]}
        {"id":"b","title":"","published":"2025-05-20","statements":[{"speaker":"Jo Dole","text":"Three."}]}
        """);
    assertEquals(
        """
        # 2 statements in 2 articles: a, ...
        - id: jo-dole
          name: "Jo Dole"
          kind: person
        """,
        lint().suggest());
  }
}
