/// Tests of the embedded engine. LuceneContractTest and LuceneOracleTest run what every engine has
/// to pass; the rest is about what stands on disk.
@NullMarked
package parley.lucene;

import org.jspecify.annotations.NullMarked;
