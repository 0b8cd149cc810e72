/// When something was said. Start with [parley.extract.date.Days]: it finds the day that words such
/// as "on Monday" or "2 June" mean, reckoned from the day of publication.
@NullMarked
package parley.extract.date;

import org.jspecify.annotations.NullMarked;
