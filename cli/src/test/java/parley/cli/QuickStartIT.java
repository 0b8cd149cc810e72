package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The README's first commands, run as a newcomer runs them, with the real launcher.
class QuickStartIT {

  private static final Path ROOT = Path.of(System.getProperty("parley.root"));
  private static final Pattern LISTENING = Pattern.compile("Listening on (http://\\S+)");

  @TempDir Path folder;

  @Test
  void theFirstCommandsOfTheReadmeAreTheseTwo() throws IOException {
    Matcher block =
        Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(ROOT.resolve("README.md")));
    assertTrue(block.find());
    List<String> commands =
        block.group(1).lines().map(line -> line.replaceFirst("\\s*#.*", "")).toList();
    assertEquals(List.of("./parley serve", "mvn verify"), commands);
  }

  @Test
  void serveIndexesTheShippedCorpusAndAnswersWithoutBuildingAgain() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("p"), ROOT.resolve("parley"));
    ProcessBuilder command =
        new ProcessBuilder(
                link.toString(), "serve", "--port", "0", "--index", "lucene:" + folder.resolve("i"))
            .directory(folder.toFile())
            .redirectError(folder.resolve("err").toFile());
    command.environment().put("PATH", "/usr/bin:/bin");
    Process server = command.start();
    try (BufferedReader out = server.inputReader()) {
      String line = out.readLine();
      String errors = Files.readString(folder.resolve("err"));
      Matcher listening = LISTENING.matcher(String.valueOf(line));
      assertTrue(listening.matches(), line + "\n" + errors);
      assertTrue(!errors.contains("building"), errors);
      assertAnswers(URI.create(listening.group(1)));
    } finally {
      server.destroy();
      assertTrue(server.waitFor(20, TimeUnit.SECONDS), "the server stops when asked to");
    }
  }

  private static void assertAnswers(URI base) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> page = get(client, base.resolve("/"));
      assertEquals(200, page.statusCode());
      HttpResponse<String> json = get(client, base.resolve("/api/search?q=ceasefire"));
      JsonNode result = JsonMapper.builder().build().readTree(json.body());
      assertTrue(result.get("total").asInt() > 0, json.body());
    }
  }

  private static HttpResponse<String> get(HttpClient client, URI address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
