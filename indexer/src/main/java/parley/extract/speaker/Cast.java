package parley.extract.speaker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.extract.speaker.Names.Found;
import parley.extract.speaker.Voice.Naming;
import parley.extract.text.Wordlist;

/// Those who appear in one article, in the order in which it names them. Not for more than one
/// article or thread.
public final class Cast {

  private static final Set<String> PERSONAL = Wordlist.of("he she him her himself herself i who");
  private static final Set<String> COLLECTIVE =
      Set.of("it", "they", "them", "we", "which", "that", "both");
  private static final int LONGEST_NAME = 80;
  private static final int MOST_REMEMBERED = 300;

  private final Register register;
  private final String text;
  private final @Nullable LocalDate day;
  private final Set<String> namedInFull = new HashSet<>();
  private final Map<String, String> fullNames;
  private final List<Member> members = new ArrayList<>();
  private @Nullable Member lastPerson;
  private @Nullable Member lastBody;

  /// What an article's cast is looked up in; made once.
  ///
  /// @param names of the register
  public record Register(Registers registers, Names names, Roles roles) {

    public static Register of(Registers registers) {
      return new Register(registers, Names.of(registers), new Roles(Offices.of(registers)));
    }
  }

  /// One who was named, with the words used for him so far.
  private record Member(Speaker.Ref ref, boolean person, boolean full, Set<String> words) {}

  /// The cast of an article.
  ///
  /// @param text with straight quote marks
  /// @param day on which offices are held
  public Cast(Register register, String text, @Nullable LocalDate day) {
    this.register = register;
    this.text = text;
    this.day = day;
    this.fullNames = PersonName.fullNames(text);
    for (Found found : register.names().in(text, new Span(0, text.length()))) {
      found.speakers().forEach(speaker -> namedInFull.add(speaker.id()));
    }
  }

  /// Takes note of the subject of a sentence.
  public void subject(Span mention) {
    voice(mention);
  }

  /// Who a mention means.
  public Voice voice(Span mention) {
    Head head = Head.of(text, mention);
    String pronoun = head.words().toLowerCase(Locale.ROOT);
    if (PERSONAL.contains(pronoun)) {
      return carried(lastPerson);
    }
    if (COLLECTIVE.contains(pronoun)) {
      return carried(lastBody != null ? lastBody : lastPerson);
    }
    Voice voice = named(head, mention);
    return voice != null ? voice : unnamed(head, mention);
  }

  private static Voice carried(@Nullable Member member) {
    return member == null
        ? Voice.UNKNOWN
        : new Voice(member.ref(), member.full() ? Naming.CARRIED : Naming.VAGUE);
  }

  /// Whose turn a transcript's label begins: `MR. KALM`, `PRESIDENT VERIN`, `THE PRESIDENT`; a
  /// single letter, as `Q`, names nobody.
  public Voice label(String label) {
    String bare = label.strip();
    if (bare.length() == 1) {
      return Voice.UNKNOWN;
    }
    if (bare.equals("THE PRESIDENT") || bare.equals("THE VICE PRESIDENT")) {
      Speaker holder = register.roles().holder("US" + bare.substring(3), day);
      return holder != null ? new Voice(holder.ref(), Naming.OFFICE) : unregisteredLabel(bare);
    }
    String name = PersonName.of(PersonName.titleCased(bare));
    if (name.isEmpty()) {
      return bare.startsWith("THE ") ? unregisteredLabel(bare) : Voice.UNKNOWN;
    }
    List<Speaker> bearers = register.registers().named(name);
    if (!bearers.isEmpty()) {
      return new Voice(choose(named(bearers)).ref(), Naming.FULL);
    }
    String full = fullNames.getOrDefault(name, name);
    return new Voice(new Speaker.Ref(Ids.unregistered(full), full), Naming.FULL);
  }

  private static Voice unregisteredLabel(String label) {
    String name = PersonName.titleCased(label);
    return new Voice(new Speaker.Ref(Ids.unregistered(name), name), Naming.VAGUE);
  }

  /// By a name of the register or an office.
  private @Nullable Voice named(Head head, Span mention) {
    Found found = head.name(register.names().in(text, head.base()));
    if (found != null) {
      return registered(choose(found.speakers()), mention, Naming.FULL);
    }
    Speaker holder = register.roles().holder(head.words(), day);
    if (holder == null) {
      holder = apposed(head, mention);
    }
    return holder == null ? null : registered(holder, mention, Naming.OFFICE);
  }

  /// `The Kremlin spokesman, Boris Kalm,`: the name stands in the apposition.
  private @Nullable Speaker apposed(Head head, Span mention) {
    int from = head.base().end();
    if (from >= mention.end() || text.charAt(from) != ',') {
      return null;
    }
    Span rest = new Span(from + 1, mention.end());
    List<Found> names = register.names().in(text, rest);
    boolean first =
        !names.isEmpty() && text.substring(rest.start(), names.getFirst().span().start()).isBlank();
    Speaker speaker = first ? choose(names.getFirst().speakers()) : null;
    return speaker != null && speaker.kind() == Speaker.Kind.PERSON ? speaker : null;
  }

  /// Of several bearers of a name the one in the cast, else the first.
  private Speaker choose(List<Speaker> bearers) {
    return bearers.stream()
        .filter(speaker -> members.stream().anyMatch(m -> m.ref().id().equals(speaker.id())))
        .findFirst()
        .orElse(bearers.getFirst());
  }

  private Voice registered(Speaker speaker, Span mention, Naming naming) {
    boolean person = speaker.kind() == Speaker.Kind.PERSON;
    enter(
        new Member(
            speaker.ref(),
            person || speaker.kind() == Speaker.Kind.ANONYMOUS,
            true,
            words(mention)));
    Naming as = speaker.kind() == Speaker.Kind.ANONYMOUS ? Naming.CLASS : naming;
    return new Voice(speaker.ref(), as);
  }

  private Set<String> words(Span mention) {
    Span head = mention.length() > 300 ? new Span(mention.start(), mention.start() + 300) : mention;
    return register.roles().words(head.of(text));
  }

  private void enter(Member member) {
    members.removeIf(m -> m.ref().equals(member.ref()) && member.words().containsAll(m.words()));
    members.add(member);
    if (members.size() > MOST_REMEMBERED) {
      members.removeFirst();
    }
    if (member.person()) {
      lastPerson = member;
    } else {
      lastBody = member;
    }
  }

  /// By a last name, a role, a name that the register does not have, or a common noun.
  private Voice unnamed(Head head, Span mention) {
    String name = PersonName.of(head.core());
    if (name.isEmpty()) {
      Member role = withRole(head.words());
      return role != null ? carriedAgain(role) : common(head, mention);
    }
    if (name.indexOf(' ') < 0) {
      Member known = withSurname(name);
      if (known != null) {
        return carriedAgain(known);
      }
      List<Speaker> bearers = register.names().withSurname(name);
      if (!bearers.isEmpty()) {
        Speaker bearer = choose(named(bearers));
        return registered(
            bearer, mention, namedInFull.contains(bearer.id()) ? Naming.SHORT : Naming.VAGUE);
      }
    }
    String full = name.indexOf(' ') < 0 ? fullName(name) : name;
    return unregistered(full, mention, full.indexOf(' ') > 0);
  }

  private List<Speaker> named(List<Speaker> bearers) {
    List<Speaker> full =
        bearers.stream().filter(speaker -> namedInFull.contains(speaker.id())).toList();
    return full.isEmpty() ? bearers : full;
  }

  private Voice carriedAgain(Member member) {
    enter(member);
    return new Voice(member.ref(), member.full() ? Naming.SHORT : Naming.VAGUE);
  }

  private @Nullable Member withSurname(String surname) {
    for (Member member : members.reversed()) {
      if (member.person() && member.ref().name().endsWith(" " + surname)) {
        return member;
      }
    }
    return null;
  }

  /// `The minister`: the last one whose mentions or offices have that word.
  private @Nullable Member withRole(String words) {
    Set<String> role = register.roles().words(words);
    if (!words.toLowerCase(Locale.ROOT).startsWith("the ") || role.isEmpty()) {
      return null;
    }
    for (Member member : members.reversed()) {
      boolean office =
          register
              .registers()
              .speaker(member.ref().id())
              .filter(s -> register.roles().covers(s, role))
              .isPresent();
      if (office || member.words().containsAll(role)) {
        return member;
      }
    }
    return null;
  }

  /// Somebody whom the article names by first and last name elsewhere; else the last name as it is.
  private String fullName(String surname) {
    return fullNames.getOrDefault(surname, surname);
  }

  private Voice unregistered(String name, Span mention, boolean full) {
    String id = Ids.unregistered(name);
    if (id.length() < 2) {
      return Voice.UNKNOWN;
    }
    Speaker.Ref ref = new Speaker.Ref(id, name);
    enter(new Member(ref, true, full, words(mention)));
    return new Voice(ref, full ? Naming.FULL : Naming.VAGUE);
  }

  private Voice common(Head head, Span mention) {
    String words = head.words().strip();
    String name = words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) : words;
    if (Ids.slug(name).isEmpty()) {
      return Voice.UNKNOWN;
    }
    Speaker.Ref ref = new Speaker.Ref(Ids.unregistered(name), name);
    enter(new Member(ref, PersonName.isPersonal(name), false, words(mention)));
    return new Voice(ref, Naming.VAGUE);
  }

  /// Who "they" are in the words of somebody: the side that he speaks for.
  public Voice sideOf(Voice speaker) {
    return register
        .registers()
        .sideOf(speaker.speaker())
        .flatMap(register.registers()::speaker)
        .map(side -> new Voice(side.ref(), Naming.CARRIED))
        .orElse(Voice.UNKNOWN);
  }
}
