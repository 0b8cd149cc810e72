/// How things are put to readers in plain English: [Quoting] keeps quoted words apart from a
/// reporter's, [Dates] writes dates, [Labels] names the values of facets, [Counts] writes numbers
/// of things, [Naming] tells what an article adds to a name, [Wording] whose sentences it is told
/// in.
@NullMarked
package parley.web.words;

import org.jspecify.annotations.NullMarked;
