@NullMarked
package parley.analysis;

import org.jspecify.annotations.NullMarked;
