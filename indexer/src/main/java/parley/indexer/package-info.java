/// From a corpus on disk to a published build, again and again. Start with
/// [parley.indexer.Indexer]: it compares a [parley.indexer.Corpus] with what is published, reads
/// what changed, and gives an [parley.indexer.IndexReport]. Whatever a folder of strangers' files
/// may hold is a value in the report; [parley.indexer.CorpusException] is for what stops a run as a
/// whole.
@NullMarked
package parley.indexer;

import org.jspecify.annotations.NullMarked;
