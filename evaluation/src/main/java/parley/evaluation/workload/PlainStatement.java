package parley.evaluation.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.archive.Statement.Confidence;
import parley.evaluation.workload.Workload.MadeArticle;
import parley.evaluation.workload.Workload.MadeStatement;

/// A made statement as any search engine takes it: everything that is searched, counted or shown,
/// in one flat record.
///
/// @param number counts the statements that searches show, from 0
/// @param article counts articles from 0
/// @param side of its speaker
/// @param topics with their ancestors, sorted
public record PlainStatement(
    int number,
    int article,
    String headline,
    String text,
    String speaker,
    String side,
    SortedSet<String> topics,
    @Nullable String round,
    String publisher,
    String form,
    String language,
    LocalDate said) {

  /// Hands over all statements that searches show: those of low confidence are left out, since no
  /// question asks for them.
  public static void each(Workload workload, Consumer<PlainStatement> taker) {
    Writer writer = new Writer(workload, taker);
    workload.forEach(writer::write);
  }

  private static final class Writer {

    private final Workload workload;
    private final Registers registers;
    private final List<String> publishers;
    private final Consumer<PlainStatement> taker;
    private int number;

    Writer(Workload workload, Consumer<PlainStatement> taker) {
      this.workload = workload;
      this.registers = workload.registers();
      this.publishers = workload.cast().publishers().stream().map(Ids::slug).toList();
      this.taker = taker;
    }

    void write(MadeArticle article) {
      String headline = text(article.headline());
      String round =
          article.round() < 0 ? null : registers.rounds().get(article.round()).id();
      List<MadeStatement> shown = new ArrayList<>(article.statements());
      shown.removeIf(statement -> statement.confidence() == Confidence.LOW);
      for (MadeStatement made : shown) {
        Speaker speaker = registers.speakers().get(made.speaker());
        taker.accept(
            new PlainStatement(
                number++,
                article.number(),
                headline,
                text(made.words()),
                speaker.id(),
                registers.sideOf(speaker.ref()).orElse(Ids.UNKNOWN),
                topics(made),
                round,
                publishers.get(article.publisher()),
                made.form().name().toLowerCase(java.util.Locale.ROOT),
                article.language(),
                made.said()));
      }
    }

    private String text(int[] words) {
      StringBuilder text = new StringBuilder();
      MadeText.append(text, words, workload.words());
      return text.toString();
    }

    private SortedSet<String> topics(MadeStatement made) {
      SortedSet<String> topics = new TreeSet<>();
      for (int topic : made.topics()) {
        topics.addAll(registers.withAncestors(workload.topic(topic).id()));
      }
      return topics;
    }
  }
}
