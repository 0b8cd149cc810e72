package parley.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.web.words.Counts;
import parley.web.words.Quoting;
import parley.web.words.ReporterWord;

/// One hit as a page shows it.
public sealed interface Card {

  /// A statement.
  ///
  /// @param lang language of its words, null if it is the page's own
  /// @param form `quoted`, `mixed` or `reported`
  /// @param formLabel the same for readers
  /// @param words with matches and quoted words told apart
  /// @param said when, in words
  /// @param published when the article was, in words; empty if on the same day
  /// @param told with which word the reporter has the speaker say it
  /// @param source the outlet that has it on record
  /// @param caution what to be careful about, empty if nothing
  /// @param also the same words in other articles, folded into this card
  record OfStatement(
      String id,
      String href,
      @Nullable String lang,
      String form,
      String formLabel,
      List<Quoting.Piece> words,
      Who speaker,
      String said,
      String isoDay,
      String published,
      ReporterWord told,
      List<Topic> topics,
      Link article,
      Link source,
      String caution,
      List<Link> also)
      implements Card {
    public OfStatement {
      words = List.copyOf(words);
      topics = List.copyOf(topics);
      also = List.copyOf(also);
    }

    /// The same with the statements of other articles that have the same words.
    OfStatement alsoIn(List<Link> others) {
      return new OfStatement(
          id, href, lang, form, formLabel, words, speaker, said, isoDay, published, told, topics,
          article, source, caution, others);
    }

    /// The same, linked with its place in a list.
    OfStatement at(Place place) {
      return new OfStatement(
          id,
          place.of(id),
          lang,
          form,
          formLabel,
          words,
          speaker,
          said,
          isoDay,
          published,
          told,
          topics,
          article,
          source,
          caution,
          also);
    }

    /// How many other articles that is: `1 article`.
    public String alsoCount() {
      return Counts.of(also.size(), "article");
    }
  }

  /// A topic of a statement.
  ///
  /// @param inherited whether the statement's own words do not name it
  record Topic(String text, String href, boolean inherited) {}

  /// An article.
  ///
  /// @param lang language of title and words, null if it is the page's own
  record OfArticle(
      String href,
      @Nullable String lang,
      String title,
      List<Quoting.Piece> words,
      String published,
      String isoDay,
      Link source,
      @Nullable Link round,
      String statements)
      implements Card {
    public OfArticle {
      words = List.copyOf(words);
    }
  }

  /// A speaker as of one day.
  ///
  /// @param office held on that day, may be empty
  /// @param namedAs what the article calls a speaker without office beyond the name, may be empty
  record Who(Link name, String office, @Nullable Link side, String namedAs) {}
}
