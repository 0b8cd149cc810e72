/// Who it is that an article names. Start with [parley.extract.speaker.Cast]: it goes through an
/// article from its beginning, is told of each subject and asked about each mention, and answers
/// with a [parley.extract.speaker.Voice]. [parley.extract.speaker.Names] knows the names of the
/// register, [parley.extract.speaker.Offices] who held which office on a day.
/// [parley.extract.speaker.Introductions] reads beforehand whom the article calls what;
/// descriptions, last names and pronouns are looked up there and among those named so far.
@NullMarked
package parley.extract.speaker;

import org.jspecify.annotations.NullMarked;
