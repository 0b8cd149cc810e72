package parley.extract.speaker;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.extract.speaker.Introductions.Introduction;
import parley.extract.speaker.Members.Member;
import parley.extract.speaker.Members.Sort;
import parley.extract.speaker.Names.Found;
import parley.extract.speaker.Voice.Naming;

/// Those who appear in one article, as it names them. Not for more than one article or thread.
public final class Cast {

  static final Set<String> INDEFINITE = Set.of("a", "an", "another", "one", "some");
  private static final Pattern ARTICLE = Pattern.compile("^[Tt]he (?=\\p{Lu})");

  private final Register register;
  private final String text;
  private final @Nullable LocalDate day;
  private final NamesInText names;
  private final Mention mentions;
  private final Labels labels;
  private final Members members = new Members();
  private final Introductions introductions;
  private final Surnames surnames;
  private final Pronouns pronouns;
  private final Descriptions descriptions;
  private final Appositions appositions;
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
    this.labels = new Labels(register, names, new Labels.Page(headline, text), day);
    this.introductions = Introductions.of(text, register.roles(), names);
    this.surnames = new Surnames(register, names, introductions, day);
    this.pronouns = new Pronouns(members, surnames, this);
    this.descriptions = new Descriptions(register, introductions, members, this);
    this.appositions = new Appositions(register.names(), text, this);
    this.nameless = new Nameless(register, headline, text, this);
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
    if (Pronouns.are(pronoun)) {
      Voice one = new Pseudonyms(text, this).of(mention);
      return one == null ? pronouns.voice(pronoun, mention) : one;
    }
    if (head.joins(register.names())) {
      return Voice.SEVERAL;
    }
    Voice voice = named(head, mention);
    return voice != null ? voice : unnamed(head, mention);
  }

  /// Who "his" and "her" in a mention mean.
  Voice owner(String possessive, Span mention) {
    return pronouns.owner(possessive, mention);
  }

  /// The government that the article named last before a place; null if none was.
  @Nullable Speaker government(int place) {
    return introductions.government(place);
  }

  /// By a name of the register or an office; null if there is none.
  @Nullable Voice named(Head head, Span mention) {
    Found found = head.name(register.names().in(text, head.base()));
    if (found != null) {
      return registered(choose(found.speakers()), mention, Naming.FULL);
    }
    boolean title = PersonName.of(head.core()).isEmpty();
    Voice apposed = title ? appositions.voice(head, mention) : null;
    if (apposed != null) {
      return apposed;
    }
    Speaker holder = head.opensWith(INDEFINITE) ? null : inOffice(head.words());
    return holder == null ? null : registered(holder, mention, Naming.OFFICE);
  }

  /// The only one who holds the office of these words on the day; null if there is none.
  @Nullable Speaker inOffice(String words) {
    return register.roles().holder(words, day);
  }

  /// Of several bearers of a name the one in the cast, else the first.
  Speaker choose(List<Speaker> bearers) {
    return bearers.stream().filter(members::has).findFirst().orElse(bearers.getFirst());
  }

  Voice registered(Speaker speaker, Span mention, Naming naming) {
    Sort sort =
        switch (speaker.kind()) {
          case PERSON -> Sort.PERSON;
          case ANONYMOUS -> Sort.CLASS;
          case GOVERNMENT, ORGANISATION -> Sort.BODY;
        };
    enter(speaker.ref(), sort, naming, mention);
    Naming as = speaker.kind() == Speaker.Kind.ANONYMOUS ? Naming.CLASS : naming;
    return new Voice(speaker.ref(), as);
  }

  private void enter(Speaker.Ref ref, Sort sort, Naming naming, Span mention) {
    Span near = mention.length() > 300 ? new Span(mention.start(), mention.start() + 300) : mention;
    String described = near.of(text);
    Gender gender =
        sort == Sort.PERSON
            ? names.gender(ref.name()).or(Gender.ofWords(described))
            : Gender.UNKNOWN;
    members.enter(
        new Member(
            ref,
            sort,
            gender,
            mention.start(),
            naming != Naming.VAGUE && naming != Naming.UNNAMED,
            sort == Sort.CLASS && Nouns.isPlural(Head.of(text, mention).noun()),
            naming != Naming.UNNAMED,
            register.roles().words(described),
            Head.nouns(described)));
  }

  /// By a last name, a description, a name that the register does not have, or a common noun.
  private Voice unnamed(Head head, Span mention) {
    String name = PersonName.of(head.core());
    boolean definite =
        head.core().equalsIgnoreCase("the " + name)
            || head.core().startsWith("the ") && PersonName.isPersonal(head.noun());
    Voice called = definite ? descriptions.voice(head, mention) : null;
    if (called != null) {
      return called;
    }
    if (!name.isEmpty() && !(text.startsWith(name, mention.start()) && names.isOpening(name))) {
      boolean body = Nouns.BODY.has(name.toLowerCase(Locale.ROOT));
      Voice known = name.indexOf(' ') < 0 ? bySurname(name, mention) : null;
      return known != null ? known : body ? common(head.words(), mention) : bearer(name, mention);
    }
    Voice described = descriptions.voice(head, mention);
    if (described != null) {
      return described;
    }
    return nameless.voice(head, mention);
  }

  @Nullable Voice bySurname(String name, Span mention) {
    Gender gender = Gender.ofWords(mention.of(text));
    boolean shared = surnames.isShared(name, mention, gender);
    Member known =
        members.last(
            m -> m.isPerson() && m.ref().name().endsWith(" " + name) && m.gender().fits(gender));
    if (known != null && !shared) {
      return again(surnames.meant(name, known, paragraph(mention.start())), mention);
    }
    Speaker bearer = surnames.bearer(name, mention);
    if (bearer != null) {
      Naming naming = names.names(bearer) ? Naming.SHORT : Naming.VAGUE;
      Voice voice = registered(bearer, mention, naming);
      surnames.stoodAlone(name, gender, members.last(Member::isPerson));
      return voice;
    }
    Speaker government = register.roles().government(name);
    return government == null ? null : registered(government, mention, Naming.FULL);
  }

  /// Somebody whom the register does not have, or of whose bearers nobody knows which is meant.
  Voice bearer(String name, Span mention) {
    Speaker initialled = surnames.withInitial(name);
    if (initialled != null) {
      return registered(initialled, mention, Naming.FULL);
    }
    boolean last = name.indexOf(' ') < 0 && !surnames.isDoubtful(name, mention);
    String full = last ? names.full().getOrDefault(name, name) : name;
    return unregistered(full, mention, full.indexOf(' ') > 0);
  }

  /// One who was named before; he is the last one from then on.
  Voice again(Member member, Span mention) {
    members.enter(member.at(mention.start()));
    Naming naming = member.full() ? Naming.SHORT : Naming.VAGUE;
    return member.named() ? new Voice(member.ref(), naming) : Voice.UNNAMED;
  }

  /// One whom the article introduced, as he is described later.
  Voice introduced(Introduction one, Span mention) {
    Speaker speaker = one.speaker();
    if (speaker != null) {
      return registered(speaker, mention, Naming.SHORT);
    }
    enter(one.ref(), Sort.PERSON, Naming.SHORT, mention);
    return new Voice(one.ref(), Naming.SHORT);
  }

  /// Whether somebody of the register holds an office on the day that may be called so.
  boolean holds(Speaker.Ref ref, Role role) {
    return register
        .registers()
        .speaker(ref.id())
        .filter(speaker -> register.roles().covers(speaker, role, day))
        .isPresent();
  }

  private Voice unregistered(String name, Span mention, boolean full) {
    String id = Ids.unregistered(name);
    if (id.length() < 2) {
      return Voice.UNKNOWN;
    }
    Speaker.Ref ref = new Speaker.Ref(id, name);
    Naming naming = full ? Naming.FULL : Naming.VAGUE;
    enter(ref, Nouns.isBody(name) ? Sort.BODY : Sort.PERSON, naming, mention);
    return new Voice(ref, naming);
  }

  /// Somebody whom only a common noun names.
  Voice common(String name, Span mention) {
    String bare = ARTICLE.matcher(name).replaceFirst("");
    return common(bare, Naming.VAGUE, mention);
  }

  /// Somebody whom a common noun does not tell from others.
  Voice unnamed(String name, Span mention) {
    common(name, Naming.UNNAMED, mention);
    return Voice.UNNAMED;
  }

  private Voice common(String name, Naming naming, Span mention) {
    Speaker.Ref ref = new Speaker.Ref(Ids.unregistered(name), name);
    boolean many = Nouns.isPlural(Head.of(text, mention).noun());
    boolean personal = PersonName.isPersonal(name) || naming == Naming.UNNAMED;
    enter(ref, many ? Sort.CLASS : personal ? Sort.PERSON : Sort.BODY, naming, mention);
    return new Voice(ref, naming);
  }

  /// Somebody without a name, in whose words a house or a side speaks.
  Voice onBehalf(Speaker.Ref body, Span mention) {
    enter(body, Sort.PERSON, Naming.VAGUE, mention);
    return new Voice(body, Naming.VAGUE);
  }

  /// Where the paragraph of a place begins.
  int paragraph(int place) {
    return introductions.paragraph(place);
  }

  /// Takes note of a sentence that opens with a name, before any verb: he is the last one named
  /// from then on.
  public void opening(int from, int to) {
    Span name = introductions.opening(from, to);
    if (name != null) {
      voice(name);
    }
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
