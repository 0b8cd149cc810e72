package parley.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.archive.Ids;
import parley.archive.PartialDate;
import parley.archive.Span;
import parley.archive.Speaker;
import parley.archive.Statement;
import parley.extract.cue.Attribution;
import parley.extract.date.Day;
import parley.extract.speaker.Voice;
import parley.extract.text.Block;
import parley.register.TopicQueries;

/// Makes statements of what was resolved: in the order of their words, with ids, topics, sources,
/// and told ones tied to the statement that tells them.
final class Statements {

  private static final int NEAREST = 24;

  private final Input input;
  private final List<Block> blocks;
  private final Topics topics;
  private final Map<String, Integer> occurrences = new HashMap<>();

  Statements(Input input, List<Block> blocks, TopicQueries topics) {
    this.input = input;
    this.blocks = blocks;
    this.topics = new Topics(input, blocks, topics);
  }

  List<Extraction> of(List<Resolution> resolutions) {
    List<Resolution> ordered = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Resolution resolution : resolutions) {
      Speaker.Ref speaker = resolution.voice().speaker();
      if (seen.add(
          List.of(resolution.draft().words().content(), speaker == null ? "" : speaker.id()))) {
        ordered.add(resolution);
      }
    }
    ordered.sort(
        Comparator.comparingInt((Resolution r) -> r.draft().words().start())
            .thenComparingInt(r -> -r.draft().words().end()));
    List<String> ids = ordered.stream().map(r -> id(text(r))).toList();
    List<Extraction> made = new ArrayList<>(ordered.size());
    for (int i = 0; i < ordered.size(); i++) {
      Integer teller = teller(ordered, i);
      Topics.Found about = topics.next(ordered.get(i), text(ordered.get(i)), teller);
      Told told = teller == null ? null : new Told(ids.get(teller), ordered.get(teller).voice());
      made.add(statement(ordered.get(i), ids.get(i), told, about));
    }
    return List.copyOf(made);
  }

  private String text(Resolution resolution) {
    return resolution.draft().words().content().stream()
        .map(span -> span.of(input.text()))
        .collect(Collectors.joining(Statement.JOINT));
  }

  private String id(String text) {
    String first = Ids.statement(input.articleId(), text, 1);
    int occurrence = occurrences.merge(first, 1, Integer::sum);
    return occurrence == 1 ? first : Ids.statement(input.articleId(), text, occurrence);
  }

  /// The narrowest statement before this one whose words hold this one's words and cue.
  private static @Nullable Integer teller(List<Resolution> all, int index) {
    Attribution inner = all.get(index).draft().words();
    Span cue = inner.cue();
    for (int i = index - 1; cue != null && i >= Math.max(0, index - NEAREST); i--) {
      Attribution outer = all.get(i).draft().words();
      Span whole = inner.reach();
      boolean holds =
          outer.content().stream().anyMatch(span -> span.contains(cue) && span.contains(whole));
      if (holds) {
        return i;
      }
    }
    return null;
  }

  /// Where a statement is told, and by whom.
  private record Told(String id, Voice by) {}

  private Extraction statement(
      Resolution resolution, String id, @Nullable Told told, Topics.Found about) {
    Attribution words = resolution.draft().words();
    Span cue = words.cue();
    Span mention = resolution.mention();
    Day day = resolution.day();
    String text = text(resolution);
    return new Extraction(
        id,
        resolution.voice().speaker(),
        mention == null ? "" : mention.of(input.text()),
        mention,
        day != null ? day.date() : published(),
        day != null ? day.basis() : Statement.Basis.PUBLISHED,
        words.form(),
        words.act(),
        Confidences.of(resolution.draft(), resolution.voice(), told == null ? null : told.by()),
        text,
        words.content(),
        cue == null ? "" : cue.of(input.text()),
        about.topics(),
        about.inherited(),
        told == null ? null : told.id(),
        source(words.end()),
        resolution.translated(),
        words.rule());
  }

  private @Nullable PartialDate published() {
    return input.published() == null ? null : PartialDate.of(input.published());
  }

  /// The next footnote of the same paragraph.
  private @Nullable String source(int end) {
    int low = 0;
    int high = input.footnotes().size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (input.footnotes().get(middle).offset() < end) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == input.footnotes().size()) {
      return null;
    }
    Footnote next = input.footnotes().get(low);
    return next.offset() <= paragraphEnd(end) ? next.source() : null;
  }

  private int paragraphEnd(int offset) {
    int low = 0;
    int high = blocks.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (blocks.get(middle).span().end() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < blocks.size() ? blocks.get(low).span().end() : input.text().length();
  }
}
