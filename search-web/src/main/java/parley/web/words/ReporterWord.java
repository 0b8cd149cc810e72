package parley.web.words;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import parley.archive.Statement;

/// How a line that names a speaker tells with which word the reporter has them speak: `Ada Verin
/// warned on 16 May 2025` where that word can stand so, else `Ada Verin on 16 May 2025, reporter’s
/// word: called`. Who told somebody something said it; the page of a statement has the word itself.
///
/// @param verb what stands between speaker and day, may be empty
/// @param aside what follows the day, may be empty
public record ReporterWord(String verb, String aside) {

  /// Verbs in the past that do not end in "-ed" and need nobody who is spoken to or about.
  private static final Set<String> IRREGULAR =
      Set.of("said", "wrote", "spoke", "thought", "foresaw", "swore", "held", "felt", "knew");

  /// Verbs that say nothing without what follows them: whom somebody told or accused, what somebody
  /// called or named.
  private static final Set<String> NEEDS_MORE =
      Set.of(
          "accused",
          "addressed",
          "advised",
          "asked",
          "assured",
          "based",
          "begged",
          "blamed",
          "branded",
          "called",
          "characterised",
          "characterized",
          "compared",
          "congratulated",
          "credited",
          "described",
          "dubbed",
          "encouraged",
          "expected",
          "expressed",
          "implored",
          "informed",
          "instructed",
          "invited",
          "labelled",
          "likened",
          "listed",
          "named",
          "pointed",
          "portrayed",
          "praised",
          "presented",
          "quoted",
          "referred",
          "reminded",
          "ruled",
          "showed",
          "termed",
          "thanked",
          "urged",
          "voiced");

  private static final Pattern PRESENT = Pattern.compile("[a-z]+[^s]s");
  private static final Pattern NOUNS =
      Pattern.compile(".*(ments|ions|osals|ials|ances|ences|ings|calls|asks|tells|names|words)");

  /// Of a statement.
  public static ReporterWord of(Statement statement) {
    String cue = statement.cue().strip().toLowerCase(Locale.ROOT);
    if (cue.codePoints().noneMatch(Character::isLetter)) {
      return new ReporterWord(past(statement.act()), "");
    }
    if (cue.equals("told")) {
      return new ReporterWord("said", "");
    }
    return stands(cue)
        ? new ReporterWord(cue, "")
        : new ReporterWord("", "reporter’s " + (cue.contains(" ") ? "words: " : "word: ") + cue);
  }

  private static boolean stands(String cue) {
    String verb = cue.substring(cue.lastIndexOf(' ') + 1);
    String before = cue.substring(0, cue.length() - verb.length()).strip();
    boolean active = before.isEmpty() || before.equals("has") || before.equals("have");
    boolean past = verb.endsWith("ed") || IRREGULAR.contains(verb);
    boolean present = PRESENT.matcher(verb).matches() && !NOUNS.matcher(verb).matches();
    return active && (past || present && before.isEmpty()) && !NEEDS_MORE.contains(verb);
  }

  /// What stands where the reporter has no word of their own.
  private static String past(Statement.Act act) {
    return switch (act) {
      case SAY, ASSESS -> "said";
      case CLAIM -> "claimed";
      case DEMAND -> "demanded";
      case PROPOSE -> "proposed";
      case REJECT -> "rejected";
      case DENY -> "denied";
      case ACCUSE -> "made an accusation";
      case CONCEDE -> "conceded";
      case AGREE -> "agreed";
      case THREATEN -> "threatened";
      case AIM -> "declared an aim";
    };
  }

  /// Both in one, for where no day stands between them.
  public String inOne() {
    return verb.isEmpty() ? aside : verb;
  }
}
