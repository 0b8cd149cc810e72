package parley.extract.speaker;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Speaker;

/// What people are called by what they do.
public final class Roles {

  private static final String FORMER = "former";

  private final Offices offices;

  Roles(Offices offices) {
    this.offices = offices;
  }

  /// The words of a role, countries by one name.
  Set<String> words(String mention) {
    return offices.words(mention);
  }

  /// The one who holds the office of this mention on a day; null if nobody does, or several.
  @Nullable Speaker holder(String mention, @Nullable LocalDate day) {
    return offices.holder(offices.words(mention), day);
  }

  /// The house of the country that these words name: `Ruvia's foreign ministry`; null if the
  /// register has none.
  @Nullable Speaker house(String mention) {
    return offices.house(offices.words(mention));
  }

  /// What a mention calls somebody.
  Role of(Head head) {
    return offices.role(head);
  }

  /// Whether one of the speaker's offices is meant by a role on a day.
  boolean covers(Speaker speaker, Role role, @Nullable LocalDate day) {
    return role.words().contains(FORMER)
        ? offices.covers(speaker, role.without(FORMER), null)
            && !offices.covers(speaker, role.without(FORMER), day)
        : offices.covers(speaker, role, day);
  }

  /// The government of the country that these words name alone: `the Russians`, `Berlin`; null if
  /// the register has none.
  @Nullable Speaker government(String mention) {
    return offices.government(offices.words(mention));
  }

  /// The anonymous class of the country named in these words: `a senior Polish diplomat`; null if
  /// the register has none.
  @Nullable Speaker anonymous(String mention) {
    return offices.anonymous(offices.words(mention));
  }
}
