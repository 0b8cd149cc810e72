package parley.evaluation.convert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes a corpus of addresses that are written down as JavaScript literals.
@Command(
    name = "convert-addresses",
    description = {
      "Turns a JavaScript file of addresses (id, name, speaker[], date, text, url) into a corpus:",
      "DIR/articles/FILE.jsonl and the mapping.yaml that reads it.",
      "",
      "Example: evaluation/run convert-addresses messages.js --language uk --to addresses"
    },
    mixinStandardHelpOptions = true)
public final class ConvertAddresses implements Callable<Integer> {

  private static final String MAPPING =
      """
      # Addresses, each by one speaker; see evaluation/README.md.
      id: id
      title: name
      text: text
      published: date
      language: language
      speaker: speaker.0
      url: url
      fixed: {publisher: Office of the President of Ukraine}
      """;

  @Parameters(paramLabel = "FILE", description = "The JavaScript file.")
  private Path file = Path.of("");

  @Option(
      names = "--language",
      required = true,
      paramLabel = "TAG",
      description = "Of its texts: en, uk, ...")
  private String language = "";

  @Option(names = "--to", required = true, paramLabel = "DIR", description = "The corpus to make.")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    try {
      List<String> lines = lines(JsLiteral.read(Files.readString(file)), language);
      Path articles = Files.createDirectories(folder.resolve("articles"));
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
      Files.write(articles.resolve(name + ".jsonl"), lines);
      Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
      System.out.println(lines.size() + " addresses in " + folder);
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println(file + ", " + e.getMessage() + "; mend the file, or leave that part out");
      return 3;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be converted: " + e.getMessage(), e);
    }
  }

  private static List<String> lines(JsonNode addresses, String language) {
    List<String> lines = new ArrayList<>();
    for (JsonNode address : addresses) {
      if (!(address instanceof ObjectNode line)) {
        throw new IllegalArgumentException("item " + (lines.size() + 1) + ": wanted an object");
      }
      line.put("id", language + "-" + line.path("id").asString());
      line.put("language", language);
      line.put("text", line.path("text").asString().replace("**", "").strip());
      lines.add(line.toString());
    }
    return lines;
  }
}
