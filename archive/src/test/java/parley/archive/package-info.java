@NullMarked
package parley.archive;

import org.jspecify.annotations.NullMarked;
