/// The embedded engine: a Lucene index in a folder. Start with [LuceneEngine], which answers every
/// question of the port by one class each.
///
/// What is in the index says [IndexSchema]; [Documents] puts articles into it. [Search] answers a
/// request: [Queries] and [FilterPlan] ask the index, [Counting] counts what [Rows] hold. Where
/// builds stand on disk says [Builds]; [BuildReaders] holds the published one open as a [Snapshot],
/// and [LuceneIndexBuild] makes the next.
@NullMarked
package parley.lucene;

import org.jspecify.annotations.NullMarked;
