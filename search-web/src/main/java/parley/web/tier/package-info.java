/// How often statements that rules found are right, as measured on marked texts: [Tiers] reads the
/// file that ships with the program, and finds the measure that holds for a statement. The
/// evaluation writes the same file.
@NullMarked
package parley.web.tier;

import org.jspecify.annotations.NullMarked;
