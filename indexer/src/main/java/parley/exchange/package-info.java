/// The exchange format: JSON Lines, one article with its statements a line, without loss. Start
/// with [parley.exchange.Exchange], which reads a line into an [parley.exchange.ExchangeArticle]
/// and writes one from the archive; [parley.exchange.GivenStatements] fills in what a line left
/// open.
@NullMarked
package parley.exchange;

import org.jspecify.annotations.NullMarked;
