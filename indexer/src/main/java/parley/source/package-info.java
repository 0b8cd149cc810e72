/// From a file to articles as they were published. Start with [parley.source.SourceFolder], which
/// finds the files of a corpus; [parley.source.SourceFormat] takes each apart into
/// [parley.source.Piece]s, one an article, and a piece becomes a [parley.source.Draft]: everything
/// that the source says of an article, statements not yet looked for. What cannot be read is a
/// [parley.input.Misread] with its line.
@NullMarked
package parley.source;

import org.jspecify.annotations.NullMarked;
