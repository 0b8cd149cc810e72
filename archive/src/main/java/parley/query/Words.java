package parley.query;

import java.util.List;

/// What the words of a statement have to satisfy: the sealed tree behind a query.
///
/// The parser keeps three promises: [Not] stands only as a member of an [All], never of an [Any]
/// (`a OR -b` is read as `a -b`: exclusions only narrow); no [All] is a member of an [All] and no
/// [Any] of an [Any]; lists have two members or more, except the outermost [All], which is what a
/// query is and may have any number.
public sealed interface Words {

  /// One word, compared after stemming, in every registered spelling of a name. Where analysis
  /// splits it ("50-day"), its parts have to stand side by side.
  record Term(String text) implements Words {}

  /// Words side by side, as spelled: unstemmed, no name variants.
  record Phrase(String text) implements Words {}

  /// Words, compared as terms are, in any order with at most `slop` other words among them.
  record Near(List<String> words, int slop) implements Words {
    public Near {
      words = List.copyOf(words);
    }
  }

  /// Any word that begins so, unstemmed.
  record Prefix(String text) implements Words {}

  record All(List<Words> members) implements Words {
    public All {
      members = List.copyOf(members);
    }
  }

  record Any(List<Words> members) implements Words {
    public Any {
      members = List.copyOf(members);
    }
  }

  record Not(Words words) implements Words {}
}
