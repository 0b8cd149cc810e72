package parley.extract.speaker;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.extract.speaker.Voice.Naming;
import parley.extract.text.Wordlist;

/// Whose turn the labels of one transcript begin: `MR. KALM`, `PRESIDENT VERIN`, `THE PRESIDENT`,
/// `SENIOR ADMINISTRATION OFFICIAL`, `Q`.
public final class Labels {

  private static final Pattern NOBODY =
      Pattern.compile(
          "Q|QUESTION|ANSWER|A|(?:A |THE )?(?:REPORTERS?|PRESS|JOURNALISTS?)|UNKNOWN.*|UNIDENTIFIED.*|INTERVIEWER");
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:THE |MR\\. |MADAM |MADAME )?((?:VICE )?PRESIDENT|FIRST LADY|SECOND GENTLEMAN|PRIME MINISTER)");

  /// Words of whoever presides over a meeting; `THE PRESIDENT` is its own then.
  private static final Pattern PRESIDES =
      Pattern.compile(
          "(?i)\\bmeeting (?:was|is) called to order|\\bgive the floor to (?:the|his|her|h\\.)(?! vice) \\p{L}"
              + "|\\brepresentative of [^.]{1,40} has the floor");

  private static final Set<String> HONORIFICS =
      Wordlist.of("mr mrs ms miss dr sir lord lady madam");
  private static final Set<String> PARTICLES =
      Wordlist.of("von van der den de del della di da la le el al bin ben ibn dos");

  /// The transcripts that write `THE PRESIDENT` mean the American one.
  private static final String COUNTRY = "US ";

  private final Cast.Register register;
  private final NamesInText names;
  private final String headline;
  private final @Nullable LocalDate day;
  private final boolean presided;

  Labels(Cast.Register register, NamesInText names, Page page, @Nullable LocalDate day) {
    this.register = register;
    this.names = names;
    this.headline = page.headline();
    this.day = day;
    this.presided = PRESIDES.matcher(page.text()).find();
  }

  /// What stands around the labels.
  record Page(String headline, String text) {}

  /// Whether a label in capitals begins with a title, so that it cannot be a place or a keyword.
  public static boolean isTitled(String label) {
    List<Folded> words = Folded.words(label, 0, label.length());
    return words.size() > 1 && (PersonName.isTitle(words.getFirst()) || label.startsWith("THE "));
  }

  /// Whose turn a label begins.
  Voice voice(String label) {
    String bare = label.strip();
    if (bare.length() == 1 || NOBODY.matcher(bare).matches()) {
      return Voice.UNKNOWN;
    }
    Matcher office = OFFICE.matcher(bare);
    if (office.matches()) {
      return presided && bare.startsWith("THE ") ? Voice.UNNAMED : office(office.group(1), bare);
    }
    String phrase = PersonName.titleCased(bare);
    Speaker head = bare.startsWith("THE ") ? headOfBody(phrase) : null;
    if (head != null) {
      return new Voice(head.ref(), Naming.OFFICE);
    }
    String name = PersonName.of(phrase);
    if (bare.startsWith("The ")
        && register.names().in(bare, new Span(0, bare.length())).isEmpty()) {
      return Voice.UNNAMED;
    }
    return name.isEmpty() || isClass(phrase) ? nameless(phrase) : named(phrase, name);
  }

  /// The holder of an office of the first body in headline or text that has such an office: `THE
  /// SECRETARY GENERAL` of the assembly that meets; null if none has.
  private @Nullable Speaker headOfBody(String office) {
    Span whole = new Span(0, headline.length());
    return Stream.concat(register.names().in(headline, whole).stream(), names.found().stream())
        .map(found -> found.speakers().getFirst())
        .filter(body -> body.kind() != Speaker.Kind.PERSON)
        .distinct()
        .map(body -> register.roles().holder(body.name() + " " + office, day))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean isClass(String phrase) {
    List<Folded> words = Folded.words(phrase, 0, phrase.length());
    return CLASSES.contains(words.getLast().word());
  }

  private static final Set<String> CLASSES =
      Wordlist.of(
          """
          official officials member members aide aides moderator operator audience participant
          participants child children student students translator interpreter staff staffer
          crowd speaker others all attendee attendees photojournalist spokesperson host
          """);

  /// By its holder on the day; else by the name that headline or text put behind the office.
  private Voice office(String title, String label) {
    Speaker holder = register.roles().holder(COUNTRY + title.toLowerCase(Locale.ROOT), day);
    if (holder != null) {
      return new Voice(holder.ref(), Naming.OFFICE);
    }
    Pattern behind =
        Pattern.compile("(?i:" + title + ") ((?:\\p{Lu}[\\p{L}'’.-]+ ){0,2}\\p{Lu}[\\p{L}'’-]+)");
    Matcher named = behind.matcher(headline);
    if (named.find()) {
      String name = PersonName.of(named.group(1).replace('’', '\''));
      if (!name.isEmpty()) {
        return unregistered(name, Gender.UNKNOWN);
      }
    }
    return unregistered(PersonName.titleCased(label), Naming.VAGUE);
  }

  /// A class such as `Senior administration official`.
  private Voice nameless(String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT);
    for (String words : List.of("a " + lower, lower)) {
      List<Speaker> bearers = register.registers().named(words);
      if (bearers.size() == 1) {
        return new Voice(bearers.getFirst().ref(), Naming.CLASS);
      }
    }
    Speaker anonymous = register.roles().anonymous(phrase);
    if (anonymous != null) {
      return new Voice(anonymous.ref(), Naming.CLASS);
    }
    return Voice.UNNAMED;
  }

  private Voice named(String phrase, String name) {
    String title = phrase.substring(0, phrase.lastIndexOf(name)).strip();
    Gender gender = Gender.ofWords(title);
    for (Speaker bearer : bearers(name)) {
      boolean holds = holds(bearer, title);
      boolean full = name.indexOf(' ') > 0 && bearer.names().anyMatch(n -> same(n, name));
      boolean inFull = names.names(bearer) || full;
      if (holds || full || isHonorific(title) && gender.fits(Gender.ofName(bearer.name()))) {
        boolean sure = holds || inFull;
        String other = names.full().get(last(name));
        boolean somebodyElse = !sure && other != null && !same(other, bearer.name());
        if (!somebodyElse) {
          return new Voice(bearer.ref(), sure ? Naming.FULL : Naming.VAGUE);
        }
      }
    }
    return unregistered(name, gender);
  }

  private static boolean same(String one, String other) {
    return Registers.folded(one).equals(Registers.folded(other));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private List<Speaker> bearers(String name) {
    List<Speaker> bearers = register.registers().named(name);
    boolean particles =
        name.indexOf(' ') > 0
            && PARTICLES.contains(Registers.folded(name.substring(0, name.indexOf(' '))));
    return bearers.isEmpty() && particles ? register.names().withSurname(last(name)) : bearers;
  }

  private static boolean isHonorific(String title) {
    return title.isEmpty()
        || Folded.words(title, 0, title.length()).stream()
            .allMatch(w -> HONORIFICS.contains(w.word()));
  }

  /// Whether the bearer of a name holds an office with all words of this title on the day.
  private boolean holds(Speaker bearer, String title) {
    Set<String> words = register.roles().words(title);
    return !isHonorific(title)
        && bearer.offices().stream()
            .filter(office -> day == null || office.heldOn(day))
            .anyMatch(office -> register.roles().words(office.title()).containsAll(words));
  }

  private Voice unregistered(String name, Gender gender) {
    boolean full = name.indexOf(' ') > 0 && !PARTICLES.contains(first(name));
    String inFull = names.full().getOrDefault(last(name), name);
    String known = full || !Gender.ofName(inFull).fits(gender) ? name : inFull;
    return unregistered(known, full || known.indexOf(' ') > 0 ? Naming.FULL : Naming.VAGUE);
  }

  private static String first(String name) {
    return Registers.folded(name.substring(0, name.indexOf(' ')));
  }

  private static Voice unregistered(String name, Naming naming) {
    String id = Ids.unregistered(name);
    return id.length() < 2 ? Voice.UNKNOWN : new Voice(new Speaker.Ref(id, name), naming);
  }
}
