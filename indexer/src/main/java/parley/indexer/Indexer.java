package parley.indexer;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.archive.Registers;
import parley.archive.Registers.Correction;
import parley.input.Counted;
import parley.input.Misread;
import parley.register.CorrectionFile;
import parley.search.SearchEngine;
import parley.source.SourceFile;
import parley.source.SourceFolder;
import parley.source.SourceFormat;

/// Brings an index up to date with its corpus. What is published never depends on the way there: an
/// index that was updated a hundred times has what one built anew has.
public final class Indexer {

  private final SearchEngine engine;
  private final Corpus corpus;
  private final Clock clock;
  private final List<SourceFormat> formats;

  /// @param clock tells when an article comes in, and which dates lie in the future
  public Indexer(SearchEngine engine, Corpus corpus, Clock clock) {
    this.engine = engine;
    this.corpus = corpus;
    this.clock = clock;
    this.formats = SourceFormat.all(clock);
  }

  /// How to go about it.
  ///
  /// @param full reads everything anew and builds beside; may change the corpus of an index
  /// @param dryRun tells what would be done, and does nothing
  /// @param allowRemovals removes articles whose files are gone, however many
  public record Options(boolean full, boolean dryRun, boolean allowRemovals) {
    public static final Options DEFAULT = new Options(false, false, false);
  }

  /// Indexes what changed.
  ///
  /// @throws CorpusException if the index belongs to another corpus, the corpus has no readable
  ///   article, or its registers cannot be read
  /// @throws parley.search.SearchException if the engine cannot be used
  public IndexReport index(Options options, Progress progress) {
    Registers registers = corpus.registers();
    if (options.dryRun()) {
      Mode mode = Mode.of(engine.status(), corpus, options);
      return run(mode, registers, options).report(engine.status().build(), mode.notes());
    }
    try (Publishing publishing = Publishing.open(engine, corpus, options, clock)) {
      return published(publishing, options, progress);
    }
  }

  /// Publishes what the corpus has, its registers read under the lock: whoever had it before may
  /// have written a withdrawal there.
  private IndexReport published(Publishing publishing, Options options, Progress progress) {
    IndexRun run = run(publishing.mode(), corpus.reopened().registers(), options);
    return publishing.publish(run, corpus.folder().toString(), progress);
  }

  private IndexRun run(Mode mode, Registers registers, Options options) {
    Published published = mode.comparable() ? Published.of(engine) : Published.NOTHING;
    SourceFolder folder = SourceFolder.of(corpus.articles(), formats);
    Scan scan = new Scan(formats, registers, published, Set.of());
    scan.refuse(folder.refused());
    Stream<SourceFile> outside =
        published.filesOutside().stream()
            .map(file -> new SourceFile(Path.of(file), file))
            .filter(file -> Files.exists(file.path()));
    scan.files(Stream.concat(outside, folder.files().stream()).toList());
    if (isEmptied(scan, published) && !options.full()) {
      throw new CorpusException(
          "no article can be read in %s%s; put articles there, or empty the index with --full"
              .formatted(corpus.articles(), scan.refused().isEmpty() ? "" : first(scan)));
    }
    Surroundings surroundings = new Surroundings(registers, scan::has);
    Plan.Removing removing =
        options.allowRemovals() || mode.otherCorpus() ? Plan.Removing.ALL : Plan.Removing.FEW;
    Plan plan = Plan.of(scan, published, surroundings, removing);
    return new IndexRun(formats, registers, published, scan, plan, surroundings, folder.notes());
  }

  /// Whether the corpus itself has no article, though the index has some of it; files that were
  /// added from elsewhere may be all that an archive has.
  private static boolean isEmptied(Scan scan, Published published) {
    boolean nothing =
        scan.found().isEmpty()
            || (published.hasFilesInside()
                && scan.found().values().stream().allMatch(found -> found.file().isOutside()));
    return nothing && scan.withdrawn().isEmpty();
  }

  private static String first(Scan scan) {
    return " (%,d refused, the first: %s)"
        .formatted(scan.refused().size(), scan.refused().getFirst());
  }

  /// Adds the articles in these files, wherever they lie, or replaces those with the same ids;
  /// never removes any. Files outside the corpus are read again with every run, as long as they are
  /// there.
  ///
  /// @throws CorpusException if the index belongs to another corpus, or is to be built anew first
  public IndexReport add(List<Path> files, Progress progress) {
    try (Publishing publishing = Publishing.open(engine, corpus, Options.DEFAULT, clock)) {
      Mode mode = publishing.mode();
      if (mode.full() && mode.comparable()) {
        throw new CorpusException(String.join("; ", mode.notes()) + "; run index first");
      }
      Registers registers = mode.comparable() ? engine.registers() : corpus.registers();
      Published published = mode.comparable() ? Published.of(engine) : Published.NOTHING;
      IndexRun run =
          addition(files.stream().map(this::source).sorted().toList(), registers, published);
      return publishing.publish(run, corpus.folder().toString(), progress);
    }
  }

  private IndexRun addition(List<SourceFile> files, Registers registers, Published published) {
    Set<String> names = new TreeSet<>(files.stream().map(SourceFile::name).toList());
    Set<String> elsewhere = new TreeSet<>();
    for (Map.Entry<String, Fingerprint> known : published.byId().entrySet()) {
      if (!names.contains(known.getValue().file())) {
        elsewhere.add(known.getKey());
      }
    }
    Scan scan = new Scan(formats, registers, published, elsewhere);
    scan.files(files);
    Surroundings surroundings =
        new Surroundings(registers, id -> published.has(id) || scan.has(id));
    Plan plan = Plan.of(scan, published, surroundings, Plan.Removing.NEVER);
    return new IndexRun(formats, registers, published, scan, plan, surroundings, List.of());
  }

  private SourceFile source(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    boolean inside = absolute.startsWith(corpus.articles());
    Path name = inside ? corpus.articles().relativize(absolute) : absolute;
    return new SourceFile(absolute, name.toString().replace('\\', '/'));
  }

  /// Takes an article, a statement or a speaker out for good: writes it down in the corpus, then
  /// indexes. One that was written down and not published before is published now.
  ///
  /// @throws CorpusException if nothing is called so, it is withdrawn already, or the file cannot
  ///   be written
  /// @throws parley.search.SearchException if another process is writing; then nothing is written
  ///   down
  public IndexReport withdraw(String id, String reason) {
    try (Publishing publishing = Publishing.open(engine, corpus, Options.DEFAULT, clock)) {
      Registers registers = corpus.reopened().registers();
      if (registers.withdrawal(id).isEmpty()) {
        writeDown(id, reason, registers);
      } else if (publishing.hasPublished(id)) {
        throw new CorpusException(id + " is withdrawn already; nothing is left to do");
      }
      return published(publishing, Options.DEFAULT, Progress.NONE);
    }
  }

  private void writeDown(String id, String reason, Registers registers) {
    if (!Subjects.exists(id, registers, engine)) {
      throw new CorpusException(
          "no article, statement or speaker is called “" + id + "”; look the id up in its address");
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    Correction withdrawal =
        new Correction(id, Correction.Kind.WITHDRAW, Map.of(), reason.strip(), today);
    try {
      CorrectionFile.withdraw(corpus.folder(), withdrawal);
    } catch (Misread e) {
      throw new CorpusException(e.in(corpus.folder() + "/corrections.yaml").toString());
    } catch (UncheckedIOException e) {
      throw new CorpusException(String.valueOf(e.getMessage()));
    }
  }

  /// What is wrong with the index, and how it differs from its corpus; nothing if all is well.
  public List<String> verify() {
    List<String> wrong = new ArrayList<>(engine.verify());
    IndexRun run = planned(new Options(false, true, true));
    IndexReport report = run.report(engine.status().build(), List.of());
    differ(wrong, report.ids().added(), "in the corpus, not in the index");
    differ(wrong, report.ids().changed(), "changed in the corpus since the last run");
    differ(wrong, report.ids().removed(), "in the index, not in the corpus");
    run.stale().forEach(finding -> wrong.add(finding + "; mend the file and run index"));
    return List.copyOf(wrong);
  }

  private IndexRun planned(Options options) {
    return run(Mode.of(engine.status(), corpus, options), corpus.registers(), options);
  }

  private static void differ(List<String> wrong, List<String> ids, String how) {
    if (!ids.isEmpty()) {
      String few = String.join(", ", ids.stream().limit(10).toList());
      wrong.add(
          "%s %s %s: %s%s; run index"
              .formatted(
                  Counted.of(ids.size(), "article"),
                  ids.size() == 1 ? "is" : "are",
                  how,
                  few,
                  ids.size() > 10 ? ", ..." : ""));
    }
  }
}
