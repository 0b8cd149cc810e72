package parley.akn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.archive.Span;

/// A document in Akoma Ntoso: its text, and whose words are in it.
///
/// @param uri of the expression (the document in one language), else of the work
/// @param title empty where none is marked up
/// @param date as written
/// @param publisher empty where the document names none
/// @param language as written, such as `eng`
/// @param text blocks with an empty line between them
/// @param words in order: the speeches of a debate, or the clauses of what an organ resolved; empty
///   for a document that is neither
public record AknDocument(
    @Nullable String uri,
    String title,
    @Nullable String date,
    String publisher,
    @Nullable String language,
    String text,
    List<Words> words) {

  public AknDocument {
    words = List.copyOf(words);
  }

  /// Words of one speaker.
  ///
  /// @param speaker as the document shows the name
  /// @param spans of the text, one for each block
  public record Words(String speaker, List<Span> spans) {
    public Words {
      spans = List.copyOf(spans);
    }
  }

  /// Reads a document.
  ///
  /// @throws parley.input.Misread with the line, if it is not well-formed XML or no Akoma Ntoso
  public static AknDocument of(byte[] xml) {
    return AknText.of(AknXml.read(xml));
  }
}
