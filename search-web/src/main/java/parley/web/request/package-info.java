/// An address as a value. [SearchUrl] reads a [parley.search.SearchRequest] from parameters and
/// prints it back, each the inverse of the other; [QueryForm] shows the words of a query as the
/// fields of a form and reads them back.
@NullMarked
package parley.web.request;

import org.jspecify.annotations.NullMarked;
