/// How long answers take. Start with [parley.evaluation.speed.Race], which times contenders in turn
/// and checks their totals; [parley.evaluation.speed.Timings] are what it saw, and
/// [parley.evaluation.speed.SpeedReport] is the table made of them.
@NullMarked
package parley.evaluation.speed;

import org.jspecify.annotations.NullMarked;
