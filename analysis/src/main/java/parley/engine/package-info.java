/// What engines have in common, so that they cannot differ in it: start from [FacetValues], which
/// says what statements are filed under, [Snippets], which cuts and marks what hits show, and
/// [QuerySize], which refuses queries beyond the limits.
@NullMarked
package parley.engine;

import org.jspecify.annotations.NullMarked;
