/// Puts the same searches to two engines that hold the same archive, and tells where their answers
/// differ. Start with [parley.evaluation.same.SameAnswers].
@NullMarked
package parley.evaluation.same;

import org.jspecify.annotations.NullMarked;
