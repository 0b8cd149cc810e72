package parley.extract;

import org.jspecify.annotations.Nullable;
import parley.archive.Statement.Confidence;
import parley.archive.Statement.Form;
import parley.extract.cue.Attribution;
import parley.extract.speaker.Voice;

/// How sure a statement is: the lower of how sure its words are and how sure its speaker is. What
/// one party tells of another's words is on that party's word alone.
final class Confidences {

  private Confidences() {}

  /// @param teller by whom it is told; null where the article itself tells it
  static Confidence of(Draft draft, Voice voice, @Nullable Voice teller) {
    boolean secondHand =
        teller != null && (teller.speaker() == null || !teller.speaker().equals(voice.speaker()));
    if (secondHand && draft.words().form() != Form.QUOTED) {
      return Confidence.LOW;
    }
    Confidence ofWords = words(draft.words(), draft.carried());
    Confidence ofSpeaker = speaker(voice);
    return ofWords.compareTo(ofSpeaker) > 0 ? ofWords : ofSpeaker;
  }

  /// A direct quotation with a cue is sure, what only a weak verb marks is not.
  private static Confidence words(Attribution words, boolean carried) {
    if (!words.strong()) {
      return Confidence.LOW;
    }
    boolean direct = words.form() == Form.QUOTED && !carried;
    return direct ? Confidence.HIGH : Confidence.MEDIUM;
  }

  private static Confidence speaker(Voice voice) {
    return switch (voice.naming()) {
      case FULL, OFFICE, CLASS, SHORT, CARRIED -> Confidence.HIGH;
      case VAGUE, SEVERAL, UNNAMED -> Confidence.MEDIUM;
      case NONE -> Confidence.LOW;
    };
  }
}
