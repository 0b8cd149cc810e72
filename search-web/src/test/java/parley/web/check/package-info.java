/// Tests of how claims are read and compared.
@NullMarked
package parley.web.check;

import org.jspecify.annotations.NullMarked;
