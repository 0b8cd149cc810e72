/// Tests of the page of a search.
@NullMarked
package parley.web.page.search;

import org.jspecify.annotations.NullMarked;
