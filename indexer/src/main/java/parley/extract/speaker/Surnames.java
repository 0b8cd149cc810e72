package parley.extract.speaker;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.extract.speaker.Introductions.Introduction;
import parley.extract.speaker.Members.Member;

/// Whom a last name alone means: of several bearers the one whom the article named before, else the
/// only one whom title, office on the day and the sides in the article leave; never one of two.
final class Surnames {

  private final Cast.Register register;
  private final NamesInText names;
  private final Introductions introductions;
  private final @Nullable LocalDate day;

  /// For each last name the one whom it meant when it first stood alone.
  private final Map<String, Member> alone = new HashMap<>();

  Surnames(
      Cast.Register register,
      NamesInText names,
      Introductions introductions,
      @Nullable LocalDate day) {
    this.register = register;
    this.names = names;
    this.introductions = introductions;
    this.day = day;
  }

  /// Whether the article has named several before this mention whom it may mean.
  boolean isShared(String name, Span mention, Gender gender) {
    return introductions.withSurname(name, mention.start()).stream()
            .filter(one -> Gender.ofName(one.ref().name()).fits(gender))
            .limit(2)
            .count()
        > 1;
  }

  /// Takes note of whom a last name means that stands alone.
  void stoodAlone(String name, Gender gender, @Nullable Member bearer) {
    if (bearer != null && gender == Gender.UNKNOWN) {
      alone.putIfAbsent(name, bearer);
    }
  }

  /// Whom a last name means again: the one named last if he was named since `paragraph` began, else
  /// the one whom it meant first.
  Member meant(String name, Member last, int paragraph) {
    Member first = alone.get(name);
    return first == null || last.at() >= paragraph ? last : first;
  }

  /// Whether nobody can tell which of several the mention means.
  boolean isDoubtful(String name, Span mention) {
    Gender gender = Gender.ofWords(introductions.words(mention));
    return isShared(name, mention, gender)
        || register.names().withSurname(name).size() > 1
            && !isSomebodyElse(name, register.names().withSurname(name));
  }

  /// The registered one; null if there is none, or nobody can tell which.
  ///
  /// @param mention with titles and apposition
  @Nullable Speaker bearer(String name, Span mention) {
    String phrase = introductions.words(mention);
    Gender gender = Gender.ofWords(phrase);
    List<Speaker> bearers =
        register.names().withSurname(name).stream()
            .filter(bearer -> gender(bearer).fits(gender))
            .toList();
    if (bearers.isEmpty() || isSomebodyElse(name, bearers)) {
      return null;
    }
    List<Speaker> left = named(bearers, name, mention);
    left = narrowed(left, bearer -> holdsOneOf(bearer, phrase.replace(name, "")));
    left = narrowed(left, this::isInOffice);
    left = narrowed(left, names::heads);
    return left.size() == 1 ? left.getFirst() : null;
  }

  /// The only registered `Klaas Kalm` for `K. Kalm`; null for other names.
  @Nullable Speaker withInitial(String name) {
    List<Folded> words = Folded.words(name, 0, name.length());
    if (words.size() < 2 || words.getFirst().word().length() != 1) {
      return null;
    }
    List<Speaker> bearers =
        register.names().withSurname(name.substring(words.getLast().start())).stream()
            .filter(bearer -> Registers.folded(bearer.name()).startsWith(words.getFirst().word()))
            .toList();
    return bearers.size() == 1 ? bearers.getFirst() : null;
  }

  /// The only registered bearer of a last name who is of this gender; null if there are several.
  @Nullable Speaker bearer(String name, Gender gender) {
    List<Speaker> bearers =
        register.names().withSurname(name).stream()
            .filter(bearer -> gender(bearer) == gender)
            .toList();
    return bearers.size() == 1 ? bearers.getFirst() : null;
  }

  /// By the first name, else by an office such as `Ombudswoman`.
  private static Gender gender(Speaker speaker) {
    Gender byOffice =
        speaker.offices().stream()
            .map(office -> Gender.ofWords(office.title()))
            .reduce(Gender.UNKNOWN, Gender::or);
    return Gender.ofName(speaker.name()).or(byOffice);
  }

  /// Whether the article has a bearer of its own: `Nora Kalm` is not the registered Boris Kalm.
  private boolean isSomebodyElse(String name, List<Speaker> bearers) {
    String full = names.full().get(name);
    return full != null
        && Gender.isGiven(full)
        && bearers.stream().noneMatch(names::names)
        && bearers.stream().flatMap(Speaker::names).noneMatch(known -> same(known, full));
  }

  private static boolean same(String one, String other) {
    return Registers.folded(one).equals(Registers.folded(other));
  }

  /// Those whom the article named in full before.
  private List<Speaker> named(List<Speaker> bearers, String name, Span mention) {
    List<String> ids =
        introductions.withSurname(name, mention.start()).stream()
            .map(Introduction::ref)
            .map(Speaker.Ref::id)
            .toList();
    return narrowed(bearers, bearer -> ids.contains(bearer.id()));
  }

  private boolean holdsOneOf(Speaker bearer, String phrase) {
    for (String part : phrase.split(",", -1)) {
      Role role = register.roles().of(Head.of(part, new Span(0, part.length())));
      if (PersonName.isPersonal(role.noun()) && register.roles().covers(bearer, role, day)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInOffice(Speaker bearer) {
    return day != null && bearer.officeOn(day).isPresent();
  }

  /// Those of whom something holds, unless it holds of none.
  private static List<Speaker> narrowed(List<Speaker> bearers, Predicate<Speaker> by) {
    List<Speaker> left = bearers.stream().filter(by).toList();
    return left.isEmpty() ? bearers : left;
  }
}
