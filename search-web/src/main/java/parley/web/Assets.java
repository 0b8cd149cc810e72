package parley.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import parley.web.http.Ask;
import parley.web.http.Failure;
import parley.web.http.Reply;
import parley.web.page.Frame;

/// The files that pages need besides themselves. Their addresses change with their contents, so
/// that browsers may keep them for good.
final class Assets {

  /// The route they are under.
  static final String PATH = "/assets/{file}";

  @SuppressWarnings("ArrayRecordComponent") // read once and never compared
  private record Asset(String type, byte[] bytes) {}

  private final Map<String, Asset> byFile = new LinkedHashMap<>();
  private final Frame.Files files;
  private final byte[] openApi = read("openapi.json");

  Assets() {
    files =
        new Frame.Files(
            style("parley", "base.css", "search.css"),
            style("record", "record.css"),
            script("parley", "page.js", "complete.js", "filters.js", "chart.js", "save.js"),
            script("saved", "saved.js"),
            script("find", "find.js"));
    byFile.put("icon.svg", new Asset("image/svg+xml", read("icon.svg")));
  }

  private String style(String name, String... sources) {
    byte[] bytes = joined(sources, Assets::tightStyle);
    return add(name, ".css", new Asset("text/css; charset=utf-8", bytes));
  }

  private String script(String name, String... sources) {
    byte[] bytes = joined(sources, Assets::tightScript);
    return add(name, ".js", new Asset("text/javascript; charset=utf-8", bytes));
  }

  private String add(String name, String ending, Asset asset) {
    String file = name + "-" + mark(asset) + ending;
    byFile.put(file, asset);
    return "/assets/" + file;
  }

  /// Several files as one, made shorter.
  private static byte[] joined(String[] names, UnaryOperator<String> shorter) {
    String whole =
        Arrays.stream(names)
            .map(name -> new String(read(name), StandardCharsets.UTF_8))
            .collect(Collectors.joining("\n"));
    return shorter.apply(whole).getBytes(StandardCharsets.UTF_8);
  }

  /// Without comments and the spaces that only people need. No string in our style sheets has a
  /// space beside any of the signs around which spaces go.
  private static String tightStyle(String css) {
    return css.replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\s+", " ")
        .replaceAll(" ?([{};,>]) ?", "$1")
        .replaceAll(": ", ":")
        .replace(";}", "}")
        .strip();
  }

  /// Without indents and lines of comment. Lines stay lines, so that nothing can run together.
  private static String tightScript(String js) {
    return js.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static byte[] read(String name) {
    try (InputStream in =
        Objects.requireNonNull(Assets.class.getResourceAsStream("/parley/web/" + name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name + " cannot be read", e);
    }
  }

  private static String mark(Asset asset) {
    CRC32 crc = new CRC32();
    crc.update(asset.bytes());
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  /// The addresses of style sheets and scripts.
  Frame.Files files() {
    return files;
  }

  /// Changes with the contents of any of them.
  String version() {
    return String.join(" ", byFile.keySet());
  }

  Reply openApi(Ask ask) {
    return Reply.ok(Reply.JSON, new String(openApi, StandardCharsets.UTF_8));
  }

  Reply file(Ask ask) {
    Asset asset = byFile.get(ask.part("file"));
    if (asset == null) {
      throw Failure.notFound(
          "there is no file “%s” here".formatted(Failure.shortened(ask.part("file"))));
    }
    return new Reply.Body(200, asset.type(), asset.bytes());
  }
}
