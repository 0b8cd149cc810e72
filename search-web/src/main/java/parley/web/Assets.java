package parley.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import parley.web.http.Ask;
import parley.web.http.Failure;
import parley.web.http.Reply;

/// The files that pages need besides themselves. Their addresses change with their contents, so
/// that browsers may keep them for good.
final class Assets {

  /// The route they are under.
  static final String PATH = "/assets/{file}";

  @SuppressWarnings("ArrayRecordComponent") // read once and never compared
  private record Asset(String type, byte[] bytes) {}

  private final Map<String, Asset> byFile;
  private final String style;
  private final String script;
  private final byte[] openApi = read("openapi.json");

  private static final List<String> STYLES = List.of("base.css", "search.css", "record.css");
  private static final List<String> SCRIPTS =
      List.of("page.js", "complete.js", "filters.js", "chart.js", "saved.js");

  Assets() {
    Asset css = new Asset("text/css; charset=utf-8", joined(STYLES, Assets::tightStyle));
    Asset js = new Asset("text/javascript; charset=utf-8", joined(SCRIPTS, Assets::tightScript));
    Asset icon = new Asset("image/svg+xml", read("icon.svg"));
    style = "parley-" + mark(css) + ".css";
    script = "parley-" + mark(js) + ".js";
    byFile = Map.of(style, css, script, js, "icon.svg", icon);
  }

  /// Several files as one, made shorter.
  private static byte[] joined(List<String> names, UnaryOperator<String> shorter) {
    String whole =
        names.stream()
            .map(name -> new String(read(name), StandardCharsets.UTF_8))
            .collect(Collectors.joining("\n"));
    return shorter.apply(whole).getBytes(StandardCharsets.UTF_8);
  }

  /// Without comments and the spaces that only people need. No string in our style sheets has any
  /// of the signs around which spaces go.
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

  String style() {
    return "/assets/" + style;
  }

  String script() {
    return "/assets/" + script;
  }

  /// Changes with the contents of any of them.
  String version() {
    return style + script;
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
