package parley.web.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import parley.archive.Registers;
import parley.archive.Statement;
import parley.search.Hit;

/// One statement held against a claim.
///
/// @param matched words of the claim that the statement has, in any form
/// @param missing those it has not
/// @param claimed negations of the claim whose negated words the statement has too, in a statement
///   that negates none of the claim's words; else empty
/// @param stated the same the other way round
public record Comparison(
    Hit.OfStatement hit,
    List<String> matched,
    List<String> missing,
    List<String> claimed,
    List<String> stated) {

  private static final int SHORTEST_STEM = 4;
  private static final int LONGEST_ENDING = 3;

  /// How the negations of claim and statement compare.
  public enum Negation {
    SAME,
    CLAIM_ONLY,
    STATEMENT_ONLY
  }

  public Comparison {
    matched = List.copyOf(matched);
    missing = List.copyOf(missing);
    claimed = List.copyOf(claimed);
    stated = List.copyOf(stated);
  }

  /// The statements that have most of a claim's words, those with more of them first, else in the
  /// order given.
  static List<Comparison> closest(Claim claim, List<Hit.OfStatement> hits, int most) {
    return hits.stream()
        .map(hit -> of(claim, hit))
        .sorted(Comparator.comparingInt((Comparison c) -> c.matched().size()).reversed())
        .limit(most)
        .toList();
  }

  /// Whether a statement has two or more, and a third at least, of the words that another one is
  /// about.
  public static boolean isNear(String one, Hit.OfStatement other) {
    Claim words = Claim.read(one, Registers.NONE);
    int shared = of(words, other).matched().size();
    return shared >= 2 && 3 * shared >= words.words().size();
  }

  /// A statement whose words may not be shown is not compared: all lists are empty.
  static Comparison of(Claim claim, Hit.OfStatement hit) {
    if (hit.statement().text().isEmpty()) {
      return new Comparison(hit, List.of(), List.of(), List.of(), List.of());
    }
    List<String> words =
        Token.of(hit.statement().text()).stream().map(t -> Registers.folded(t.bare())).toList();
    List<String> matched = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String word : claim.words()) {
      String folded = Registers.folded(word);
      (hasForm(words, folded) ? matched : missing).add(word);
    }
    List<String> claimed = Negations.of(claim.text(), word -> hasForm(words, word));
    List<String> stated = stated(hit.statement(), claim);
    return new Comparison(
        hit,
        matched,
        missing,
        stated.isEmpty() ? claimed : List.of(),
        claimed.isEmpty() ? stated : List.of());
  }

  /// Negations of a statement's words that the claim has too; the reporter's verb negates what the
  /// statement begins with.
  private static List<String> stated(Statement statement, Claim claim) {
    List<String> words = claim.words().stream().map(Registers::folded).toList();
    Predicate<String> shared = word -> hasForm(words, word);
    List<String> stated = new ArrayList<>(Negations.of(statement.text(), shared));
    for (String negation : Negations.in(statement.cue())) {
      if (!stated.contains(negation) && Negations.opens(statement.text(), shared)) {
        stated.add(negation);
      }
    }
    return stated;
  }

  private static boolean hasForm(List<String> words, String word) {
    return words.stream().anyMatch(other -> isForm(word, other));
  }

  /// Whether two words differ in their endings at most: by an s, or by up to three letters after
  /// the fourth.
  static boolean isForm(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    int longer = Math.max(one.length(), other.length());
    boolean plural = one.equals(other + "s") || other.equals(one + "s");
    return one.equals(other) || plural || same >= Math.max(SHORTEST_STEM, longer - LONGEST_ENDING);
  }

  /// How the negations compare.
  public Negation negation() {
    if (claimed.isEmpty() && stated.isEmpty()) {
      return Negation.SAME;
    }
    return claimed.isEmpty() ? Negation.STATEMENT_ONLY : Negation.CLAIM_ONLY;
  }
}
