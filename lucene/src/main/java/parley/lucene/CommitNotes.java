package parley.lucene;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analysis;
import parley.search.SearchEngine.Origin;

/// What a build says about itself, in its index's commit.
record CommitNotes(
    String schema,
    String analysis,
    Origin origin,
    long build,
    Instant published,
    Contents contents) {

  /// How much is in it.
  ///
  /// @param lastDay the latest day of any document, null without one
  record Contents(long articles, long statements, @Nullable LocalDate lastDay) {}

  private static final String SCHEMA = "schema";
  private static final String ANALYSIS = "analysis";
  private static final String RULES = "rules";
  private static final String CORPUS = "corpus";
  private static final String BUILD = "build";
  private static final String PUBLISHED = "published";
  private static final String ARTICLES = "articles";
  private static final String STATEMENTS = "statements";
  private static final String LAST_DAY = "lastDay";

  /// The notes of a build made by this version.
  static CommitNotes now(Origin origin, long build, Contents contents) {
    return new CommitNotes(
        IndexSchema.VERSION, Analysis.VERSION, origin, build, Instant.now(), contents);
  }

  /// Reads the notes of the index in a directory.
  static CommitNotes read(Directory directory) throws IOException {
    try {
      return of(SegmentInfos.readLatestCommit(directory).getUserData());
    } catch (NumberFormatException | DateTimeException e) {
      throw new CorruptIndexException("its notes cannot be read", directory.toString(), e);
    }
  }

  private static CommitNotes of(Map<String, String> data) {
    String lastDay = data.get(LAST_DAY);
    Contents contents =
        new Contents(
            Long.parseLong(data.getOrDefault(ARTICLES, "0")),
            Long.parseLong(data.getOrDefault(STATEMENTS, "0")),
            lastDay == null ? null : LocalDate.parse(lastDay));
    return new CommitNotes(
        data.getOrDefault(SCHEMA, "none"),
        data.getOrDefault(ANALYSIS, "none"),
        new Origin(data.getOrDefault(CORPUS, ""), data.getOrDefault(RULES, "")),
        Long.parseLong(data.getOrDefault(BUILD, "0")),
        Instant.parse(data.getOrDefault(PUBLISHED, Instant.EPOCH.toString())),
        contents);
  }

  Map<String, String> data() {
    Map<String, String> data = new TreeMap<>();
    data.put(SCHEMA, schema);
    data.put(ANALYSIS, analysis);
    data.put(RULES, origin.rules());
    data.put(CORPUS, origin.corpus());
    data.put(BUILD, Long.toString(build));
    data.put(PUBLISHED, published.toString());
    data.put(ARTICLES, Long.toString(contents.articles()));
    data.put(STATEMENTS, Long.toString(contents.statements()));
    if (contents.lastDay() != null) {
      data.put(LAST_DAY, contents.lastDay().toString());
    }
    return data;
  }

  /// Why this version cannot use the build, if so.
  Optional<String> outdated() {
    if (schema.equals(IndexSchema.VERSION) && analysis.equals(Analysis.VERSION)) {
      return Optional.empty();
    }
    return Optional.of(
        "it was made with index schema %s and analysis %s, this version has %s and %s"
            .formatted(schema, analysis, IndexSchema.VERSION, Analysis.VERSION));
  }
}
