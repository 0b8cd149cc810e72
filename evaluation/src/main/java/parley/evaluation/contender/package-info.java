/// Those that answer the same questions, side by side: Parley over HTTP, its engine in process, the
/// hand-made loop over the same index that shows what is possible, and other engines. Start with
/// [parley.evaluation.contender.Contender]; [parley.evaluation.contender.Parley] makes those over
/// Parley's own index.
@NullMarked
package parley.evaluation.contender;

import org.jspecify.annotations.NullMarked;
