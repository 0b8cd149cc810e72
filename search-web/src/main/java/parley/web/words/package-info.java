/// How things are put to readers in plain English: [Quoting] keeps quoted words apart from a
/// reporter's, [Dates] writes dates, [Labels] names the values of facets, [Counts] writes numbers
/// of things.
@NullMarked
package parley.web.words;

import org.jspecify.annotations.NullMarked;
