package parley.extract.speaker;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.extract.speaker.Members.Member;
import parley.extract.speaker.Members.Sort;
import parley.extract.speaker.Names.Found;
import parley.extract.speaker.Voice.Naming;
import parley.extract.text.Wordlist;

/// Those who appear in one article, in the order in which it names them. Not for more than one
/// article or thread.
public final class Cast {

  private static final Set<String> PERSONAL = Wordlist.of("he she him her himself herself i who");
  private static final Set<String> COLLECTIVE =
      Set.of("it", "they", "them", "we", "which", "that", "both");
  private static final Set<String> SINGULAR = Set.of("it", "which", "that");
  private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "one", "some");

  private final Register register;
  private final String text;
  private final @Nullable LocalDate day;
  private final NamesInText names;
  private final Mention mentions;
  private final Labels labels;
  private final Members members = new Members();
  private final Nameless nameless;

  /// What an article's cast is looked up in; made once.
  ///
  /// @param names of the register
  public record Register(Registers registers, Names names, Roles roles) {

    public static Register of(Registers registers) {
      return new Register(registers, Names.of(registers), new Roles(Offices.of(registers)));
    }
  }

  /// The cast of an article.
  ///
  /// @param headline may name in full whom the text does not
  /// @param text with straight quote marks
  /// @param day on which offices are held
  public Cast(Register register, String headline, String text, @Nullable LocalDate day) {
    this.register = register;
    this.text = text;
    this.day = day;
    this.names = NamesInText.of(headline, text, register.names());
    this.mentions = new Mention(text, register.names(), names);
    this.labels = new Labels(register, names, headline, day);
    this.nameless = new Nameless(register, text, this);
  }

  /// The part of a source that names somebody.
  public Span mention(Span source) {
    return mentions.of(source);
  }

  /// Whose turn a transcript's label begins; a single letter, as `Q`, names nobody.
  public Voice label(String label) {
    return labels.voice(label);
  }

  /// Who a mention means; he is the last one named from then on.
  public Voice voice(Span mention) {
    Head head = Head.of(text, mention);
    String pronoun = head.words().toLowerCase(Locale.ROOT);
    if (PERSONAL.contains(pronoun)) {
      return carried(person(Gender.ofPronoun(pronoun)));
    }
    if (COLLECTIVE.contains(pronoun)) {
      return collective(pronoun);
    }
    if (head.joins(register.names())) {
      return Voice.SEVERAL;
    }
    Voice voice = named(head, mention);
    return voice != null ? voice : unnamed(head, mention);
  }

  private @Nullable Member person(Gender gender) {
    return members.last(m -> m.isPerson() && m.gender().fits(gender));
  }

  private Voice collective(String pronoun) {
    if (pronoun.equals("both")) {
      return Voice.SEVERAL;
    }
    boolean singular = SINGULAR.contains(pronoun);
    Member body = members.last(m -> m.sort() == Sort.BODY || !singular && m.sort() == Sort.CLASS);
    if (body != null) {
      return carried(body);
    }
    return singular ? carried(members.last(Member::isPerson)) : Voice.SEVERAL;
  }

  private static Voice carried(@Nullable Member member) {
    return member == null
        ? Voice.UNKNOWN
        : new Voice(member.ref(), member.full() ? Naming.CARRIED : Naming.VAGUE);
  }

  /// Who "his" and "her" in a mention mean.
  Voice owner(String possessive) {
    Gender gender = Gender.ofPronoun(possessive);
    boolean personal = gender != Gender.UNKNOWN;
    return personal ? carried(person(gender)) : collective("they");
  }

  /// By a name of the register or an office; null if there is none.
  @Nullable Voice named(Head head, Span mention) {
    Found found = head.name(register.names().in(text, head.base()));
    if (found != null) {
      return registered(choose(found.speakers()), mention, Naming.FULL);
    }
    Speaker holder = head.isIndefinite(INDEFINITE) ? null : office(head);
    if (holder == null && PersonName.of(head.core()).isEmpty()) {
      holder = apposed(head, mention);
    }
    return holder == null ? null : registered(holder, mention, Naming.OFFICE);
  }

  private @Nullable Speaker office(Head head) {
    return register.roles().holder(head.words(), day);
  }

  /// `The Kremlin spokesman, Boris Kalm,`: the name stands in the apposition.
  private @Nullable Speaker apposed(Head head, Span mention) {
    int from = head.base().end();
    if (from >= mention.end() || text.charAt(from) != ',') {
      return null;
    }
    Span rest = new Span(from + 1, mention.end());
    List<Found> found = register.names().in(text, rest);
    boolean first =
        !found.isEmpty() && text.substring(rest.start(), found.getFirst().span().start()).isBlank();
    Speaker speaker = first ? choose(found.getFirst().speakers()) : null;
    return speaker != null && speaker.kind() == Speaker.Kind.PERSON ? speaker : null;
  }

  /// Of several bearers of a name the one in the cast, else the first.
  private Speaker choose(List<Speaker> bearers) {
    return bearers.stream().filter(members::has).findFirst().orElse(bearers.getFirst());
  }

  Voice registered(Speaker speaker, Span mention, Naming naming) {
    Sort sort =
        switch (speaker.kind()) {
          case PERSON -> Sort.PERSON;
          case ANONYMOUS -> Sort.CLASS;
          case GOVERNMENT, ORGANISATION -> Sort.BODY;
        };
    enter(speaker.ref(), sort, naming != Naming.VAGUE, mention);
    Naming as = speaker.kind() == Speaker.Kind.ANONYMOUS ? Naming.CLASS : naming;
    return new Voice(speaker.ref(), as);
  }

  private void enter(Speaker.Ref ref, Sort sort, boolean full, Span mention) {
    Span near = mention.length() > 300 ? new Span(mention.start(), mention.start() + 300) : mention;
    String described = near.of(text);
    Gender gender =
        sort == Sort.PERSON
            ? names.gender(ref.name()).or(Gender.ofWords(described))
            : Gender.UNKNOWN;
    members.enter(
        new Member(
            ref, sort, gender, full, register.roles().words(described), Head.nouns(described)));
  }

  /// By a last name, a role, a name that the register does not have, or a common noun.
  private Voice unnamed(Head head, Span mention) {
    String name = PersonName.of(head.core());
    if (name.isEmpty() || isSentenceOpening(name, mention)) {
      Member role = withRole(head);
      return role != null ? again(role) : nameless.voice(head, mention);
    }
    if (name.indexOf(' ') < 0) {
      Voice known = bySurname(name, mention);
      if (known != null) {
        return known;
      }
    }
    if (Nouns.BODY.has(name.toLowerCase(Locale.ROOT))) {
      return common(head.words(), mention);
    }
    String full = name.indexOf(' ') < 0 ? names.full().getOrDefault(name, name) : name;
    return unregistered(full, mention, full.indexOf(' ') > 0);
  }

  /// Whether a word has its capital only from opening the sentence.
  private boolean isSentenceOpening(String name, Span mention) {
    boolean first = text.startsWith(name, mention.start());
    return first
        && name.indexOf(' ') < 0
        && (names.isOnlyCapitalised(name)
            || Nouns.SILENT.has(name.toLowerCase(Locale.ROOT))
            || Nouns.SEVERAL.has(name.toLowerCase(Locale.ROOT)));
  }

  private @Nullable Voice bySurname(String name, Span mention) {
    Member known = members.last(m -> m.isPerson() && m.ref().name().endsWith(" " + name));
    if (known != null) {
      return again(known);
    }
    List<Speaker> bearers = register.names().withSurname(name);
    if (!bearers.isEmpty()) {
      List<Speaker> inFull = bearers.stream().filter(names::names).toList();
      Speaker bearer = choose(inFull.isEmpty() ? bearers : inFull);
      return registered(bearer, mention, inFull.isEmpty() ? Naming.VAGUE : Naming.SHORT);
    }
    Speaker government = register.roles().government(name);
    return government == null ? null : registered(government, mention, Naming.FULL);
  }

  private Voice again(Member member) {
    members.enter(member);
    return new Voice(member.ref(), member.full() ? Naming.SHORT : Naming.VAGUE);
  }

  /// `The minister`: the last one whose mentions or offices have that word.
  private @Nullable Member withRole(Head head) {
    Set<String> role = register.roles().words(head.words());
    String noun = head.noun();
    if (!head.words().toLowerCase(Locale.ROOT).startsWith("the ") || role.isEmpty()) {
      return null;
    }
    boolean personal = PersonName.isPersonal(noun);
    return members.last(m -> {
      boolean fits = personal == m.isPerson() && m.gender().fits(Gender.ofTitle(noun));
      boolean called = m.heads().contains(noun) && m.words().containsAll(role);
      return fits && (called || personal && holdsOffice(m, role, noun));
    });
  }

  private boolean holdsOffice(Member member, Set<String> role, String noun) {
    return register
        .registers()
        .speaker(member.ref().id())
        .filter(speaker -> register.roles().covers(speaker, role, noun))
        .isPresent();
  }

  private Voice unregistered(String name, Span mention, boolean full) {
    String id = Ids.unregistered(name);
    if (id.length() < 2) {
      return Voice.UNKNOWN;
    }
    Speaker.Ref ref = new Speaker.Ref(id, name);
    enter(ref, isBody(name) ? Sort.BODY : Sort.PERSON, full, mention);
    return new Voice(ref, full ? Naming.FULL : Naming.VAGUE);
  }

  private static boolean isBody(String name) {
    boolean initials = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
    return initials
        || Folded.words(name, 0, name.length()).stream().anyMatch(w -> Nouns.BODY.has(w.word()));
  }

  /// Somebody whom only a common noun names.
  Voice common(String name, Span mention) {
    Speaker.Ref ref = new Speaker.Ref(Ids.unregistered(name), name);
    boolean personal = PersonName.isPersonal(name);
    Sort sort = !personal ? Sort.BODY : name.endsWith("s") ? Sort.CLASS : Sort.PERSON;
    enter(ref, sort, false, mention);
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
