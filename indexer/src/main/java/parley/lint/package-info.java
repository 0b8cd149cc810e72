/// What is wrong with a corpus though it can be read. Start with [parley.lint.Lint]: it holds the
/// registers and the articles against each other, asks every topic about its own examples, and
/// names each mistake with its file and line. It also proposes entries for speakers whom the
/// register does not know yet.
@NullMarked
package parley.lint;

import org.jspecify.annotations.NullMarked;
