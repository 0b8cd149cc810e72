package parley.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import parley.archive.Registers;
import parley.input.Finding;
import parley.register.RegisterFiles;

/// An archive's own files: articles, and the registers that go with them.
///
/// @param folder absolute path of the corpus
/// @param articles the folder that its articles lie in
/// @param shipped the corpus that lends the registers which this one lacks
/// @param files its registers, as read when it was opened
public record Corpus(Path folder, Path articles, Path shipped, RegisterFiles files) {

  private static final String ARTICLES = "articles";

  private static final String NO_SPEAKERS =
      """
      # Who speaks in this archive: one entry a person, organisation, government or anonymous class.
      # No name or alias may belong to two entries. Take the # away to begin.
      #
      # - id: ada-verin
      #   name: Ada Verin
      #   labels: {uk: Ада Верін}          # names in other languages
      #   aliases: [Ada V. Verin]          # other spellings; surnames are found by themselves
      #   kind: person                     # person | organisation | government | anonymous
      #   side: river-league               # id of the government or organisation spoken for
      #   offices:
      #     - {title: Minister of Rivers, from: 2024-09, to: }
      []
      """;

  private static final String NO_TOPICS =
      """
      # What statements are about. A query is in the language of the search box, over stemmed words,
      # without wildcards; "a b"~5 finds both words with up to 5 others between them.
      #
      # - id: bridges
      #   label: Bridges
      #   broader: traffic                 # id of the topic above, if there is one
      #   scope: What crosses a river; ferries are boats.   # shown with the topic
      #   query: bridge OR "river crossing"~2
      #   examples: [The bridge will be opened in May.]
      #   counterExamples: [He plays cards.]
      []
      """;

  private static final String NO_ROUNDS =
      """
      # Sessions of talks; articles name theirs by `round: ID`.
      #
      # - id: delta-2025-05
      #   name: First Delta round
      #   place: Delta
      #   from: 2025-05-16
      #   to: 2025-05-17
      #   parties: [river-league]
      #   outcome: The sides agreed to meet again.
      []
      """;

  private static final String NO_CORRECTIONS =
      """
      # What was put right, newest last. Nothing is ever taken off this list.
      #
      # - {target: STATEMENT, set: {speaker: ada-verin, said: 2025-05-16}, reason: WHY, date: 2025-05-20}
      # - {target: STATEMENT, drop: true, reason: WHY, date: 2025-05-20}          # is no statement
      # - {target: ID, withdraw: true, reason: WHY, date: 2025-05-20}             # gone for good
      []
      """;

  private static final String NO_PUBLISHERS =
      """
      # How much of an article's words readers are shown, by publisher. An article may say it itself
      # (`rights: link`); of publishers without an entry excerpts are shown.
      #
      # - name: Delta Post
      #   aliases: [The Delta Post]        # other names under which its articles come
      #   rights: full                     # full: the text as it is
      #                                    # excerpt: statements with the sentences around them
      #                                    # link: no words, only where to read them
      []
      """;

  /// Opens the corpus in a folder: articles in `articles/`, or in the folder itself where it has
  /// none; registers from the folder, and those that it lacks from the shipped corpus.
  ///
  /// @throws CorpusException if there is no such folder
  public static Corpus open(Path folder, Path shipped) {
    Path absolute = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(absolute)) {
      throw new CorpusException(
          "there is no corpus at " + absolute + "; make one with: parley init " + absolute);
    }
    Path articles = absolute.resolve(ARTICLES);
    return new Corpus(
        absolute,
        Files.isDirectory(articles) ? articles : absolute,
        shipped,
        RegisterFiles.read(absolute, shipped));
  }

  /// The same corpus, its registers read anew.
  Corpus reopened() {
    return open(folder, shipped);
  }

  /// The registers.
  ///
  /// @throws CorpusException naming every place that cannot be read
  public Registers registers() {
    if (files.findings().isEmpty()) {
      return files.registers();
    }
    StringBuilder message = new StringBuilder("the registers cannot be read:");
    for (Finding finding : files.findings()) {
      message.append("\n  ").append(finding);
    }
    throw new CorpusException(message.append("\nMend them and try again.").toString());
  }

  /// Makes an archive of one's own: an empty folder for articles, and five registers without
  /// entries that tell how to write one. What is there already stays as it is.
  public static void init(Path folder) {
    try {
      Files.createDirectories(folder.resolve(ARTICLES));
      for (Map.Entry<String, String> register : empty().entrySet()) {
        Path file = folder.resolve(register.getKey());
        if (!Files.exists(file)) {
          Files.writeString(file, register.getValue());
        }
      }
    } catch (IOException e) {
      throw new CorpusException(
          folder + " cannot be written (" + e.getMessage() + "); choose another folder");
    }
  }

  private static Map<String, String> empty() {
    Map<String, String> empty = new LinkedHashMap<>();
    empty.put(RegisterFiles.SPEAKERS, NO_SPEAKERS);
    empty.put(RegisterFiles.TOPICS, NO_TOPICS);
    empty.put(RegisterFiles.ROUNDS, NO_ROUNDS);
    empty.put(RegisterFiles.CORRECTIONS, NO_CORRECTIONS);
    empty.put(RegisterFiles.PUBLISHERS, NO_PUBLISHERS);
    return empty;
  }
}
