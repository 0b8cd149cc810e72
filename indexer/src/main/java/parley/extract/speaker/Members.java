package parley.extract.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.archive.Speaker;

/// Those whom an article has named so far, the last one last.
final class Members {

  private static final int MOST = 300;

  /// What pronouns may mean a member.
  enum Sort {
    /// He or she.
    PERSON,
    /// They: officials, sources.
    CLASS,
    /// It or they: a government, a ministry, a paper.
    BODY
  }

  /// One who was named.
  ///
  /// @param at offset of the last mention
  /// @param full whether the article names him in full
  /// @param many whether the last mention means several: "officials"
  /// @param named whether he has a name, or a common noun that stands for one
  /// @param words those used for him so far
  /// @param heads the nouns among them
  record Member(
      Speaker.Ref ref,
      Sort sort,
      Gender gender,
      int at,
      boolean full,
      boolean many,
      boolean named,
      Set<String> words,
      Set<String> heads) {

    Member at(int place) {
      return new Member(ref, sort, gender, place, full, many, named, words, heads);
    }

    boolean isPerson() {
      return sort != Sort.BODY;
    }
  }

  private final List<Member> members = new ArrayList<>();

  /// Puts a member last; one of the same speaker that knows less goes.
  void enter(Member member) {
    members.removeIf(m -> m.ref().equals(member.ref()) && member.words().containsAll(m.words()));
    members.add(member);
    if (members.size() > MOST) {
      members.removeFirst();
    }
  }

  boolean has(Speaker speaker) {
    return members.stream().anyMatch(m -> m.ref().id().equals(speaker.id()));
  }

  /// The last one named of whom this holds; null if there is none.
  @Nullable Member last(Predicate<Member> of) {
    for (Member member : members.reversed()) {
      if (of.test(member)) {
        return member;
      }
    }
    return null;
  }

  /// The last one named of some sort.
  @Nullable Member last(Sort sort) {
    return last(member -> member.sort() == sort);
  }
}
