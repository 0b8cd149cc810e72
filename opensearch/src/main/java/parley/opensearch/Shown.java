package parley.opensearch;

import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.Statement;

/// A statement as a hit shows it: with the head of its article and the source that has it on
/// record.
record Shown(Statement statement, Article.Head article, Article.@Nullable Source source) {}
