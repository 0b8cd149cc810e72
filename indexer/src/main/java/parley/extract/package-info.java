/// Statements out of prose. Start with [parley.extract.Extractor]: an [parley.extract.Input] goes
/// through pure stages (blocks, quotation marks, units, tokens, cues, subject, content, speaker,
/// date, topics) and comes out as a list of [parley.extract.Extraction]. The stages that know only
/// language live in `parley.extract.text`, `parley.extract.cue` and `parley.extract.speaker`.
@NullMarked
package parley.extract;

import org.jspecify.annotations.NullMarked;
