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
/// @param rule the query that gives statements this topic; empty for all but topics
/// @param phases what was said before, at and after it; for a round of talks only
/// @param samples some of the statements
public record SubjectPage(
    Frame frame,
    String kind,
    String name,
    String lead,
    List<StatementPage.Fact> facts,
    String rule,
    String parameter,
    String id,
    String total,
    String all,
    String feed,
    SearchPage.@Nullable Chart chart,
    List<Phase> phases,
    List<Tally> tallies,
    List<Sample> samples)
    implements Page {

  public SubjectPage {
    facts = List.copyOf(facts);
    phases = List.copyOf(phases);
    tallies = List.copyOf(tallies);
    samples = List.copyOf(samples);
  }

  @Override
  public String template() {
    return "subject.jte";
  }

  /// Some of the statements.
  ///
  /// @param all leads to all in the same order
  public record Sample(String heading, List<Card> cards, Link all) {
    public Sample {
      cards = List.copyOf(cards);
    }
  }

  /// The most frequent values of one facet among its statements.
  ///
  /// @param note what its values lead to, where that is no page of their own; may be empty
  /// @param all leads to all its values, null if they show already
  public record Tally(String heading, String note, List<Row> rows, @Nullable Link all) {
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
