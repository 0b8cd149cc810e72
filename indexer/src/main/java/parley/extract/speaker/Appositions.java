package parley.extract.speaker;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.extract.speaker.Names.Found;
import parley.extract.speaker.Voice.Naming;

/// Finds the name that stands behind what somebody is: `the spokesman, Boris Kalm,`.
final class Appositions {

  private static final int LONGEST_NAME = 40;

  private final Names register;
  private final String text;
  private final Cast cast;

  Appositions(Names register, String text, Cast cast) {
    this.register = register;
    this.text = text;
    this.cast = cast;
  }

  /// `The Palace spokesman, Boris Kalm,`: the name stands in the apposition; null if there is none.
  @Nullable Voice voice(Head head, Span mention) {
    int from = head.base().end();
    if (from + 2 >= text.length() || text.charAt(from) != ',') {
      return null;
    }
    int to = mention.end() > from ? mention.end() : text.indexOf(',', from + 1);
    if (to < 0 || mention.end() == from && to > from + LONGEST_NAME) {
      return null;
    }
    Head behind = Head.of(text, rest(new Span(from + 1, to)));
    List<Found> found = register.in(text, behind.base());
    Found first = found.isEmpty() ? null : found.getFirst();
    if (first != null && first.span().start() == behind.base().start()) {
      Speaker speaker = cast.choose(first.speakers());
      boolean person = speaker.kind() == Speaker.Kind.PERSON;
      return person ? cast.registered(speaker, mention, Naming.FULL) : null;
    }
    return PersonName.isPersonal(head.core()) || head.opensWith(Cast.INDEFINITE)
        ? inApposition(behind, mention)
        : null;
  }

  private Span rest(Span apposition) {
    int start = apposition.start();
    while (start < apposition.end() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return new Span(start, apposition.end());
  }

  /// A name that the register does not have: first and last, or the last behind a title.
  private @Nullable Voice inApposition(Head head, Span mention) {
    String core = head.core();
    String name = PersonName.of(core);
    boolean full = name.indexOf(' ') > 0;
    boolean begins = core.startsWith(name) || PersonName.isTitled(core);
    if (name.isEmpty() || !begins || !head.words().equals(core)) {
      return null;
    }
    if (full) {
      return cast.bearer(name, mention);
    }
    if (core.equals(name)) {
      return null;
    }
    Voice known = cast.bySurname(name, mention);
    return known != null ? known : cast.bearer(name, mention);
  }
}
