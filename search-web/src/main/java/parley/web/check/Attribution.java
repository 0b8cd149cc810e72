package parley.web.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.archive.Speaker;

/// Who is named as the speaker of a claim: the last person before the first verb of saying, the
/// name after "according to", or else the first name of all.
///
/// @param speakers ids of the bearers of that name
/// @param taken positions of the words that make up the name
/// @param verb position of the verb of saying, -1 without one
record Attribution(List<String> speakers, Set<Integer> taken, int verb) {

  private static final int LONGEST_NAME = 5;
  private static final Set<String> VERBS =
      Set.of(
          "said",
          "says",
          "say",
          "saying",
          "told",
          "tells",
          "claimed",
          "claims",
          "stated",
          "states",
          "announced",
          "announces",
          "declared",
          "declares",
          "argued",
          "insisted",
          "insists",
          "added",
          "noted",
          "warned",
          "warns",
          "promised",
          "promises",
          "confirmed",
          "confirms",
          "wrote",
          "demanded",
          "demands",
          "proposed",
          "proposes",
          "suggested",
          "stressed",
          "called",
          "calls",
          "accused",
          "accuses",
          "admitted",
          "denied",
          "denies",
          "rejected",
          "rejects",
          "refused",
          "refuses",
          "agreed",
          "agrees",
          "threatened",
          "ruled",
          "rules");

  /// A name in a claim.
  private record Name(int from, int to, List<Speaker> bearers) {

    boolean isPerson() {
      return bearers.stream().anyMatch(s -> s.kind() == Speaker.Kind.PERSON);
    }

    Set<Integer> positions() {
      TreeSet<Integer> positions = new TreeSet<>();
      for (int i = from; i < to; i++) {
        positions.add(i);
      }
      return positions;
    }
  }

  static Attribution in(List<Token> tokens, Registers registers) {
    List<Name> names = names(tokens, registers);
    int verb = firstVerb(tokens);
    Name speaker = speaker(names, tokens, verb);
    return speaker == null
        ? new Attribution(List.of(), Set.of(), verb)
        : new Attribution(
            speaker.bearers().stream().map(Speaker::id).toList(), speaker.positions(), verb);
  }

  private static List<Name> names(List<Token> tokens, Registers registers) {
    List<Name> names = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Name name = nameAt(at, tokens, registers);
      if (name == null) {
        at++;
      } else {
        names.add(name);
        at = name.to();
      }
    }
    return names;
  }

  private static @Nullable Name nameAt(int at, List<Token> tokens, Registers registers) {
    for (int to = Math.min(tokens.size(), at + LONGEST_NAME); to > at; to--) {
      List<Token> words = tokens.subList(at, to);
      List<Speaker> bearers =
          words.stream().anyMatch(Token::isCapitalised)
              ? registers.named(words.stream().map(Token::bare).collect(Collectors.joining(" ")))
              : List.of();
      if (!bearers.isEmpty()) {
        return new Name(at, to, bearers);
      }
    }
    return null;
  }

  private static int firstVerb(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (VERBS.contains(Registers.folded(tokens.get(i).text()))) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Name speaker(List<Name> names, List<Token> tokens, int verb) {
    for (Name name : names) {
      boolean according =
          name.from() >= 2
              && tokens.get(name.from() - 1).text().equals("to")
              && Registers.folded(tokens.get(name.from() - 2).text()).equals("according");
      if (according) {
        return name;
      }
    }
    List<Name> before = names.stream().filter(name -> verb >= 0 && name.to() <= verb).toList();
    if (before.isEmpty()) {
      return names.isEmpty() ? null : names.getFirst();
    }
    return before.reversed().stream().filter(Name::isPerson).findFirst().orElse(before.getLast());
  }

  /// Whether a word only says that something was said.
  boolean isVerb(int position) {
    return position == verb;
  }
}
