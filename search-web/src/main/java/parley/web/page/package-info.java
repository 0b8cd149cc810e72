/// What every page is made of. A [Page] is one record with everything its template shows; its
/// [Frame] is what stands around the contents, a [Card] one hit. [Templates] renders pages. The
/// pages themselves are in the packages below.
@NullMarked
package parley.web.page;

import org.jspecify.annotations.NullMarked;
