package parley.evaluation;

import java.util.concurrent.Callable;
import parley.search.EngineProvider;
import parley.web.Options;
import parley.web.ParleyServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Serves an index as `parley serve` does, for as long as its standard input stays open: a server
/// in a process of its own that cannot outlive the one that measures it.
@Command(name = "serve", hidden = true)
final class ServeIndex implements Callable<Integer> {

  @Parameters(index = "0")
  private String address = "";

  @Override
  public Integer call() throws Exception {
    try (var engine = EngineProvider.openAny(address);
        ParleyServer server = ParleyServer.start(engine, Options.local(0))) {
      System.out.println("Listening on " + server.url());
      while (System.in.read() >= 0) {}
    }
    return 0;
  }
}
