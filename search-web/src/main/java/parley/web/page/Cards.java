package parley.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.archive.Article;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.search.Hit;
import parley.search.Snippet;
import parley.web.words.Clause;
import parley.web.words.Counts;
import parley.web.words.Dates;
import parley.web.words.Labels;
import parley.web.words.Naming;
import parley.web.words.Outlet;
import parley.web.words.Quoting;
import parley.web.words.ReporterWord;

/// Makes cards of hits.
public record Cards(Registers registers) {

  /// Words of a reporter that do not tell by themselves that somebody denies.
  private static final Set<String> NEUTRAL = Set.of("said", "says", "wrote", "stated", "added");

  public List<Card> of(List<? extends Hit> hits) {
    List<Card> cards = new ArrayList<>();
    hits.forEach(hit -> cards.add(of(hit)));
    return cards;
  }

  /// The same with the same words in several articles as one card. What is counted, and what feeds
  /// and exports hold, stays as it is. Statements are linked with their place in the list.
  public List<Card> folded(List<? extends Hit> hits, Place first) {
    return Folding.of(hits).stream()
        .map(folding -> folded(folding, first.after(folding.index())))
        .toList();
  }

  private Card folded(Folding folding, Place place) {
    return folded(folding) instanceof Card.OfStatement card ? card.at(place) : of(folding.first());
  }

  private Card folded(Folding folding) {
    Card card = of(folding.first());
    return card instanceof Card.OfStatement statement
        ? statement.alsoIn(folding.others().stream().map(Cards::occurrence).toList())
        : card;
  }

  /// Those of the hits that have the same words by the same speaker as a statement, as links.
  public static List<Link> wordings(Statement statement, List<Hit.OfStatement> hits) {
    return hits.stream()
        .filter(hit -> !hit.statement().id().equals(statement.id()))
        .filter(hit -> Folding.same(hit.statement(), statement))
        .map(Cards::occurrence)
        .toList();
  }

  private static Link occurrence(Hit.OfStatement hit) {
    String source = source(hit.source(), hit.article()).text();
    String text =
        heading(hit.article()) + ", " + source + ", " + Dates.day(hit.article().published());
    return new Link(text, "/statement/" + hit.statement().id());
  }

  private Card of(Hit hit) {
    return switch (hit) {
      case Hit.OfStatement statement -> statement(statement);
      case Hit.OfArticle article -> article(article);
    };
  }

  /// The card of a statement.
  public Card.OfStatement statement(Hit.OfStatement hit) {
    Statement statement = hit.statement();
    Article.Head article = hit.article();
    return new Card.OfStatement(
        statement.id(),
        "/statement/" + statement.id(),
        lang(article.language()),
        statement.form().name().toLowerCase(Locale.ROOT),
        how(statement, hit.snippet()),
        words(statement, hit.snippet()),
        who(statement, article),
        Dates.of(statement.said()),
        statement.said().toString(),
        published(statement, article),
        ReporterWord.of(statement),
        topics(statement),
        new Link(heading(article), "/article/" + article.id()),
        source(hit.source(), article),
        caution(statement),
        List.of());
  }

  /// The words, after the reporter's verb in brackets where they need it.
  private static List<Quoting.Piece> words(Statement statement, Snippet snippet) {
    Snippet shown = Clause.shown(statement, snippet);
    List<Quoting.Piece> pieces = new ArrayList<>();
    String lead = Clause.lead(statement, shown);
    if (!lead.isEmpty()) {
      pieces.add(new Quoting.Piece("[" + lead + "] ", false, false));
    }
    pieces.addAll(Quoting.pieces(statement.form(), shown));
    return pieces;
  }

  /// How the words reached us; before what somebody denied or rejected also that they did, unless
  /// the words say so themselves, so that it does not read as their claim.
  private static String how(Statement statement, Snippet snippet) {
    String form = Labels.form(statement.form());
    if (!Clause.lead(statement, Clause.shown(statement, snippet)).isEmpty()) {
      return form;
    }
    return switch (statement.act()) {
      case DENY, REJECT -> {
        String word = ReporterWord.of(statement).inOne();
        boolean tells = !NEUTRAL.contains(word) && !word.startsWith("reporter");
        yield tells && !statement.text().startsWith(word) ? form + ": " + word : form;
      }
      case SAY, CLAIM, DEMAND, PROPOSE, ACCUSE, CONCEDE, AGREE, THREATEN, ASSESS, AIM -> form;
    };
  }

  /// A language as pages mark it: null where it is their own.
  public static @Nullable String lang(String language) {
    return language.equals("en") ? null : language;
  }

  /// The speaker of a statement, as of its day.
  public Card.Who who(Statement statement, Article.Head article) {
    Speaker.@Nullable Ref ref = statement.speaker();
    if (ref == null) {
      String namedAs = Naming.besides("", "", statement.namedAs());
      return new Card.Who(new Link(Naming.UNKNOWN, null), "", null, namedAs);
    }
    String office =
        registers
            .speaker(ref.id())
            .flatMap(speaker -> speaker.officeOn(statement.day(article.published())))
            .map(Speaker.Office::title)
            .orElse("");
    Optional<Link> side =
        registers
            .sideOf(ref)
            .filter(id -> !id.equals(ref.id()))
            .map(id -> new Link(registers.sideName(id), "/speaker/" + id));
    String namedAs =
        office.isEmpty() ? Naming.besides(ref.name(), spellings(ref), statement.namedAs()) : "";
    return new Card.Who(
        new Link(ref.name(), "/speaker/" + ref.id()), office, side.orElse(null), namedAs);
  }

  private String spellings(Speaker.Ref ref) {
    return registers
        .speaker(ref.id())
        .map(speaker -> speaker.names().collect(Collectors.joining(" ")))
        .orElse("");
  }

  private static String published(Statement statement, Article.Head article) {
    boolean sameDay =
        statement.said().day() > 0 && statement.said().first().equals(article.published());
    return sameDay ? "" : Dates.day(article.published());
  }

  /// The topics of a statement, those left out that a narrower one implies.
  private List<Card.Topic> topics(Statement statement) {
    List<String> implied =
        statement.topics().stream()
            .flatMap(id -> registers.withAncestors(id).stream().skip(1))
            .toList();
    return statement.topics().stream()
        .filter(id -> !implied.contains(id))
        .map(id ->
            new Card.Topic(
                registers.topic(id).map(t -> t.label()).orElse(id),
                "/topic/" + id,
                statement.inherited().contains(id)))
        .toList();
  }

  /// What an article is called: its headline, else its id.
  public static String heading(Article.Head article) {
    return article.headline().isEmpty() ? article.id() : article.headline();
  }

  /// The outlet that has something on record.
  public static Link source(Article.@Nullable Source source, Article.Head article) {
    String publisher = source == null ? article.publisher() : source.publisher();
    @Nullable String url = source == null ? article.url() : source.url();
    return Link.outside(Outlet.name(publisher, url), url);
  }

  /// What to be careful about with a statement, empty if nothing.
  public static String caution(Statement statement) {
    return switch (statement.confidence()) {
      case HIGH -> "";
      case MEDIUM -> "";
      case LOW -> "Less certain: words or speaker may be wrong";
    };
  }

  private Card.OfArticle article(Hit.OfArticle hit) {
    Article.Head article = hit.article();
    return new Card.OfArticle(
        "/article/" + article.id(),
        lang(article.language()),
        heading(article),
        Quoting.pieces(Statement.Form.REPORTED, hit.snippet()),
        Dates.day(article.published()),
        article.published().toString(),
        source(null, article),
        registers
            .round(article.round())
            .map(round -> new Link(round.name(), "/round/" + round.id()))
            .orElse(null),
        Counts.of(hit.statements(), "statement"));
  }
}
