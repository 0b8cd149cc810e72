/// What is on record: articles, the statements made in them, and the registers of who spoke, about
/// what, and at which talks. Start with [Statement]; [Article] is where its words stand, and
/// [Registers] is what gives ids a meaning. Plain immutable data without any engine behind it.
@NullMarked
package parley.archive;

import org.jspecify.annotations.NullMarked;
