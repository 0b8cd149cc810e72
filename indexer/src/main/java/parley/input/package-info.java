/// Reading what people wrote, with the place of everything in it. Start with [parley.input.Yaml] or
/// [parley.input.Json]: both give a [parley.input.Value], which an [parley.input.Entry] reads key
/// by key. Whatever is not as it should be is thrown as [parley.input.Misread] with its line, and
/// reaches people as a [parley.input.Finding].
@NullMarked
package parley.input;

import org.jspecify.annotations.NullMarked;
