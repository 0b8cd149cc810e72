package parley.extract;

import parley.archive.Statement.Confidence;
import parley.archive.Statement.Form;
import parley.extract.cue.Attribution;
import parley.extract.speaker.Voice;

/// How sure a statement is: the lower of how sure its words are and how sure its speaker is.
final class Confidences {

  private Confidences() {}

  static Confidence of(Draft draft, Voice voice) {
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
