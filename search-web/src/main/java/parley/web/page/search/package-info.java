/// The page of a search. [SearchPage] is what it shows, [SearchPages] makes it of a request and its
/// result: [Sentence] reads the request back, `Panels` the facets, `Chart` the dates, `Advice` what
/// to do where nothing was found.
@NullMarked
package parley.web.page.search;

import org.jspecify.annotations.NullMarked;
