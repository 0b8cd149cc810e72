@NullMarked
package parley.search;

import org.jspecify.annotations.NullMarked;
