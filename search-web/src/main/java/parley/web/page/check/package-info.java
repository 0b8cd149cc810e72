/// The page of a claim beside the statements that come closest: [CheckPage] shows what
/// [parley.web.check.Asked] was answered with.
@NullMarked
package parley.web.page.check;

import org.jspecify.annotations.NullMarked;
