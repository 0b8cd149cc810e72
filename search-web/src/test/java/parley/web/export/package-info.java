/// Tests of feeds and exports.
@NullMarked
package parley.web.export;

import org.jspecify.annotations.NullMarked;
