/// Every hit of a request outside a page: [Export] names the formats and writes them from a stream
/// of hits, a block at a time. [Citation] is what one statement or article is cited by.
@NullMarked
package parley.web.export;

import org.jspecify.annotations.NullMarked;
