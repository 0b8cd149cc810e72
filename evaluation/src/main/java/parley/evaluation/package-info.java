/// The `evaluation/run` command. Start with [parley.evaluation.Main].
@NullMarked
package parley.evaluation;

import org.jspecify.annotations.NullMarked;
