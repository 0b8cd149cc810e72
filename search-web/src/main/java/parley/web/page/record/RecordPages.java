package parley.web.page.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.search.Hit;
import parley.search.Snippet;
import parley.web.check.Comparison;
import parley.web.export.Citation;
import parley.web.export.Export;
import parley.web.page.Card;
import parley.web.page.Cards;
import parley.web.page.Frame;
import parley.web.page.Link;
import parley.web.page.about.CorrectionsPage;
import parley.web.page.record.StatementPage.Fact;
import parley.web.tier.Tiers;
import parley.web.words.Counts;
import parley.web.words.Dates;
import parley.web.words.Labels;
import parley.web.words.Naming;
import parley.web.words.Quoting;
import parley.web.words.Wording;

/// Makes the pages of statements and articles.
///
/// @param base what absolute addresses of pages begin with
public record RecordPages(Registers registers, Frame.Site site, String base) {

  private static final int OPENING = 90;

  /// The page of a statement.
  ///
  /// @param alike hits that may have the same words, then those with much the same
  public StatementPage statement(Statement statement, AttributedArticle in, Alike alike) {
    Hit.OfStatement hit = hit(statement, in.article());
    Cards cards = new Cards(registers);
    Card.OfStatement card = cards.statement(hit);
    List<String> ids = in.statements().stream().map(Statement::id).toList();
    int index = ids.indexOf(statement.id());
    String title = Naming.of(statement) + ", " + card.said();
    return new StatementPage(
        Frame.of(title, shortened(Quoting.line(statement), 160), base + card.href(), site),
        card,
        Context.of(statement, in.article()),
        facts(statement, in.article()),
        index > 0 ? neighbour("Before it", in.statements().get(index - 1)) : null,
        index >= 0 && index + 1 < ids.size()
            ? neighbour("After it", in.statements().get(index + 1))
            : null,
        Cards.wordings(statement, alike.same()),
        cards.of(alike.similar(statement)),
        corrections(statement.id()),
        alike.against().stream().map(this::contradiction).toList(),
        quote(hit),
        null);
  }

  /// What other articles have.
  ///
  /// @param same hits that may have the same words
  /// @param near hits with much the same words
  /// @param against statements that contradict it on record
  public record Alike(
      List<Hit.OfStatement> same, List<Hit.OfStatement> near, List<Against> against) {

    public Alike {
      same = List.copyOf(same);
      near = List.copyOf(near);
      against = List.copyOf(against);
    }

    private List<Hit.OfStatement> similar(Statement statement) {
      List<Link> wordings = Cards.wordings(statement, near);
      return near.stream()
          .filter(hit -> Comparison.isNear(statement.text(), hit))
          .filter(hit ->
              wordings.stream()
                  .noneMatch(link -> ("/statement/" + hit.statement().id()).equals(link.href())))
          .toList();
    }
  }

  /// A denial or retraction that a statement is part of.
  ///
  /// @param other the statement on the other side of it
  public record Against(Correction correction, Hit.OfStatement other) {

    private String heading() {
      boolean others = other.statement().id().equals(correction.by());
      return switch (correction.kind()) {
        case DENIED -> others ? "Denied in another statement" : "Denies another statement";
        case RETRACTED ->
            others ? "Taken back in a later statement" : "Takes back an earlier statement";
        case SET, DROP, WITHDRAW -> "Beside it";
      };
    }
  }

  private StatementPage.Contradiction contradiction(Against against) {
    return new StatementPage.Contradiction(
        against.heading(),
        new Cards(registers).statement(against.other()),
        against.correction().reason());
  }

  /// A statement as a hit of its own.
  public static Hit.OfStatement hit(Statement statement, Article article) {
    return new Hit.OfStatement(
        statement,
        article.head(),
        article.source(statement.source()).orElse(null),
        Snippet.plain(statement.text()));
  }

  private static Link neighbour(String lead, Statement statement) {
    return new Link(lead + ": " + Naming.of(statement), "/statement/" + statement.id());
  }

  private List<Fact> facts(Statement statement, Article article) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("Said", Dates.of(statement.said()) + basis(statement)));
    facts.add(fact("Published", Dates.day(article.published())));
    Speaker.@Nullable Ref speaker = statement.speaker();
    if (!statement.namedAs().isEmpty()
        && (speaker == null || !statement.namedAs().equals(speaker.name()))) {
      facts.add(fact("Named there as", statement.namedAs()));
    }
    facts.add(fact("Words", Labels.form(statement.form()) + translation(statement)));
    facts.add(fact("Reporter’s word", verb(statement)));
    facts.add(fact("How certain", Labels.confidence(statement.confidence())));
    measured(statement)
        .ifPresent(tier -> facts.add(new Fact("How reliable", new Link(tier, "/help#measured"))));
    facts.add(
        new Fact(
            "On record with",
            Cards.source(article.source(statement.source()).orElse(null), article.head())));
    article
        .source(statement.source())
        .ifPresent(_ -> facts.add(fact("Wording", Wording.of(article.head()))));
    registers
        .round(article.round())
        .ifPresent(r -> facts.add(new Fact("Round", new Link(r.name(), "/round/" + r.id()))));
    if (statement.reportedBy() != null) {
      facts.add(
          new Fact(
              "Told in", new Link("another statement", "/statement/" + statement.reportedBy())));
    }
    facts.add(fact("Found by", statement.rule().equals("given") ? "its source" : statement.rule()));
    return facts;
  }

  /// How often statements found in the same way are right; empty where it was no rule that found
  /// it, or somebody put it right.
  private Optional<String> measured(Statement statement) {
    return Tiers.shipped()
        .of(statement, registers)
        .map(tier ->
            "speaker and words right in %d of 100 found this way".formatted(tier.ofHundred()));
  }

  private static Fact fact(String term, String value) {
    return new Fact(term, new Link(value, null));
  }

  private static String basis(Statement statement) {
    return switch (statement.saidBasis()) {
      case STATED -> " (as the article states)";
      case RESOLVED -> " (worked out from the article’s words)";
      case PUBLISHED -> " (taken from the article’s date)";
    };
  }

  private static String translation(Statement statement) {
    @Nullable Boolean translated = statement.translated();
    if (statement.form() == Statement.Form.REPORTED) {
      return "";
    }
    if (translated == null) {
      return ", perhaps in translation";
    }
    return translated ? ", in translation" : ", in the original language";
  }

  private static String verb(Statement statement) {
    String act = Labels.act(statement.act()).toLowerCase(Locale.ROOT);
    return statement.cue().codePoints().noneMatch(Character::isLetter)
        ? act
        : statement.cue().toLowerCase(Locale.ROOT) + " (" + act + ")";
  }

  private List<Link> corrections(String target) {
    return registers.corrections().stream()
        .filter(correction -> correction.target().equals(target) && correction.by() == null)
        .map(c ->
            new Link(
                Dates.day(c.date()) + ": " + c.reason(),
                "/corrections#" + CorrectionsPage.anchor(c)))
        .toList();
  }

  private StatementPage.Quote quote(Hit.OfStatement hit) {
    String page = "/statement/" + hit.statement().id();
    Citation citation = Citation.of(hit, base, site.build());
    return new StatementPage.Quote(
        citation.text(),
        base + page,
        Export.bibTex(citation).strip(),
        List.of(
            new Link("Text", page + "/citation.txt"),
            new Link("BibTeX", page + "/citation.bib"),
            new Link("RIS", page + "/citation.ris"),
            new Link("CSL-JSON", page + "/citation.json")));
  }

  /// The page of an article.
  ///
  /// @param sought what a reader looks for in it, may be empty
  public ArticlePage article(AttributedArticle attributed, String sought) {
    Article article = attributed.article();
    Places places = Places.of(sought, article.text());
    Marking marking = new Marking(attributed, places);
    List<ArticlePage.Entry> entries = new ArrayList<>();
    for (Statement statement : attributed.statements()) {
      entries.add(entry(entries.size() + 1, statement, marking.colour(statement)));
    }
    Optional<Link> round =
        registers.round(article.round()).map(r -> new Link(r.name(), "/round/" + r.id()));
    String title = Cards.heading(article.head());
    return new ArticlePage(
        Frame.of(title, "", base + "/article/" + article.id(), site),
        title,
        Dates.day(article.published()),
        Cards.source(null, article.head()),
        round.orElse(null),
        article.language(),
        Counts.of(entries.size(), "statement"),
        shown(article.rights()),
        ArticlePage.Find.of(article.id(), places),
        marking.paragraphs(),
        entries,
        article.sources().stream().map(RecordPages::source).toList(),
        corrections(article.id()));
  }

  private static String shown(Article.Rights rights) {
    return switch (rights) {
      case FULL -> "";
      case EXCERPT -> "Shown here: the statements, with the sentences around them. The whole text:";
      case LINK -> "No words of this article may be shown here. Read it at";
    };
  }

  private static ArticlePage.Entry entry(int number, Statement statement, int colour) {
    Speaker.@Nullable Ref ref = statement.speaker();
    Link speaker = new Link(Naming.of(statement), ref == null ? null : "/speaker/" + ref.id());
    return new ArticlePage.Entry(
        number,
        speaker,
        colour,
        shortened(statement.text(), OPENING),
        Labels.form(statement.form()),
        Cards.caution(statement),
        Dates.of(statement.said()),
        "/statement/" + statement.id());
  }

  private static String shortened(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = text.lastIndexOf(' ', length);
    return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, length / 2)) + " …";
  }

  private static ArticlePage.SourceLine source(Article.Source source) {
    List<String> details = new ArrayList<>();
    if (!source.title().isEmpty()) {
      details.add(source.title());
    }
    if (source.date() != null) {
      details.add(Dates.of(source.date()));
    }
    if (source.retrieved() != null) {
      details.add("read on " + Dates.day(source.retrieved()));
    }
    return new ArticlePage.SourceLine(
        Link.outside(source.publisher(), source.url()), String.join(", ", details));
  }
}
