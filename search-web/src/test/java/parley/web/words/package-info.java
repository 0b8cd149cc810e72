/// Tests of how things are put to readers.
@NullMarked
package parley.web.words;

import org.jspecify.annotations.NullMarked;
