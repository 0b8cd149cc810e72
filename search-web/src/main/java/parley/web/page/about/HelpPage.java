package parley.web.page.about;

import java.util.ArrayList;
import java.util.List;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Topic;
import parley.query.QueryParser;
import parley.search.SearchRequest;
import parley.web.page.Frame;
import parley.web.page.Link;
import parley.web.page.Page;
import parley.web.request.SearchUrl;
import parley.web.tier.Tiers;
import parley.web.words.Counts;
import parley.web.words.Dates;
import parley.web.words.Labels;

/// How to search, with examples that run.
public record HelpPage(Frame frame, List<Example> examples, List<Column> columns, Tiers tiers)
    implements Page {

  public HelpPage {
    examples = List.copyOf(examples);
    columns = List.copyOf(columns);
  }

  /// A query to try, and what it finds.
  public record Example(Link query, String finds) {}

  /// A column of the CSV export.
  public record Column(String name, String holds) {}

  /// The page, with names out of these registers in its examples.
  public static HelpPage of(Registers registers, Frame.Site site, String base) {
    List<Example> examples = new ArrayList<>();
    add(examples, registers, "prisoner exchange", "both words, in any form: exchanges, exchanged");
    add(examples, registers, "truce OR ceasefire", "either word");
    add(examples, registers, "ceasefire -unconditional", "the first word without the second");
    add(examples, registers, "\"prisoner exchange\"", "the words side by side, spelled so");
    add(examples, registers, "\"leaders meeting\"~5", "both words, at most five others among them");
    add(examples, registers, "humanit*", "words that begin so");
    add(examples, registers, "(truce OR ceasefire) talks", "either of two words, with a third");
    registers.speakers().stream()
        .filter(s -> s.kind() == Speaker.Kind.PERSON)
        .findFirst()
        .ifPresent(s -> add(examples, registers, "speaker:\"" + s.name() + "\"", "one speaker"));
    registers.topics().stream()
        .map(Topic::id)
        .findFirst()
        .ifPresent(id -> add(examples, registers, "topic:" + id, "one topic"));
    add(examples, registers, "from:2025-05 to:2025-07", "a period, both months included");
    return new HelpPage(
        Frame.of("Help", "How to search the archive", base + "/help", site),
        examples,
        Codebook.columns(),
        Tiers.shipped());
  }

  private static void add(List<Example> examples, Registers registers, String typed, String finds) {
    QueryParser.Parsed parsed = QueryParser.parse(typed, QueryParser.Names.of(registers));
    SearchRequest request =
        SearchRequest.ALL
            .withQuery(parsed.query())
            .withSort(SearchRequest.defaultSort(parsed.query()))
            .withFilters(parsed.filters());
    examples.add(new Example(new Link(typed, SearchUrl.under("/search", request)), finds));
  }

  /// What a statement of a tier is marked as.
  public static String certain(Tiers.Tier tier) {
    return Labels.confidence(tier.confidence());
  }

  /// `3,203`.
  public static String number(long count) {
    return Counts.number(count);
  }

  /// When the tiers were measured.
  public String measured() {
    return Dates.day(tiers.date());
  }

  @Override
  public String template() {
    return "help.jte";
  }
}
