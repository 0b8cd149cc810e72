package parley.lint;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import parley.archive.Registers;
import parley.indexer.Corpus;
import parley.indexer.CorpusContents;
import parley.input.Finding;
import parley.register.RegisterFiles;

/// A corpus, read once to be looked over.
public final class Lint {

  private final RegisterFiles files;
  private final Registers registers;
  private final CorpusContents contents;

  private Lint(RegisterFiles files, CorpusContents contents) {
    this.files = files;
    this.registers = files.registers();
    this.contents = contents;
  }

  /// Reads a corpus. Whatever of it cannot be read is a finding too.
  public static Lint of(Corpus corpus, Clock clock) {
    RegisterFiles files = corpus.files();
    return new Lint(files, CorpusContents.of(corpus, files.registers(), clock));
  }

  /// Everything that somebody should mend, sorted; nothing if all is well.
  public List<Finding> check() {
    List<Finding> findings = new ArrayList<>(files.findings());
    findings.addAll(contents.refused());
    findings.addAll(SpeakerRules.check(files, registers));
    findings.addAll(TopicRules.check(files, registers));
    findings.addAll(RoundRules.check(files, registers));
    findings.addAll(PublisherRules.check(files));
    findings.addAll(CorrectionRules.check(files, registers, contents));
    findings.addAll(ArticleRules.check(registers, contents));
    findings.addAll(SharedRuns.check(contents));
    return findings.stream().sorted().distinct().toList();
  }

  /// Frequent speakers whom the register does not know, as YAML to paste into `speakers.yaml`.
  public String suggest() {
    return Suggestions.yaml(contents);
  }
}
