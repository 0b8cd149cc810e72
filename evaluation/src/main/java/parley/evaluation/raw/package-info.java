/// What is possible: the same work as the product's, done by hand on the product's own index, for
/// the searches of the workload and nothing else. A benchmark, not an example: it knows how the
/// index is laid out, trusts that it is one segment in the order of newest browsing without
/// deletions, and has no limits, labels or errors to tell. Start with
/// [parley.evaluation.raw.RawLoop].
@NullMarked
package parley.evaluation.raw;

import org.jspecify.annotations.NullMarked;
