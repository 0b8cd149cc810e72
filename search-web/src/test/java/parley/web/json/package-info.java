/// JSON made in parts, held against JSON made in the plain way.
@NullMarked
package parley.web.json;

import org.jspecify.annotations.NullMarked;
