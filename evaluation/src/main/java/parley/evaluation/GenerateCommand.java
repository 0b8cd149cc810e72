package parley.evaluation;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Writes a made archive to disk.
@Command(
    name = "generate",
    description = "Writes a made archive in the exchange format, the same for the same size.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

  @Mixin private WorkloadOptions workload = new WorkloadOptions();

  @Override
  public Integer call() {
    WorkFolder folder = workload.folder();
    folder.generate();
    System.out.println(folder.corpus());
    return 0;
  }
}
