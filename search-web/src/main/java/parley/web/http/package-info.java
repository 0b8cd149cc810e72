/// Question and answer of a route as plain values: an [Ask] comes in, a [Reply] goes out or a
/// [Failure] is thrown. Nothing here knows the server that carries them; start with [Handler].
@NullMarked
package parley.web.http;

import org.jspecify.annotations.NullMarked;
