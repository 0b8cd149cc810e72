/// Tests of what pages are made of.
@NullMarked
package parley.web.page;

import org.jspecify.annotations.NullMarked;
