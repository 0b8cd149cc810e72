package parley.indexer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import parley.search.SearchEngine;

/// A corpus of invented articles in a temporary folder.
record Folder(Path path) {

  static final Instant NOW = Instant.parse("2025-09-01T12:00:00Z");

  Folder write(String name, String text) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Folder delete(String name) {
    try {
      Files.delete(path.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Registers with one person and one topic.
  Folder registers() {
    write(
        "speakers.yaml",
        """
        - {id: river-league, name: River League, kind: government, side: river-league}
        - {id: ada-verin, name: Ada Verin, aliases: [A. Verin], side: river-league}
        """);
    return write(
        "topics.yaml", "- {id: bridges, label: Bridges, query: bridge, examples: [A bridge.]}\n");
  }

  Folder article(String name, String words) {
    return write(
        "articles/" + name + ".md",
        """
        ---
        title: On %s
        published: 2025-05-16
        publisher: Delta Post
        language: en
        ---

        Ada Verin, the minister, said on Friday that %s. "We will not wait," Verin said.
        """
            .formatted(name, words));
  }

  Folder line(String file, String json) {
    return write("articles/" + file + ".jsonl", json + "\n");
  }

  Indexer indexer(SearchEngine engine) {
    return indexer(engine, NOW);
  }

  Indexer indexer(SearchEngine engine, Instant now) {
    return new Indexer(engine, Corpus.open(path, path), Clock.fixed(now, ZoneOffset.UTC));
  }
}
