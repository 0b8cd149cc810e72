package parley.extract.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Speaker;

/// The names of the register as they stand in text: of names that overlap the longest counts,
/// accents do not, a capital letter of the register has to be one in the text.
public final class Names {

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private final Node root = new Node();
  private final Map<String, List<Speaker>> bySurname = new HashMap<>();

  private Names() {}

  /// A name of the register in a text.
  ///
  /// @param speakers its bearers, in the register's order
  public record Found(Span span, List<Speaker> speakers) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Speaker> bearers = new ArrayList<>();
    private boolean capital;
  }

  /// All names, labels and aliases of these registers.
  public static Names of(Registers registers) {
    Names names = new Names();
    for (Speaker speaker : registers.speakers()) {
      speaker.names().forEach(name -> names.add(name, speaker));
      speaker
          .surnames()
          .map(Registers::folded)
          .distinct()
          .forEach(
              name -> names.bySurname.computeIfAbsent(name, _ -> new ArrayList<>()).add(speaker));
    }
    return names;
  }

  private void add(String name, Speaker speaker) {
    List<Folded> words = Folded.words(name, 0, name.length());
    boolean article = words.size() > 1 && ARTICLES.contains(words.getFirst().word());
    int from = article && name.charAt(words.getFirst().end()) == ' ' ? 1 : 0;
    Node node = root;
    for (Folded word : words.subList(from, words.size())) {
      node = node.next.computeIfAbsent(spelled(word), _ -> new Node());
      node.capital |= word.capital();
    }
    if (node != root && !node.bearers.contains(speaker)) {
      node.bearers.add(speaker);
    }
  }

  /// `Ministry of Defense` and `Ministry of Defence` are one name.
  private static String spelled(Folded word) {
    return word.word().equals("defense") ? "defence" : word.word();
  }

  /// The names in a stretch of text, from left to right.
  public List<Found> in(CharSequence text, Span where) {
    return in(Folded.words(text, where.start(), where.end()));
  }

  /// The names among these words, from left to right.
  List<Found> in(List<Folded> words) {
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Found longest = longestAt(words, i);
      if (longest == null) {
        i++;
      } else {
        found.add(longest);
        while (i < words.size() && words.get(i).start() < longest.span().end()) {
          i++;
        }
      }
    }
    return found;
  }

  private @Nullable Found longestAt(List<Folded> words, int first) {
    Node node = root;
    Found longest = null;
    for (int i = first; i < words.size(); i++) {
      Folded word = words.get(i);
      Node next = node.next.get(spelled(word));
      boolean particle = i > first && word.word().length() == 1;
      if (next == null || (next.capital && !word.capital() && !particle)) {
        break;
      }
      node = next;
      if (!node.bearers.isEmpty()) {
        longest = new Found(new Span(words.get(first).start(), word.end()), node.bearers);
      }
    }
    return longest;
  }

  /// The registered persons with this last name.
  public List<Speaker> withSurname(String surname) {
    return List.copyOf(bySurname.getOrDefault(Registers.folded(surname), List.of()));
  }
}
