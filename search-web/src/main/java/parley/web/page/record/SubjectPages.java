package parley.web.page.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Round;
import parley.archive.Speaker;
import parley.archive.Topic;
import parley.query.Facet;
import parley.query.Filter;
import parley.search.Hit;
import parley.search.SearchEngine;
import parley.search.SearchRequest;
import parley.search.SearchResult;
import parley.web.page.Cards;
import parley.web.page.Frame;
import parley.web.page.Link;
import parley.web.page.record.StatementPage.Fact;
import parley.web.page.record.SubjectPage.Sample;
import parley.web.page.search.Charts;
import parley.web.page.search.Covered;
import parley.web.request.SearchUrl;
import parley.web.words.Counts;
import parley.web.words.Dates;
import parley.web.words.Labels;

/// Makes the pages of speakers, topics and rounds of talks.
///
/// @param base what absolute addresses of pages begin with
/// @param covered the months of which the archive has anything
public record SubjectPages(
    SearchEngine engine, Registers registers, Frame.Site site, String base, Covered covered) {

  private static final int NEWEST = 5;

  /// What a page is about.
  private record Subject(
      Facet facet,
      String id,
      String kind,
      String name,
      String lead,
      List<Fact> facts,
      String rule) {}

  /// The page of a speaker; empty if nobody is known by the id.
  public Optional<SubjectPage> speaker(String id) {
    Optional<Speaker> known = registers.speaker(id);
    if (known.isPresent()) {
      Speaker speaker = known.get();
      return Optional.of(
          page(
              new Subject(
                  Facet.SPEAKER, id, kind(speaker), speaker.name(), "", facts(speaker), "")));
    }
    SearchResult result = engine.search(all(Facet.SPEAKER, id));
    if (result.total() == 0 || id.equals(Ids.UNKNOWN)) {
      return Optional.empty();
    }
    String name = new Labels(registers, result.facets()).of(Facet.SPEAKER, id);
    String lead = "Named so by one article only; the register does not know this speaker.";
    return Optional.of(
        page(new Subject(Facet.SPEAKER, id, "Unregistered speaker", name, lead, List.of(), "")));
  }

  private static String kind(Speaker speaker) {
    return switch (speaker.kind()) {
      case PERSON -> "Person";
      case ORGANISATION -> "Organisation";
      case GOVERNMENT -> "Government";
      case ANONYMOUS -> "Unnamed speakers";
    };
  }

  private List<Fact> facts(Speaker speaker) {
    List<Fact> facts = new ArrayList<>();
    @Nullable String side = speaker.side();
    if (side != null && !side.equals(speaker.id())) {
      facts.add(new Fact("Side", new Link(registers.sideName(side), "/speaker/" + side)));
    }
    for (Speaker.Office office : speaker.offices()) {
      facts.add(new Fact(years(office.from(), office.to()), new Link(office.title(), null)));
    }
    List<String> names = speaker.names().skip(1).toList();
    if (!names.isEmpty()) {
      facts.add(new Fact("Also written", new Link(String.join(", ", names), null)));
    }
    if (speaker.wikidata() != null) {
      facts.add(
          new Fact(
              "Wikidata",
              Link.outside(
                  speaker.wikidata(), "https://www.wikidata.org/wiki/" + speaker.wikidata())));
    }
    return facts;
  }

  private static String years(@Nullable PartialDate from, @Nullable PartialDate to) {
    String period = from == null && to == null ? "office" : Dates.period(from, to);
    return period.substring(0, 1).toUpperCase(Locale.ROOT) + period.substring(1);
  }

  /// The page of a topic; empty if there is none with the id.
  public Optional<SubjectPage> topic(String id) {
    return registers
        .topic(id)
        .map(topic ->
            page(
                new Subject(
                    Facet.TOPIC,
                    id,
                    "Topic",
                    topic.label(),
                    topic.scope(),
                    facts(topic),
                    topic.query())));
  }

  private List<Fact> facts(Topic topic) {
    List<Fact> facts = new ArrayList<>();
    registers
        .topic(topic.broader())
        .ifPresent(t -> facts.add(new Fact("Part of", new Link(t.label(), "/topic/" + t.id()))));
    registers.topics().stream()
        .filter(t -> topic.id().equals(t.broader()))
        .forEach(t -> facts.add(new Fact("Includes", new Link(t.label(), "/topic/" + t.id()))));
    return facts;
  }

  /// The page of a round of talks; empty if there is none with the id.
  public Optional<SubjectPage> round(String id) {
    return registers
        .round(id)
        .map(round ->
            page(
                new Subject(
                    Facet.ROUND,
                    id,
                    "Round of talks",
                    round.name(),
                    round.outcome(),
                    facts(round),
                    "")));
  }

  private List<Fact> facts(Round round) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Place", new Link(round.place(), null)));
    facts.add(new Fact("Held", new Link(Dates.period(round.from(), round.to()), null)));
    SearchRequest days = SearchRequest.ALL.toggle(new Filter.Said(round.from(), round.to()));
    long said = engine.search(days.withSize(1)).total();
    facts.add(
        new Fact(
            "Said on these days, in all articles",
            new Link(
                Counts.hits(said, SearchRequest.Unit.STATEMENTS),
                SearchUrl.under("/search", days))));
    round
        .parties()
        .forEach(party ->
            facts.add(new Fact("Party", new Link(registers.sideName(party), "/speaker/" + party))));
    return facts;
  }

  /// What a speaker said on a topic, oldest first; empty if either is unknown or nothing is there.
  public Optional<ChainPage> chain(String speaker, String topic) {
    SearchRequest request =
        SearchRequest.ALL
            .toggle(new Filter.Is(Facet.SPEAKER, speaker))
            .toggle(new Filter.Is(Facet.TOPIC, topic))
            .withSort(SearchRequest.Sort.OLDEST);
    SearchResult result = engine.search(request.withSize(ChainPage.MOST));
    Labels labels = new Labels(registers, result.facets());
    ChainPage.Subject subject =
        new ChainPage.Subject(
            new Link(labels.of(Facet.SPEAKER, speaker), "/speaker/" + speaker),
            new Link(labels.of(Facet.TOPIC, topic), "/topic/" + topic),
            request);
    return result.hits().isEmpty()
        ? Optional.empty()
        : Optional.of(ChainPage.of(subject, result.hits(), result.total(), this));
  }

  private static SearchRequest all(Facet facet, String id) {
    return SearchRequest.ALL.toggle(new Filter.Is(facet, id)).withSize(NEWEST);
  }

  private SubjectPage page(Subject subject) {
    SearchRequest all = all(subject.facet(), subject.id());
    SearchResult newest = engine.search(all);
    SearchRequest link = all.withSize(SearchRequest.DEFAULT_SIZE);
    String path = "/" + subject.facet().parameter() + "/" + subject.id();
    String feed = SearchUrl.under("/search.atom", link);
    String total =
        Counts.hits(newest.total(), SearchRequest.Unit.STATEMENTS)
            + (newest.total() == 0 ? "" : " in " + Counts.of(newest.articles(), "article"));
    return new SubjectPage(
        Frame.of(subject.name(), total, base + path, site)
            .with(new Frame.Feed(subject.name(), feed)),
        subject.kind(),
        subject.name(),
        subject.lead(),
        subject.facts(),
        subject.rule(),
        subject.facet().parameter(),
        subject.id(),
        total,
        SearchUrl.under("/search", link),
        feed,
        new Charts(link, registers, covered).of(newest.histogram()),
        subject.facet() == Facet.ROUND
            ? registers.round(subject.id()).map(new Phases(engine, registers)::of).orElse(List.of())
            : List.of(),
        new Tallies(registers, subject.facet(), subject.id()).of(link, newest),
        samples(subject, link, newest));
  }

  /// Of a round what was said in its order, else the newest and the first one.
  private List<Sample> samples(Subject subject, SearchRequest all, SearchResult newest) {
    if (newest.hits().isEmpty()) {
      return List.of();
    }
    Cards cards = new Cards(registers);
    boolean round = subject.facet() == Facet.ROUND;
    SearchRequest inOrder = all.withSort(SearchRequest.Sort.OLDEST);
    List<Hit> oldest = engine.search(inOrder.withSize(round ? NEWEST : 1)).hits();
    Link first = new Link("All, the first one first", SearchUrl.under("/search", inOrder));
    if (round) {
      return List.of(new Sample("In the order in which it was said", cards.of(oldest), first));
    }
    List<Sample> samples = new ArrayList<>();
    Link last = new Link("All, the newest first", SearchUrl.under("/search", all));
    samples.add(new Sample("Newest", cards.of(newest.hits()), last));
    if (!newest.hits().containsAll(oldest)) {
      samples.add(new Sample("First on record", cards.of(oldest), first));
    }
    return samples;
  }
}
