package parley.source;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A kind of file that articles are read from. To add one: a class here, a place in the list of
/// [#all].
public sealed interface SourceFormat
    permits MarkdownFormat, TextFormat, HtmlFormat, AknFormat, MappedFormat, ExchangeFormat {

  /// Changes whenever the same file may give another draft.
  String VERSION = "2";

  /// How the names of its files end, such as `.md`, in lower case.
  List<String> endings();

  /// Takes a file apart, in order. What is wrong with one piece shows when that piece is read.
  ///
  /// @throws parley.input.Misread if the file as a whole cannot be read
  void pieces(SourceFile file, Consumer<Piece> taker);

  /// Every format there is.
  ///
  /// @param clock tells which dates lie in the future
  static List<SourceFormat> all(Clock clock) {
    Metadata metadata = new Metadata(clock);
    return List.of(
        new MarkdownFormat(metadata),
        new TextFormat(metadata),
        new HtmlFormat(metadata),
        new AknFormat(metadata),
        new MappedFormat(metadata),
        new ExchangeFormat(metadata));
  }

  /// Every ending that is read, for messages.
  static String endings(List<SourceFormat> formats) {
    return formats.stream()
        .flatMap(format -> format.endings().stream())
        .collect(Collectors.joining(", "));
  }

  /// The format of files of this name.
  static Optional<SourceFormat> of(String fileName, List<SourceFormat> formats) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return formats.stream()
        .filter(format -> format.endings().stream().anyMatch(lower::endsWith))
        .findFirst();
  }
}
