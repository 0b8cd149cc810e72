/// Other engines, each with an index of its own made of the same statements and used as its
/// documentation says: total, ten hits with marked words, the facets, the histogram and the distinct
/// articles of every question. They stem by rules of their own and look at a statement's own words
/// only, so their totals are near the expected ones, not equal. Start with
/// [parley.evaluation.peer.Peers].
@NullMarked
package parley.evaluation.peer;

import org.jspecify.annotations.NullMarked;
