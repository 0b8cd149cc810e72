/// The pages about the archive itself: [CoveragePage], [CorrectionsPage], [HelpPage], and
/// [FailurePage] where there is nothing else to show.
@NullMarked
package parley.web.page.about;

import org.jspecify.annotations.NullMarked;
