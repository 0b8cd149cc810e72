package parley.extract.speaker;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.extract.speaker.Members.Member;
import parley.extract.speaker.Members.Sort;
import parley.extract.speaker.Voice.Naming;
import parley.extract.text.Wordlist;

/// Whom pronouns mean: the last one named who fits in number and gender.
final class Pronouns {

  private static final Set<String> PERSONAL =
      Wordlist.of("he she him her his hers himself herself i who");
  private static final Set<String> COLLECTIVE =
      Set.of("it", "they", "them", "their", "we", "which", "that", "both");
  private static final Set<String> SINGULAR = Set.of("it", "which", "that");

  private final Members members;
  private final Surnames surnames;
  private final Cast cast;

  Pronouns(Members members, Surnames surnames, Cast cast) {
    this.members = members;
    this.surnames = surnames;
    this.cast = cast;
  }

  /// Whether a folded phrase is a pronoun.
  static boolean are(String phrase) {
    return PERSONAL.contains(phrase) || COLLECTIVE.contains(phrase);
  }

  /// Whom a pronoun means.
  Voice voice(String pronoun, Span mention) {
    return PERSONAL.contains(pronoun)
        ? person(Gender.ofPronoun(pronoun), mention)
        : collective(pronoun, mention);
  }

  /// Whom "his", "her", "its" and "their" mean.
  Voice owner(String possessive, Span mention) {
    Gender gender = Gender.ofPronoun(possessive);
    return gender == Gender.UNKNOWN ? collective("they", mention) : person(gender, mention);
  }

  private Voice person(Gender gender, Span mention) {
    boolean single = gender != Gender.UNKNOWN;
    Member last =
        members.last(m -> m.isPerson() && !(single && m.many()) && m.gender().fits(gender));
    if (last != null && single && !last.named() && last.gender() == Gender.UNKNOWN) {
      int paragraph = cast.paragraph(mention.start());
      Member sure = members.last(m -> m.isPerson() && m.gender() == gender && m.at() >= paragraph);
      last = sure == null ? last : sure;
    }
    boolean surname = last != null && single && last.ref().name().indexOf(' ') < 0;
    if (last == null) {
      return Voice.UNKNOWN;
    }
    Speaker bearer = surname ? surnames.bearer(last.ref().name(), gender) : null;
    if (bearer == null) {
      return carried(last);
    }
    Voice voice = cast.registered(bearer, mention, Naming.VAGUE);
    surnames.stoodAlone(last.ref().name(), Gender.UNKNOWN, members.last(Member::isPerson));
    return voice;
  }

  private Voice collective(String pronoun, Span mention) {
    if (pronoun.equals("both")) {
      return Voice.SEVERAL;
    }
    if (pronoun.equals("we")) {
      return Voice.UNKNOWN;
    }
    boolean singular = SINGULAR.contains(pronoun);
    int paragraph = cast.paragraph(mention.start());
    Member crowd =
        pronoun.equals("they") ? members.last(m -> m.many() && m.at() >= paragraph) : null;
    if (crowd != null) {
      return carried(crowd);
    }
    Member body = members.last(m -> m.sort() == Sort.BODY || !singular && m.sort() == Sort.CLASS);
    if (body != null) {
      return carried(body);
    }
    return singular ? carried(members.last(Member::isPerson)) : Voice.SEVERAL;
  }

  private static Voice carried(@Nullable Member member) {
    if (member == null) {
      return Voice.UNKNOWN;
    }
    Naming naming = member.full() ? Naming.CARRIED : Naming.VAGUE;
    return member.named() ? new Voice(member.ref(), naming) : Voice.UNNAMED;
  }
}
