package parley.indexer;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.archive.Speaker;
import parley.extract.Extractor;
import parley.source.Hash;
import parley.source.SourceFormat;

/// All that the statements of an article depend on beside its file: the versions of reader and
/// extractor, the registers, and the corrections that may be about it.
final class Surroundings {

  /// The rules by which files become statements.
  static final String RULES = "extractor " + Extractor.VERSION + ", reader " + SourceFormat.VERSION;

  /// What the first of the two builds of a withdrawal notes in their place, so that whoever finds
  /// it published knows that the second one is missing.
  static final String HALF_DONE = RULES + ", to be published again";

  private final String base;
  private final List<Correction> corrections;
  private final Predicate<String> articles;

  /// @param articles whether an id is that of an article that stands in a file, be it withdrawn
  Surroundings(Registers registers, Predicate<String> articles) {
    this.base =
        Hash.of(
            RULES,
            String.join("\n", registers.speakers().stream().map(Surroundings::written).toList()),
            registers.topics().toString(),
            registers.rounds().toString(),
            registers.publishers().toString());
    this.corrections = registers.corrections();
    this.articles = articles;
  }

  private static String written(Speaker speaker) {
    return String.join(
        "|",
        speaker.id(),
        speaker.name(),
        new TreeMap<>(speaker.labels()).toString(),
        speaker.aliases().toString(),
        speaker.kind().name(),
        String.valueOf(speaker.side()),
        speaker.offices().toString(),
        speaker.languages().toString());
  }

  /// Their hash for one article.
  String of(String articleId) {
    List<String> about =
        corrections.stream()
            .filter(c -> mayBeAbout(c, articleId))
            .map(Surroundings::written)
            .toList();
    return Hash.of(base, String.join("\n", about));
  }

  private static String written(Correction correction) {
    return String.join(
        "|",
        correction.target(),
        correction.kind().name(),
        new TreeMap<>(correction.set()).toString());
  }

  /// Whether it names the article, one of its statements, or something that is not known to belong
  /// to another article: a speaker, or a statement whose id was given.
  private boolean mayBeAbout(Correction correction, String articleId) {
    String target = correction.target();
    Optional<String> owner = Ids.articleOf(target);
    if (target.equals(articleId) || owner.filter(articleId::equals).isPresent()) {
      return true;
    }
    return !articles.test(target) && owner.filter(articles).isEmpty();
  }
}
