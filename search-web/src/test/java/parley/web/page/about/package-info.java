/// Tests of the pages about the archive.
@NullMarked
package parley.web.page.about;

import org.jspecify.annotations.NullMarked;
