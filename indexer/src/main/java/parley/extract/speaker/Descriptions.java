package parley.extract.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.extract.speaker.Introductions.Introduction;
import parley.extract.speaker.Members.Member;
import parley.extract.speaker.Voice.Naming;
import parley.extract.text.Wordlist;

/// Whom "the ombudswoman" and "the ministry" mean: whoever the article introduced by these words,
/// or by a name or an office that has them. The same words mean the same one until somebody else is
/// introduced by them.
final class Descriptions {

  /// Of these there is always another one.
  private static final Set<String> COMMON =
      Wordlist.of(
          """
          official spokesman source diplomat aide lawyer attorney expert analyst reporter journalist
          correspondent witness soldier man woman voter resident
          """);

  private final Roles roles;
  private final Members members;
  private final Introductions introductions;
  private final Cast cast;
  private final Registers registers;
  private final Map<String, Called> called = new HashMap<>();
  private final Map<Set<String>, Optional<Speaker>> byOffice = new HashMap<>();

  /// Whom some words meant at a place.
  private record Called(Member member, int at) {}

  Descriptions(Cast.Register register, Introductions introductions, Members members, Cast cast) {
    this.registers = register.registers();
    this.roles = register.roles();
    this.members = members;
    this.introductions = introductions;
    this.cast = cast;
  }

  /// Whom a noun phrase with "the" means; null if the article does not tell.
  @Nullable Voice voice(Head head, Span mention) {
    String words = head.words().toLowerCase(Locale.ROOT);
    Role role = roles.of(head);
    if (!words.startsWith("the ") || role.words().isEmpty()) {
      return null;
    }
    boolean person = PersonName.isPersonal(head.noun()) || PersonName.isPersonal(role.noun());
    Voice voice = same(words, role, person, mention);
    voice = voice == null ? subject(head, role, person, mention) : voice;
    voice = voice == null ? introduced(role, person, mention) : voice;
    voice = voice == null && person ? only(head, role, mention) : voice;
    Member last = members.last(_ -> true);
    if (voice != null && last != null) {
      called.put(words, new Called(last, mention.start()));
    }
    return voice;
  }

  /// Whom the same words meant before.
  private @Nullable Voice same(String words, Role role, boolean person, Span mention) {
    Called before = called.get(words);
    Introduction since = introductions.last(role, person, mention.start());
    return before == null || since != null && since.at() > before.at()
        ? null
        : cast.again(before.member(), mention);
  }

  /// The last one who was a subject and is called so.
  private @Nullable Voice subject(Head head, Role role, boolean person, Span mention) {
    String noun = head.noun();
    Member member =
        members.last(m -> {
          boolean fits = person == m.isPerson() && m.gender().fits(Gender.ofTitle(noun));
          boolean named = m.heads().contains(noun) && m.words().containsAll(role.words());
          return fits
              && (named
                  || introductions.calls(m.ref(), role, mention.start())
                  || person && cast.holds(m.ref(), role));
        });
    return member == null ? null : cast.again(member, mention);
  }

  private @Nullable Voice introduced(Role role, boolean person, Span mention) {
    Introduction one = introductions.last(role, person, mention.start());
    if (one != null) {
      return cast.introduced(one, mention);
    }
    Speaker speaker =
        introductions.only(role, person, mention.start(), s -> cast.holds(s.ref(), role));
    if (speaker == null) {
      speaker = introductions.only(role, person, Integer.MAX_VALUE, s -> cast.holds(s.ref(), role));
    }
    speaker = speaker == null && person ? inOffice(role) : speaker;
    return speaker == null ? null : cast.registered(speaker, mention, Naming.SHORT);
  }

  /// `The Council president` of the president of the Valley Council, if the text has the last name
  /// and nobody else's office has these words.
  private @Nullable Speaker inOffice(Role role) {
    return role.words().size() < 2
        ? null
        : byOffice
            .computeIfAbsent(
                role.words(),
                _ -> {
                  List<Speaker> holders =
                      registers.speakers().stream()
                          .filter(speaker -> cast.holds(speaker.ref(), role))
                          .filter(speaker -> introductions.has(lastName(speaker)))
                          .limit(2)
                          .toList();
                  return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
                })
            .orElse(null);
  }

  private static String lastName(Speaker speaker) {
    return speaker.name().substring(speaker.name().lastIndexOf(' ') + 1);
  }

  /// `The former general`: the only person whom the paragraph has named, if he was its subject.
  private @Nullable Voice only(Head head, Role role, Span mention) {
    Member last = members.last(Member::isPerson);
    int paragraph = cast.paragraph(mention.start());
    if (last == null || COMMON.contains(role.noun()) || last.at() < paragraph || last.many()) {
      return null;
    }
    List<Speaker.Ref> people = introductions.people(paragraph, mention.start());
    boolean alone = people.stream().allMatch(last.ref()::equals);
    boolean fits = last.gender().fits(Gender.ofTitle(head.noun()));
    boolean plural = head.noun().endsWith("s");
    return alone && fits && !plural && last.full()
        ? new Voice(cast.again(last, mention).speaker(), Naming.VAGUE)
        : null;
  }
}
