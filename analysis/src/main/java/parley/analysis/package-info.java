/// Text to terms, the same for index, oracle, topics and snippets. Start with [Analysis]; it holds
/// the analyzers and the name variants of one archive's registers. [WordsMatcher] asks a text
/// whether it satisfies a query, and where.
@NullMarked
package parley.analysis;

import org.jspecify.annotations.NullMarked;
