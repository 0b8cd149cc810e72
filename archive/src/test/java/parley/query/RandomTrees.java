package parley.query;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Random trees that keep the promises made at [Words].
final class RandomTrees {

  private static final List<String> WORDS =
      List.of("peace", "Verin's", "50-day", "Київ", "’ere", "or", "U.S.", "é", "10:30", "😀");

  private RandomTrees() {}

  static Words.All all(RandomGenerator random) {
    return new Words.All(members(random, random.nextInt(4), 3));
  }

  private static List<Words> members(RandomGenerator random, int count, int depth) {
    List<Words> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Words words = inAll(random, depth);
      members.add(random.nextInt(4) == 0 ? new Words.Not(excluded(random, depth)) : words);
    }
    return members;
  }

  private static Words excluded(RandomGenerator random, int depth) {
    return depth > 0 && random.nextInt(3) == 0
        ? new Words.All(members(random, 2, depth - 1))
        : inAll(random, depth);
  }

  private static Words inAll(RandomGenerator random, int depth) {
    return depth > 0 && random.nextInt(3) == 0 ? any(random, depth - 1) : leaf(random);
  }

  private static Words any(RandomGenerator random, int depth) {
    List<Words> members = new ArrayList<>();
    for (int i = random.nextInt(2); i < 3; i++) {
      boolean nested = depth > 0 && random.nextInt(3) == 0;
      members.add(nested ? narrowed(random, depth - 1) : leaf(random));
    }
    return new Words.Any(members);
  }

  /// Members that do not all exclude.
  private static Words narrowed(RandomGenerator random, int depth) {
    List<Words> members = new ArrayList<>(members(random, 1 + random.nextInt(2), depth));
    members.add(random.nextInt(members.size() + 1), leaf(random));
    return new Words.All(members);
  }

  private static Words leaf(RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> new Words.Phrase(word(random) + " OR " + word(random));
      case 1 -> new Words.Near(List.of(word(random), "-" + word(random)), random.nextInt(20));
      case 2 -> new Words.Prefix("ceas");
      default -> new Words.Term(word(random));
    };
  }

  private static String word(RandomGenerator random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  static boolean keepsPromises(Words.All outermost) {
    return outermost.members().stream()
        .allMatch(member -> !(member instanceof Words.All) && kept(member));
  }

  private static boolean kept(Words words) {
    return switch (words) {
      case Words.All(List<Words> members) ->
          members.size() >= 2
              && members.stream().allMatch(m -> !(m instanceof Words.All) && kept(m));
      case Words.Any(List<Words> members) ->
          members.size() >= 2
              && members.stream()
                  .allMatch(m -> !(m instanceof Words.Any) && !(m instanceof Words.Not) && kept(m));
      case Words.Not(Words inner) -> !(inner instanceof Words.Not) && kept(inner);
      case Words.Near near -> near.words().size() >= 2;
      case Words.Term _, Words.Phrase _, Words.Prefix _ -> true;
    };
  }
}
