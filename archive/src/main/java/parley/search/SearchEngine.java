package parley.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.archive.Statement;
import parley.query.Facet;

/// An index of statements and articles behind plain questions and answers. Safe for any number of
/// threads; every answer comes from one published build.
///
/// Orders are total. Statements: newest is day descending ([Statement#day]), article id, position,
/// id; oldest is day ascending with the same ties; relevance is score, then newest; added is the
/// article's instant descending, then newest. Articles: the same with the day of publication and
/// the article id.
///
/// All questions throw [SearchException]; [SearchException.Empty] where nothing is published.
public interface SearchEngine extends AutoCloseable {

  /// The most values of a facet in a [SearchResult].
  int FACET_SIZE = 50;

  /// The most hits at which a result has a suggestion.
  int FEW_HITS = 5;

  SearchResult search(SearchRequest request);

  /// Every hit of a request in its order, page and size left aside, over one build however long it
  /// takes. To be closed.
  Stream<Hit> scan(SearchRequest request);

  /// All values of a facet under a request, as [SearchResult.FacetCounts] counts them but without
  /// its limit.
  List<SearchResult.FacetValue> values(SearchRequest request, Facet facet);

  Optional<AttributedArticle> article(String id);

  /// Every article in the order of its id, over one build however long it takes, where an engine
  /// keeps builds open. To be closed.
  default Stream<AttributedArticle> articles() {
    return fingerprints().keySet().stream().flatMap(id -> article(id).stream());
  }

  Optional<Statement> statement(String id);

  /// The statements most like this one in words, itself and its article's left out; none for an
  /// unknown id.
  List<Hit.OfStatement> similar(String statementId);

  /// Speakers, topics, rounds and words that continue what was typed, best first, at most 10.
  List<Completion> complete(String prefix);

  /// The registers of the published build.
  Registers registers();

  /// Article id to the fingerprint it was added with.
  SortedMap<String, String> fingerprints();

  /// How things stand. Never fails because of what stands at the address: damage is told in
  /// [Status#outdated()].
  Status status();

  /// Reads everything and names what is wrong; nothing if all is well.
  List<String> verify();

  /// Publishes the build before the current one and pins it until the next build is published.
  ///
  /// @return its number
  /// @throws SearchException if there is none, or it is older than a withdrawal in the registers of
  ///   the published one
  long rollback();

  /// Starts a build that replaces everything.
  ///
  /// @throws SearchException.Locked if another process is writing
  IndexBuild build();

  /// Starts a build that changes the published one.
  ///
  /// @throws SearchException.Locked if another process is writing
  /// @throws SearchException.Outdated if the published one was made by another version
  IndexBuild update();

  @Override
  void close();

  /// Searches, and where all words together (two clauses or more) hit nothing, once more with most
  /// of them; such an answer says that it was relaxed.
  default SearchResult searchRelaxed(SearchRequest request) {
    SearchResult strict = search(request);
    boolean loosens =
        strict.total() == 0
            && request.match() == SearchRequest.Match.ALL
            && request.query().required().size() >= 2;
    if (!loosens) {
      return strict;
    }
    SearchResult loose =
        search(request.withMatch(SearchRequest.Match.MOST).withPage(request.page()));
    return loose.total() == 0 ? strict : loose.asRelaxed();
  }

  /// Where a build's contents come from.
  ///
  /// @param corpus absolute path of the corpus, empty if there is none
  /// @param rules version of what turned its files into statements
  record Origin(String corpus, String rules) {}

  /// How things stand.
  ///
  /// @param build number of the published build, 0 if none
  /// @param published when that was
  /// @param pinned whether it was published by a rollback
  /// @param lastDay the latest day on which anything was said or published
  /// @param kept numbers of the builds that exist, the published one included
  /// @param outdated why the published build cannot be used, if so: it is damaged, or made by
  ///   another version
  /// @param health of the machines that have it; null where it is on this one
  record Status(
      String address,
      long build,
      @Nullable Instant published,
      boolean pinned,
      long articles,
      long statements,
      @Nullable LocalDate lastDay,
      Origin origin,
      List<Long> kept,
      @Nullable String outdated,
      @Nullable Health health) {
    public Status {
      kept = List.copyOf(kept);
    }

    /// The same with contents that come from somewhere else.
    public Status of(Origin other) {
      return new Status(
          address,
          build,
          published,
          pinned,
          articles,
          statements,
          lastDay,
          other,
          kept,
          outdated,
          health);
    }
  }

  /// How the published build is spread over machines.
  ///
  /// @param nodes machines in the cluster
  /// @param copies of the build's parts that are on one
  /// @param missing copies that should be on one and are not
  record Health(int nodes, int copies, int missing) {}

  /// Something to go on typing, or to go to.
  ///
  /// @param id of the speaker, topic or round; null for a word
  /// @param text what to show and to put into the box
  record Completion(Kind kind, @Nullable String id, String text) {

    /// What a completion leads to.
    public enum Kind {
      SPEAKER,
      TOPIC,
      ROUND,
      WORD
    }
  }
}
