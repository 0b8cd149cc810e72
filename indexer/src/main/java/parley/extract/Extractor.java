package parley.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.archive.Registers;
import parley.archive.Span;
import parley.archive.Statement.Act;
import parley.archive.Statement.Form;
import parley.extract.cue.Attribution;
import parley.extract.cue.Lexicon;
import parley.extract.date.Day;
import parley.extract.date.Days;
import parley.extract.speaker.Cast;
import parley.extract.speaker.Voice;
import parley.extract.speaker.Voice.Naming;
import parley.extract.text.Block;
import parley.extract.text.Page;
import parley.extract.text.Reader;
import parley.extract.text.Tagger;
import parley.extract.text.View;
import parley.register.SpeakerName;
import parley.register.TopicQueries;

/// Finds each statement in the raw text of a news article: its words, its speaker, how it reached
/// us and when it was said. Depends on nothing but its input and the registers; safe for any number
/// of threads; takes time linear in the length of the text.
public final class Extractor {

  /// Changes whenever the same text may give other statements.
  public static final String VERSION = "13";

  /// Days after which the publication of a transcript is no news of it.
  private static final int LONG_AGO = 31;

  private final Cast.Register register;
  private final TopicQueries topics;
  private final Reader reader = new Reader(Tagger.english(), Lexicon.english()::mayTell);

  private Extractor(Registers registers) {
    this.register = Cast.Register.of(registers);
    this.topics = TopicQueries.of(registers);
  }

  /// The extractor that knows the names, offices and topics in these registers.
  public static Extractor of(Registers registers) {
    return new Extractor(registers);
  }

  /// The statements of an article in the order of their first words; none if it is not in English.
  public List<Extraction> extract(Input input) {
    if (!reads(input.language())) {
      return List.of();
    }
    View view = View.of(input.text());
    List<Block> blocks = Page.blocks(view);
    Boolean translated = Translation.of(view) ? true : null;
    List<Resolution> resolutions =
        resolutions(input, view, blocks).stream()
            .map(r -> r.orTranslated(translated))
            .map(r -> r.orTranslated(isTranslated(r.voice(), input.language())))
            .toList();
    return new Statements(input, blocks, topics).of(resolutions);
  }

  /// By the languages that the register names for the speaker; null if it names none.
  private @Nullable Boolean isTranslated(Voice voice, String language) {
    return voice.speaker() == null
        ? null
        : register
            .registers()
            .speaker(voice.speaker().id())
            .map(speaker -> speaker.isTranslatedIn(language))
            .orElse(null);
  }

  /// What each stage made of an article, in words for people.
  public String explain(Input input) {
    return Explanation.of(input, reader, extract(input));
  }

  /// Whether prose in this language gives statements.
  public static boolean reads(String language) {
    String primary = language.toLowerCase(Locale.ROOT);
    return primary.equals("en") || primary.startsWith("en-");
  }

  private List<Resolution> resolutions(Input input, View view, List<Block> blocks) {
    if (input.speaker() != null) {
      return ownWords(speaker(input.speaker()), blocks);
    }
    Cast cast = new Cast(register, input.headline(), view.plain(), input.published());
    List<Turns.Turn> turns = Turns.in(view, blocks);
    if (!turns.isEmpty()) {
      Day held = held(input.published(), view, turns.getFirst().label().start());
      return turns.stream().flatMap(turn -> spoken(turn, cast, view, held)).toList();
    }
    Walk walk = Walk.over(view, blocks, reader);
    return new Resolver(view, cast, new Days(input.published())).resolve(walk);
  }

  private Voice speaker(String idOrName) {
    return new Voice(SpeakerName.ref(idOrName, register.registers()), Naming.FULL);
  }

  /// Each paragraph of a text that is one speaker's throughout.
  private static List<Resolution> ownWords(Voice speaker, List<Block> blocks) {
    List<Resolution> found = new ArrayList<>();
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.TEXT) {
        Attribution words =
            new Attribution(
                List.of(block.span()), null, null, Form.QUOTED, Act.SAY, true, "own-words");
        Draft draft = new Draft(words, null, found.size(), false);
        found.add(new Resolution(draft, speaker, null, null, null));
      }
    }
    return found;
  }

  /// The day on which a transcript says that it was held: the only day named before the first turn,
  /// if it is not long before the publication.
  private static @Nullable Day held(@Nullable LocalDate published, View view, int firstTurn) {
    List<Day> days =
        new Days(published)
            .in(view.plain(), new Span(0, firstTurn)).stream()
                .filter(day -> day.date().day() > 0)
                .toList();
    boolean one = days.stream().map(Day::date).distinct().count() == 1;
    boolean recent =
        one
            && (published == null
                || days.getFirst().date().first().isAfter(published.minusDays(LONG_AGO)));
    return recent ? days.getFirst() : null;
  }

  /// The words of a turn, and what is told in them of others' words.
  private Stream<Resolution> spoken(Turns.Turn turn, Cast cast, View view, @Nullable Day held) {
    Span label = turn.label();
    Attribution words =
        new Attribution(turn.words(), label, null, Form.QUOTED, Act.SAY, true, "turn");
    Resolution whole =
        new Resolution(
            new Draft(words, null, 0, false),
            cast.label(turn.name().of(view.plain())),
            label,
            held,
            turn.translated());
    Hearsay hearsay = new Hearsay(view, reader);
    return Stream.concat(
        Stream.of(whole),
        turn.words().stream()
            .flatMap(passage -> hearsay.in(passage).stream())
            .map(told -> told(told, cast, whole))
            .filter(told -> Hearsay.isKnown(told.voice())));
  }

  private static Resolution told(Attribution words, Cast cast, Resolution by) {
    Span mention = cast.mention(Objects.requireNonNull(words.source()));
    Draft draft = new Draft(words, null, 0, false);
    return new Resolution(draft, cast.voice(mention), mention, by.day(), by.translated());
  }
}
