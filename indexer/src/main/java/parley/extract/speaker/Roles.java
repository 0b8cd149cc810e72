package parley.extract.speaker;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.Speaker;

/// What people are called by what they do.
public final class Roles {

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

  boolean covers(Speaker speaker, Set<String> words) {
    return offices.covers(speaker, words);
  }
}
