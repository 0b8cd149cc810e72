@NullMarked
package parley.query;

import org.jspecify.annotations.NullMarked;
