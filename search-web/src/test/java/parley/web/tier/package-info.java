/// Tests of the measured shares.
@NullMarked
package parley.web.tier;

import org.jspecify.annotations.NullMarked;
