/// Tests of addresses as values.
@NullMarked
package parley.web.request;

import org.jspecify.annotations.NullMarked;
