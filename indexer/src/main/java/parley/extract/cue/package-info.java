/// Who says what inside one sentence. Start with [parley.extract.cue.Attributions]: it finds the
/// cues of a sentence by the [parley.extract.cue.Lexicon], the subject of each and the words that
/// it marks as said, and gives them as [parley.extract.cue.Attribution]s. Knows no register and no
/// sentence but its own.
@NullMarked
package parley.extract.cue;

import org.jspecify.annotations.NullMarked;
