package parley.web.page.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.archive.Statement;
import parley.search.Hit;
import parley.search.SearchRequest;
import parley.web.page.Card;
import parley.web.page.Cards;
import parley.web.page.Frame;
import parley.web.page.Link;
import parley.web.page.Page;
import parley.web.page.Place;
import parley.web.request.SearchUrl;
import parley.web.words.Changes;
import parley.web.words.Counts;
import parley.web.words.Dates;
import parley.web.words.Quoting;

/// What one speaker said on one topic, from the first time on. Words that a quotation has and the
/// quotation before it has not are marked, where both are in one language and have enough in
/// common.
///
/// @param topic leads to the topic's page
/// @param speaker leads to the speaker's page
/// @param counted in words
/// @param all leads to the search for them
public record ChainPage(
    Frame frame, Link speaker, Link topic, String counted, Link all, List<Step> steps)
    implements Page {

  /// How many statements are shown at most.
  public static final int MOST = 100;

  public ChainPage {
    steps = List.copyOf(steps);
  }

  /// A statement of the chain.
  ///
  /// @param words its own words, those marked that the quotation before it does not have
  /// @param since in words, which quotation that was; empty if none is compared
  public record Step(Card.OfStatement card, List<Changes.Stretch> words, String since) {
    public Step {
      words = List.copyOf(words);
    }
  }

  /// What a chain is of.
  public record Subject(Link speaker, Link topic, SearchRequest request) {}

  /// The page of these hits, oldest first.
  static ChainPage of(Subject subject, List<Hit> hits, long total, SubjectPages pages) {
    String title = subject.speaker().text() + " on " + subject.topic().text();
    List<Card> cards = new Cards(pages.registers()).folded(hits, Place.first(subject.request()));
    return new ChainPage(
        Frame.of(title, "", null, pages.site()).unlisted(""),
        subject.speaker(),
        subject.topic(),
        counted(hits.size(), total),
        new Link("Search among them", SearchUrl.under("/search", subject.request())),
        steps(cards, statements(hits)));
  }

  private static String counted(int shown, long total) {
    String all = Counts.of(total, "statement") + ", the first one first";
    return shown < total ? "The first %d of %s".formatted(shown, all) : all;
  }

  private static Map<String, Hit.OfStatement> statements(List<Hit> hits) {
    Map<String, Hit.OfStatement> byId = new HashMap<>();
    for (Hit hit : hits) {
      if (hit instanceof Hit.OfStatement statement) {
        byId.put(statement.statement().id(), statement);
      }
    }
    return byId;
  }

  private static List<Step> steps(List<Card> cards, Map<String, Hit.OfStatement> byId) {
    List<Step> steps = new ArrayList<>();
    Map<String, Statement> quoted = new HashMap<>();
    for (Card card : cards) {
      if (card instanceof Card.OfStatement of && byId.get(of.id()) != null) {
        Hit.OfStatement hit = byId.get(of.id());
        String tongue = hit.article().language() + hit.statement().translated();
        boolean isQuoted =
            hit.statement().form() == Statement.Form.QUOTED && !hit.statement().text().isEmpty();
        steps.add(step(of, hit.statement(), isQuoted ? quoted.get(tongue) : null));
        if (isQuoted) {
          quoted.put(tongue, hit.statement());
        }
      }
    }
    return steps;
  }

  private static Step step(Card.OfStatement card, Statement statement, @Nullable Statement before) {
    String line = Quoting.line(statement);
    List<Changes.Stretch> words =
        before == null ? Changes.plain(line) : Changes.since(before.text(), line);
    boolean marked = words.stream().anyMatch(Changes.Stretch::changed);
    return new Step(card, words, marked && before != null ? Dates.of(before.said()) : "");
  }

  @Override
  public String template() {
    return "chain.jte";
  }
}
