package parley.extract.speaker;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.archive.Span;

/// Reads what stands beside the name of a person: `ombudswoman Ada Verin`, `the ombudswoman of
/// Ruvia, Ada Verin`, `Ada Verin, the ombudswoman,`.
final class Epithets {

  private static final int REACH = 120;
  private static final String BOUNDARY = ".;:!?\n\"()";
  private static final int MOST_TITLES = 6;
  private static final Role NONE = new Role(Set.of(), "");

  private final String text;

  /// `, received the president`: what a name in an apposition did is no description of it.
  private static final Pattern DEED =
      Pattern.compile("\\p{Ll}{2,}ed\\b|(?:met|told|saw|held|sent|gave|took|led|left|made|won) ");

  private final Roles roles;

  Epithets(String text, Roles roles) {
    this.text = text;
    this.roles = roles;
  }

  /// What the words before and behind a name call its bearer; none if they say nothing.
  List<Role> of(Span name) {
    return Stream.of(titles(name.start()), phraseBefore(name.start()), phraseBehind(name.end()))
        .filter(role -> !role.words().isEmpty())
        .toList();
  }

  /// `Ruvian ombudswoman Ada Verin`.
  private Role titles(int end) {
    List<Folded> words = Folded.words(text, boundaryBefore(end), end);
    int from = words.size();
    while (from > 0 && words.size() - from < MOST_TITLES && isTitle(words.get(from - 1))) {
      from--;
    }
    boolean beside = from < words.size() && text.substring(words.getLast().end(), end).isBlank();
    return beside ? phrase(new Span(words.get(from).start(), words.getLast().end())) : NONE;
  }

  private static boolean isTitle(Folded word) {
    return word.capital()
        || PersonName.isTitle(word)
        || PersonName.isPersonal(word.word())
        || Nouns.BODY.has(word.word())
        || word.word().equals("s");
  }

  /// `The ombudswoman of Ruvia, Ada Verin,`.
  private Role phraseBefore(int name) {
    if (name < 2 || !text.startsWith(", ", name - 2)) {
      return NONE;
    }
    int from = boundaryBefore(name - 2);
    List<Folded> words = Folded.words(text, from, name - 2);
    for (Folded word : words.reversed()) {
      if (word.word().equals("the")) {
        Role role = phrase(new Span(word.start(), name - 2));
        if (!role.words().isEmpty()) {
          return role;
        }
      }
    }
    return words.isEmpty() ? NONE : phrase(new Span(words.getFirst().start(), name - 2));
  }

  /// `Ada Verin, the ombudswoman of Ruvia,`.
  private Role phraseBehind(int end) {
    if (!text.startsWith(", ", end)) {
      return NONE;
    }
    int to = end + 2;
    while (to < text.length() && to < end + REACH && !isBoundary(text.charAt(to))) {
      to++;
    }
    return DEED.matcher(text).region(end + 2, to).lookingAt()
        ? NONE
        : phrase(Head.of(text, new Span(end + 2, to)).base());
  }

  private boolean isBoundary(char c) {
    return c == ',' || BOUNDARY.indexOf(c) >= 0;
  }

  private int boundaryBefore(int end) {
    int from = end;
    while (from > 0 && from > end - REACH && !isBoundary(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  /// What a phrase calls a person; nothing if its noun is none for persons.
  private Role phrase(Span span) {
    if (span.length() == 0) {
      return NONE;
    }
    Head head = new Head(text, span);
    return PersonName.isPersonal(head.noun()) ? roles.of(head) : NONE;
  }
}
