package parley.akn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.akn.AknDocument.Words;
import parley.akn.AknXml.Tag;
import parley.akn.AknXml.Text;
import parley.archive.Span;
import parley.input.Misread;

/// Makes a text of a tree of Akoma Ntoso, and marks whose words stand where.
final class AknText {

  private static final Set<String> SPEECHES = Set.of("speech", "question", "answer", "speechGroup");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "block",
          "heading",
          "subheading",
          "listIntroduction",
          "listWrapUp",
          "narrative",
          "summary",
          "scene",
          "docTitle",
          "longTitle");
  private static final Set<String> HEADINGS =
      Set.of("heading", "subheading", "narrative", "summary", "scene");
  private static final Set<String> LEFT_OUT =
      Set.of("meta", "coverPage", "preface", "cover", "authorialNote", "img", "toc");
  private static final Set<String> RESOLVED = Set.of("statement", "act", "bill", "officialGazette");

  private final Map<String, String> names = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Words> words = new ArrayList<>();
  private final @Nullable String organ;
  private String number = "";

  private AknText(Tag root, @Nullable String organ) {
    this.organ = organ;
    root.first("references").stream()
        .flatMap(Tag::tags)
        .filter(tag -> !tag.attribute("showAs").isBlank())
        .forEach(tag -> names.put(id(tag), tag.attribute("showAs").strip()));
  }

  static AknDocument of(Tag document) {
    Tag root =
        document
            .first("akomaNtoso")
            .or(() -> document.first("akomantoso"))
            .orElseThrow(() ->
                new Misread(
                    1,
                    "is XML, but no Akoma Ntoso: its root element is <%s>; convert it to one of the other formats"
                        .formatted(document.tags().map(Tag::name).findFirst().orElse(""))));
    Tag body =
        root.tags()
            .findFirst()
            .orElseThrow(() -> new Misread(1, "holds no document; get the file anew"));
    boolean resolved = RESOLVED.contains(body.name()) && root.all("speech").findAny().isEmpty();
    AknText reading = new AknText(root, resolved ? organ(root) : null);
    reading.read(body);
    return reading.document(root);
  }

  private static String id(Tag tag) {
    return tag.attribute("eId").isEmpty() ? tag.attribute("id") : tag.attribute("eId");
  }

  /// The organ that the document is of, by the name that its references show.
  private static @Nullable String organ(Tag root) {
    String reference =
        root.first("FRBRWork", "FRBRauthor").map(author -> author.attribute("href")).orElse("");
    return root.first("references").stream()
        .flatMap(Tag::tags)
        .filter(tag ->
            id(tag).equals(reference.replaceFirst("^.*[#/]", ""))
                || tag.attribute("href").equals(reference))
        .map(tag -> tag.attribute("showAs").strip())
        .filter(name -> !name.isEmpty())
        .findFirst()
        .or(() -> issuer(root))
        .orElse(null);
  }

  private static Optional<String> issuer(Tag root) {
    return root.all("docAuthority")
        .filter(authority -> authority.attribute("refersTo").equals("#issuingBody"))
        .map(Tag::words)
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  private void read(Tag tag) {
    for (AknXml.Node child : tag.children()) {
      if (child instanceof Tag inner && !LEFT_OUT.contains(inner.name())) {
        readOne(inner);
      }
    }
  }

  private void readOne(Tag tag) {
    if (tag.name().equals("num")) {
      number = tag.words();
    } else if (SPEECHES.contains(tag.name()) && !tag.name().equals("speechGroup")) {
      speech(tag);
    } else if (tag.name().equals("formula")) {
      tag.tags().forEach(this::block);
    } else if (BLOCKS.contains(tag.name())) {
      Optional<Span> span = block(tag);
      if (organ != null && !HEADINGS.contains(tag.name())) {
        span.ifPresent(own -> words.add(new Words(organ, List.of(own))));
      }
    } else {
      read(tag);
    }
  }

  /// A speech: its first words are the speaker's name, which are not part of what is said.
  private void speech(Tag speech) {
    String shown =
        speech
            .tags()
            .filter(tag -> tag.name().equals("from"))
            .map(Tag::words)
            .findFirst()
            .orElse("");
    String by = names.getOrDefault(speech.attribute("by").replaceFirst("^#", ""), "");
    String speaker = by.isEmpty() ? shown.replaceFirst("\\s*[:.—–-]*$", "") : by;
    if (!shown.isEmpty()) {
      append(shown);
    }
    List<Span> spans = new ArrayList<>();
    spoken(speech, spans);
    if (!speaker.isEmpty() && !spans.isEmpty()) {
      words.add(new Words(speaker, spans));
    }
  }

  private void spoken(Tag tag, List<Span> spans) {
    for (Tag child : tag.tags().toList()) {
      if (child.name().equals("num")
          || child.name().equals("from")
          || LEFT_OUT.contains(child.name())) {
        continue;
      }
      if (HEADINGS.contains(child.name())) {
        block(child);
      } else if (BLOCKS.contains(child.name())) {
        block(child).ifPresent(spans::add);
      } else {
        spoken(child, spans);
      }
    }
  }

  /// Appends a block, its number in front, and tells where its own words stand.
  private Optional<Span> block(Tag tag) {
    String own = withoutNotes(tag).words().replaceAll(" (?=[.,;])", "");
    String shown = number;
    number = "";
    if (own.isEmpty()) {
      return Optional.empty();
    }
    int end = append(shown.isEmpty() ? own : shown + " " + own);
    return Optional.of(new Span(end - own.length(), end));
  }

  private static Tag withoutNotes(Tag tag) {
    List<AknXml.Node> kept = new ArrayList<>();
    for (AknXml.Node child : tag.children()) {
      switch (child) {
        case Text note -> kept.add(note);
        case Tag inner when inner.name().equals("br") || inner.name().equals("eol") ->
            kept.add(new Text(" "));
        case Tag inner when !LEFT_OUT.contains(inner.name()) && !inner.name().equals("remark") ->
            kept.add(withoutNotes(inner));
        case Tag _ -> {}
      }
    }
    return new Tag(tag.name(), tag.attributes(), kept);
  }

  private int append(String block) {
    text.append(text.isEmpty() ? "" : "\n\n").append(block);
    return text.length();
  }

  private AknDocument document(Tag root) {
    Tag identification = root.first("identification").orElse(root);
    return new AknDocument(
        value(identification, "uri"),
        title(root),
        identification
            .first("FRBRWork", "FRBRdate")
            .map(date -> date.attribute("date"))
            .orElse(null),
        publisher(root),
        identification
            .first("FRBRlanguage")
            .map(language -> language.attribute("language"))
            .orElse(null),
        text.toString(),
        words);
  }

  private static @Nullable String value(Tag identification, String key) {
    return identification
        .first("FRBRExpression", "FRBR" + key)
        .or(() -> identification.first("FRBRWork", "FRBR" + key))
        .map(tag -> tag.attribute("value").strip())
        .filter(value -> !value.isEmpty())
        .orElse(null);
  }

  /// The first title that is marked up; the document's number where there is none.
  private static String title(Tag root) {
    return root.all("docTitle")
        .map(Tag::words)
        .filter(title -> !title.isEmpty())
        .findFirst()
        .or(() -> root.first("docNumber").map(Tag::words))
        .orElse("");
  }

  private static String publisher(Tag root) {
    return root.all("docAuthority")
        .filter(authority -> authority.attribute("refersTo").equals("#publisher"))
        .map(Tag::words)
        .findFirst()
        .orElse("");
  }
}
