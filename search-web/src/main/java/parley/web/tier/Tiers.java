package parley.web.tier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.archive.Statement;

/// Shares of statements that are right, words matched and speaker right, by how certain their rule
/// is and by the rule itself.
///
/// @param on the texts they were measured on, in words
/// @param date when
public record Tiers(String on, LocalDate date, List<Tier> tiers) {

  private static final String FILE = "/parley/web/tiers.tsv";
  private static final Tiers SHIPPED = parse(read());
  private static final long ENOUGH = 100;
  private static final String GIVEN = "given";

  /// Stands in the place of a rule for all rules of a confidence together.
  public static final String ALL_RULES = "*";

  public Tiers {
    tiers = List.copyOf(tiers);
  }

  /// Statements of one confidence found by one rule.
  ///
  /// @param rule its name, or [#ALL_RULES]
  /// @param right how many are right
  /// @param found how many were looked at
  public record Tier(Statement.Confidence confidence, String rule, long right, long found) {

    /// How many of 100 are right, rounded.
    public long ofHundred() {
      return Math.round(100.0 * right / found);
    }
  }

  /// Those that ship with the program.
  public static Tiers shipped() {
    return SHIPPED;
  }

  private static String read() {
    try (InputStream in =
        Objects.requireNonNull(Tiers.class.getResourceAsStream(FILE), FILE + " is missing")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  /// The measure that holds for a statement: its rule's, where at least a hundred were looked at,
  /// else that of all rules as certain. Empty for what its source gave, and what was put right.
  public Optional<Tier> of(Statement statement, Registers registers) {
    boolean mended =
        registers.corrections().stream()
            .anyMatch(c -> c.kind() == Correction.Kind.SET && c.target().equals(statement.id()));
    if (mended || statement.rule().equals(GIVEN)) {
      return Optional.empty();
    }
    return find(statement, statement.rule())
        .filter(tier -> tier.found() >= ENOUGH)
        .or(() -> find(statement, ALL_RULES));
  }

  private Optional<Tier> find(Statement statement, String rule) {
    return tiers.stream()
        .filter(tier -> tier.confidence() == statement.confidence() && tier.rule().equals(rule))
        .findFirst();
  }

  /// Those of all rules together, the most certain first.
  public List<Tier> ofAllRules() {
    return tiers.stream()
        .filter(tier -> tier.rule().equals(ALL_RULES))
        .sorted((x, y) -> x.confidence().compareTo(y.confidence()))
        .toList();
  }

  /// Reads what [#print()] wrote.
  ///
  /// @throws IllegalArgumentException if a line has another shape
  public static Tiers parse(String file) {
    String on = "";
    LocalDate date = LocalDate.EPOCH;
    List<Tier> tiers = new ArrayList<>();
    for (String line : file.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList()) {
      String[] columns = line.split("\t", -1);
      switch (columns.length) {
        case 2 -> {
          on = columns[0].equals("on") ? columns[1] : on;
          date = columns[0].equals("date") ? LocalDate.parse(columns[1]) : date;
        }
        case 4 -> tiers.add(tier(columns));
        default ->
            throw new IllegalArgumentException(
                "“%s” has %d columns, not the 2 of a note or the 4 of a tier; measure anew"
                    .formatted(line, columns.length));
      }
    }
    return new Tiers(on, date, tiers);
  }

  private static Tier tier(String[] columns) {
    return new Tier(
        Statement.Confidence.valueOf(columns[0]),
        columns[1],
        Long.parseLong(columns[2]),
        Long.parseLong(columns[3]));
  }

  /// The file: notes, then a line for each tier with confidence, rule, right and found, separated
  /// by tabs.
  public String print() {
    StringBuilder out = new StringBuilder();
    out.append("# How often statements found by rules are right: words matched, speaker right.\n");
    out.append(
        "# Written by evaluation/run extraction --polnear FOLDER --tiers FILE, not by hand.\n");
    out.append("# confidence, rule (* for all), right, found\n");
    out.append("on\t").append(on).append("\ndate\t").append(date).append('\n');
    for (Tier tier : tiers) {
      out.append(tier.confidence()).append('\t').append(tier.rule()).append('\t');
      out.append(tier.right()).append('\t').append(tier.found()).append('\n');
    }
    return out.toString();
  }
}
