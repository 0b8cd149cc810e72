/// The search port: a [SearchRequest] goes in, a [SearchResult] comes out, a [SearchEngine] stands
/// behind. Plain data both ways: no engine's query objects, document ids, scores, cursors or markup
/// cross it. An engine is found by its address through [EngineProvider]; [IndexBuild] is how
/// articles get into it.
@NullMarked
package parley.search;

import org.jspecify.annotations.NullMarked;
