/// Made archives of any size, the same for the same seed, and what is asked of them. Start with
/// [parley.evaluation.workload.Workload], a stream of articles with their statements;
/// [parley.evaluation.workload.WorkloadCorpus] writes one to disk as a corpus,
/// [parley.evaluation.workload.Questions] are searches drawn from the same distributions, and
/// [parley.evaluation.workload.ExpectedTotals] counts by brute force what each of them has to find.
@NullMarked
package parley.evaluation.workload;

import org.jspecify.annotations.NullMarked;
