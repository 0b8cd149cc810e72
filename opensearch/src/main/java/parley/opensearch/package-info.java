/// The distributed engine: an index in an OpenSearch cluster. Start with [OpenSearchEngine], which
/// answers every question of the port by one class each.
///
/// What is in the index says [Mapping]; [Documents] puts articles into it, [Queries] and [Filters]
/// ask it, [Counts] reads what was counted. Every build is an index of its own; [Builds] names them
/// by an alias, [PublishedBuild] keeps up with it, and [OpenSearchIndexBuild] makes the next.
/// [Cluster] carries all of it.
///
/// It answers as the embedded engine does, but for this: scores are BM25 as OpenSearch sums them
/// up, so that hits of equal weight may stand in another order; words that continue what was typed
/// are looked for in the first 50,000 statements a shard that have one; and a
/// [java.util.stream.Stream] of hits ends with an error where two builds are published before it is
/// read.
@NullMarked
package parley.opensearch;

import org.jspecify.annotations.NullMarked;
