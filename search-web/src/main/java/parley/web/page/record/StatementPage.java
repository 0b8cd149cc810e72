package parley.web.page.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.web.page.Card;
import parley.web.page.Frame;
import parley.web.page.Link;
import parley.web.page.Page;
import parley.web.page.Place;

/// The permanent page of a statement.
///
/// @param context the paragraphs of its article around it; empty where it points into no text
/// @param facts what is known of it, in the order to read
/// @param wordings the same words in other articles
/// @param similar statements of other articles with much the same words
/// @param corrections what was mended, in words
/// @param contradictions statements that deny or take back this one, or that this one does
/// @param quote how to cite it
/// @param way on in the list that led here, null if none did
public record StatementPage(
    Frame frame,
    Card.OfStatement card,
    List<List<Segment>> context,
    List<Fact> facts,
    @Nullable Link before,
    @Nullable Link after,
    List<Link> wordings,
    List<Card> similar,
    List<Link> corrections,
    List<Contradiction> contradictions,
    Quote quote,
    Place.@Nullable Way way)
    implements Page {

  public StatementPage {
    context = List.copyOf(context);
    facts = List.copyOf(facts);
    wordings = List.copyOf(wordings);
    similar = List.copyOf(similar);
    corrections = List.copyOf(corrections);
    contradictions = List.copyOf(contradictions);
  }

  /// The same, on the way through a list.
  public StatementPage on(Place.@Nullable Way through) {
    return new StatementPage(
        frame,
        card,
        context,
        facts,
        before,
        after,
        wordings,
        similar,
        corrections,
        contradictions,
        quote,
        through);
  }

  @Override
  public String template() {
    return "statement.jte";
  }

  /// Another statement that is on record as a denial or retraction of this one, or the other way
  /// round.
  ///
  /// @param heading in words: "Denied in another statement"
  /// @param reason who tells so
  public record Contradiction(String heading, Card.OfStatement other, String reason) {}

  /// How to cite it.
  ///
  /// @param text the citation as a line
  /// @param permanent its absolute address
  /// @param bibTex the same as BibTeX
  /// @param formats files with the citation
  public record Quote(String text, String permanent, String bibTex, List<Link> formats) {
    public Quote {
      formats = List.copyOf(formats);
    }
  }

  /// Where a mistake in it can be reported, if anywhere.
  public @Nullable String report() {
    return frame.site().report(card.id());
  }

  /// Something known, such as the round of talks.
  public record Fact(String term, Link value) {}

  /// A piece of an article's text, the statement's own words or not.
  public record Segment(String text, boolean marked) {}
}
