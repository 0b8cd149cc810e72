/// Raw text as sentences that rules can read. Start with [parley.extract.text.Page]: it takes a
/// page apart into [parley.extract.text.Block]s; [parley.extract.text.Quotations] finds what stands
/// in quotation marks, [parley.extract.text.Sentences] cuts a block without ever cutting a
/// quotation, and [parley.extract.text.Reader] gives each sentence its tokens and parts of speech.
/// All offsets count in the text as it was published.
@NullMarked
package parley.extract.text;

import org.jspecify.annotations.NullMarked;
