package parley.extract.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.extract.speaker.Names.Found;

/// How an article introduces those whom it names: `Ada Verin, the ombudswoman of Ruvia,`, `the
/// ombudswoman, Ada Verin,`, `ombudswoman Ada Verin`, and what a house is called by its own name.
final class Introductions {

  private static final int MOST = 300;
  private static final int LONGEST_PARAGRAPH = 2000;

  private final String text;
  private final Roles roles;
  private final Epithets epithets;
  private final List<Introduction> all = new ArrayList<>();
  private final Map<String, List<Role>> ofBodies = new HashMap<>();

  /// One place where the article names somebody.
  ///
  /// @param speaker null for one who is not in the register
  /// @param roles what it calls him there; none if it says nothing
  record Introduction(
      Span span, Speaker.Ref ref, @Nullable Speaker speaker, boolean person, List<Role> roles) {

    int at() {
      return span.start();
    }

    /// Whether it cannot be two words that only begin with capitals.
    boolean isSure() {
      return speaker != null || Gender.isGiven(ref.name()) || ref.name().indexOf('.') > 0;
    }

    boolean isCalled(Role role) {
      return roles.stream().anyMatch(role::isOf);
    }
  }

  private Introductions(String text, Roles roles) {
    this.text = text;
    this.roles = roles;
    this.epithets = new Epithets(text, roles);
  }

  static Introductions of(String text, Roles roles, NamesInText names) {
    Introductions introductions = new Introductions(text, roles);
    for (Found found : names.found()) {
      if (found.speakers().size() == 1) {
        introductions.add(found.span(), found.speakers().getFirst());
      }
    }
    for (Span span : names.people()) {
      String name = span.of(text);
      String id = Ids.unregistered(name);
      if (id.length() > 1 && introductions.isFree(names.found(), span)) {
        introductions.all.add(
            new Introduction(
                span, new Speaker.Ref(id, name), null, true, introductions.epithets.of(span)));
      }
    }
    introductions.all.sort(Comparator.comparingInt(Introduction::at));
    return introductions;
  }

  private void add(Span span, Speaker speaker) {
    boolean person = speaker.kind() == Speaker.Kind.PERSON;
    List<Role> called = person ? epithets.of(span) : List.of(house(Head.of(text, span)));
    if (speaker.kind() != Speaker.Kind.ANONYMOUS) {
      all.add(new Introduction(span, speaker.ref(), speaker, person, called));
    }
  }

  private boolean isFree(List<Found> found, Span span) {
    int low = 0;
    int high = found.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (found.get(middle).span().end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == found.size() || !found.get(low).span().overlaps(span);
  }

  /// Whether the text has a name somewhere.
  boolean has(String name) {
    return text.contains(name);
  }

  /// The words of a mention.
  String words(Span mention) {
    return mention.of(text);
  }

  /// Where the paragraph of a place begins, if that is near.
  int paragraph(int place) {
    int start = place;
    while (start > 0 && place - start < LONGEST_PARAGRAPH && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  /// Those named before a place, the nearest first, as far back as anybody remembers.
  private List<Introduction> before(int place) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (all.get(middle).at() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return all.subList(Math.max(0, low - MOST), low).reversed();
  }

  /// The last one before a place whom the article itself calls so, of several in one paragraph the
  /// first; null if there is none.
  @Nullable Introduction last(Role role, boolean person, int place) {
    Introduction last = null;
    for (Introduction one : before(place)) {
      if (last != null && paragraph(last.at()) > one.at()) {
        return last;
      }
      if (one.person() == person && one.isCalled(role)) {
        last = one;
      }
    }
    return last;
  }

  /// Whether the article calls somebody so, before a place.
  boolean calls(Speaker.Ref ref, Role role, int place) {
    return before(place).stream().anyMatch(one -> one.ref().equals(ref) && one.isCalled(role));
  }

  /// The only one named before a place whose office on the day, or whose name, may be called so;
  /// null if there is none, or several.
  @Nullable Speaker only(Role role, boolean person, int place, Predicate<Speaker> holds) {
    List<Speaker> found =
        before(place).stream()
            .filter(one -> one.person() == person)
            .map(Introduction::speaker)
            .filter(Objects::nonNull)
            .distinct()
            .filter(speaker -> person ? holds.test(speaker) : isNamed(speaker, role))
            .limit(2)
            .toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  private boolean isNamed(Speaker body, Role role) {
    return ofBodies.computeIfAbsent(body.id(), _ -> names(body)).stream().anyMatch(role::isOf);
  }

  private List<Role> names(Speaker body) {
    return body.names().map(name -> house(new Head(name, new Span(0, name.length())))).toList();
  }

  /// What a house is called for short: by any word of its name.
  private Role house(Head name) {
    Role role = roles.of(name);
    Set<String> words = new TreeSet<>(role.words());
    String whole = name.words();
    Folded.words(whole, 0, whole.length()).forEach(word -> words.add(word.word()));
    return new Role(words, role.noun());
  }

  /// The persons that are named between two places, each once.
  List<Speaker.Ref> people(int from, int to) {
    return before(to).stream()
        .takeWhile(one -> one.at() >= from)
        .filter(Introduction::person)
        .map(Introduction::ref)
        .distinct()
        .toList();
  }

  /// Those of a last name whom the text before a place names in full, each once.
  List<Introduction> withSurname(String surname, int place) {
    Map<String, Introduction> found = new LinkedHashMap<>();
    for (Introduction one : before(place)) {
      boolean full =
          one.person()
              && one.span().of(text).indexOf(' ') > 0
              && (one.speaker() != null || Gender.isGiven(one.ref().name()));
      if (full && one.ref().name().endsWith(" " + surname)) {
        found.putIfAbsent(one.ref().id(), one);
      }
    }
    return List.copyOf(found.values());
  }

  /// The first person named between two places, if he can be the subject there; null if he is a
  /// possessor, or stands behind a preposition.
  @Nullable Span opening(int from, int to) {
    List<Introduction> there =
        before(to).stream()
            .takeWhile(one -> one.at() >= from)
            .filter(Introduction::person)
            .toList();
    Introduction first = there.isEmpty() ? null : there.getLast();
    boolean subject =
        first != null
            && first.isSure()
            && !text.startsWith("'", first.span().end())
            && !isBehindPreposition(first.span());
    return first != null && subject ? first.span() : null;
  }

  private boolean isBehindPreposition(Span name) {
    List<Folded> before = Folded.words(text, Math.max(0, name.start() - 12), name.start());
    return !before.isEmpty()
        && Head.isComplementOpener(before.getLast().word())
        && text.substring(before.getLast().end(), name.start()).isBlank();
  }

  /// The government that was named last before a place; null if none was.
  @Nullable Speaker government(int place) {
    return before(place).stream()
        .map(Introduction::speaker)
        .filter(speaker -> speaker != null && speaker.kind() == Speaker.Kind.GOVERNMENT)
        .findFirst()
        .orElse(null);
  }
}
