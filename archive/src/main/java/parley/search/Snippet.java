package parley.search;

import java.util.List;
import java.util.stream.Collectors;

/// The part of a hit's text that is shown, in pieces that match the query or do not. Highlights are
/// data: marking them up is the page's work.
public record Snippet(List<Fragment> fragments) {

  /// A piece of text; `match` says that it satisfies a part of the query.
  public record Fragment(String text, boolean match) {}

  public Snippet {
    fragments = List.copyOf(fragments);
  }

  /// A text without matches.
  public static Snippet plain(String text) {
    return new Snippet(text.isEmpty() ? List.of() : List.of(new Fragment(text, false)));
  }

  /// The pieces put together.
  public String text() {
    return fragments.stream().map(Fragment::text).collect(Collectors.joining());
  }
}
