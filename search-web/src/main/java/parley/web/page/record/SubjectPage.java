package parley.web.page.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.web.page.Card;
import parley.web.page.Frame;
import parley.web.page.Link;
import parley.web.page.Page;
import parley.web.page.search.SearchPage;

/// The page of a speaker, a topic or a round of talks: who or what it is, and what is on record.
///
/// @param kind in words: "Person", "Topic"
/// @param lead one sentence, may be empty
/// @param parameter the search parameter whose value is this subject
/// @param id the value
/// @param total statements in words
/// @param all leads to all of them
/// @param feed leads to a feed of new ones
/// @param rule the stored query by which statements get it; for a topic only, else empty
/// @param phases what was said before, during and after; for a round of talks only
public record SubjectPage(
    Frame frame,
    String kind,
    String name,
    String lead,
    List<StatementPage.Fact> facts,
    String parameter,
    String id,
    String total,
    String all,
    String feed,
    String rule,
    SearchPage.@Nullable Chart chart,
    List<Phase> phases,
    List<Tally> tallies,
    List<Card> newest,
    List<Card> first)
    implements Page {

  public SubjectPage {
    facts = List.copyOf(facts);
    phases = List.copyOf(phases);
    tallies = List.copyOf(tallies);
    newest = List.copyOf(newest);
    first = List.copyOf(first);
  }

  @Override
  public String template() {
    return "subject.jte";
  }

  /// The most frequent values of one facet among its statements.
  ///
  /// @param note what its values lead to, where that is no page of their own; may be empty
  public record Tally(String heading, String note, List<Row> rows) {
    public Tally {
      rows = List.copyOf(rows);
    }
  }

  /// A span of days around a round of talks.
  ///
  /// @param all leads to everything said in it
  /// @param speakers those with most statements first
  /// @param topics the searches for the most frequent ones
  public record Phase(String heading, Link all, List<Row> speakers, List<Link> topics) {
    public Phase {
      speakers = List.copyOf(speakers);
      topics = List.copyOf(topics);
    }
  }

  /// A value, its own page, and its statements on this subject.
  public record Row(Link value, String count, String href) {}
}
