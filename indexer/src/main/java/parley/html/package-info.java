/// The article in a web page. Start with [parley.html.WebPage]: it reads what the page says of
/// itself, takes its furniture off, finds the element that holds the main text, and gives that text
/// in blocks.
///
/// The main text is found by a density rule: the smallest element that holds most of the page's
/// running prose. On 30 page shapes it reads 28 word for word; Readability4J 1.0.8 reads 19, and 25
/// with the same furniture taken off before (`MainTextTest`; the pages are our own, so its figures
/// compare, they do not promise). The library loses short articles under long comments.
@NullMarked
package parley.html;

import org.jspecify.annotations.NullMarked;
