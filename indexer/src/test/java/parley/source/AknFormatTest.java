package parley.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.archive.Span;
import parley.exchange.ExchangeStatement;
import parley.input.Misread;

class AknFormatTest {

  private static final String META =
      """
      <meta><identification source="#desk">
        <FRBRWork><FRBRuri value="/akn/delta/%1$s/7"/><FRBRdate date="2025-05-16" name="adoption"/><FRBRauthor href="#rc"/></FRBRWork>
        <FRBRExpression><FRBRuri value="/akn/delta/%1$s/7/eng@"/><FRBRlanguage language="eng"/></FRBRExpression>
      </identification>
      <references source="#desk">
        <TLCOrganization eId="rc" href="/ontology/rivers" showAs="River Council"/>
        <TLCPerson eId="verin" href="/ontology/verin" showAs="Ada Verin"/>
      </references></meta>
      """;

  private static final String RESOLUTION =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">%s
        <coverPage><p><docAuthority refersTo="#publisher">Delta Union</docAuthority></p>
          <p><docTitle>Resolution 7 (2025)</docTitle></p></coverPage>
        <preamble><formula name="enactingFormula"><p><i>The River Council</i>,</p></formula>
          <container name="Recalling"><p>	<i>Recalling</i> its resolution <a href="https://delta.example/6">6</a>
            on the ferry<authorialNote marker="1"><p>A note.</p></authorialNote>,</p></container></preamble>
        <mainBody><subheading>The bridge</subheading>
          <paragraph eId="p1"><num>1.</num><content><p>Decides that the bridge opens in May;</p></content></paragraph>
          <paragraph eId="p2"><num>2.</num><list><intro><p>Asks the League to:</p></intro>
            <point><num>(a)</num><content><p>count its barges;</p></content></point></list></paragraph>
        </mainBody></statement></akomaNtoso>
      """
          .formatted(META.formatted("res"));

  private static final String DEBATE =
      """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate name="hansard">%s
        <preface><p><docTitle>Sitting of 16 May</docTitle></p></preface>
        <debateBody><debateSection name="bridge"><heading>The bridge</heading>
          <speech by="#verin"><from>The Minister:</from><p>The bridge opens in May.</p><p>It is paid for <remark>(applause)</remark>.</p></speech>
          <scene>The chair rings the bell.</scene>
          <speech by="#unknown"><from>Mr. Kalm (Orlo) —</from><p>And who counted?</p></speech>
        </debateSection></debateBody></debate></akomaNtoso>
      """
          .formatted(META.formatted("debate"));

  @TempDir private Path folder;

  private Draft draft(String name, String xml) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, xml);
    List<Draft> drafts = new ArrayList<>();
    Metadata metadata =
        new Metadata(Clock.fixed(Instant.parse("2025-09-01T12:00:00Z"), ZoneOffset.UTC));
    new AknFormat(metadata).pieces(new SourceFile(file, name), piece -> drafts.add(piece.draft()));
    return drafts.getFirst();
  }

  private static String written(Draft draft) {
    StringBuilder written = new StringBuilder();
    written.append(
        "%s | %s | %s | %s | %s%n%s%n"
            .formatted(
                draft.id(),
                draft.headline(),
                draft.published(),
                draft.publisher(),
                draft.language(),
                draft.text()));
    for (ExchangeStatement words : Objects.requireNonNull(draft.statements())) {
      List<String> spans =
          words.spans().stream().map((Span span) -> span.of(draft.text())).toList();
      written.append("%s: %s%n".formatted(words.speaker(), String.join(" … ", spans)));
    }
    return written.toString();
  }

  @Test
  void aResolutionIsTheOrgansWords() throws IOException {
    assertEquals(
        """
        akn-delta-res-7-eng | Resolution 7 (2025) | 2025-05-16 | Delta Union | en
        The River Council,

        Recalling its resolution 6 on the ferry,

        The bridge

        1. Decides that the bridge opens in May;

        2. Asks the League to:

        (a) count its barges;
        River Council: Recalling its resolution 6 on the ferry,
        River Council: Decides that the bridge opens in May;
        River Council: Asks the League to:
        River Council: count its barges;
        """,
        written(draft("res.xml", RESOLUTION)));
  }

  @Test
  void aDebateIsItsSpeeches() throws IOException {
    assertEquals(
        """
        akn-delta-debate-7-eng | Sitting of 16 May | 2025-05-16 |  | en
        The bridge

        The Minister:

        The bridge opens in May.

        It is paid for.

        The chair rings the bell.

        Mr. Kalm (Orlo) —

        And who counted?
        Ada Verin: The bridge opens in May. … It is paid for.
        Mr. Kalm (Orlo): And who counted?
        """,
        written(draft("debate.xml", DEBATE)));
  }

  @Test
  void refusesWhatIsNoneWithLineAndReason() throws IOException {
    String bomb =
        "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/hostname\">]>\n";
    assertEquals(
        """
        broken.xml:2: is not well-formed XML: The element type "p" must be terminated by the matching end-tag "</p>"; mend it, or get the file anew
        entity.xml:2: is not well-formed XML: The entity "b" was referenced, but not declared; mend it, or get the file anew
        file.xml:2: is not well-formed XML: The entity "c" was referenced, but not declared; mend it, or get the file anew
        other.xml:1: is XML, but no Akoma Ntoso: its root element is <rss>; convert it to one of the other formats
        nothing.xml: holds no text behind its metadata; get the file anew
        dateless.xml: has no date; write “published: YYYY-MM-DD” into its front matter or into dateless.xml.yaml beside it, or put the date into its name
        """,
        refusal("broken.xml", "<akomaNtoso><doc>\n<p>Text</doc></akomaNtoso>")
            + refusal("entity.xml", bomb + "<akomaNtoso><doc><p>&b;</p></doc></akomaNtoso>")
            + refusal("file.xml", bomb + "<akomaNtoso><doc><p>&c;</p></doc></akomaNtoso>")
            + refusal("other.xml", "<rss><p>Text</p></rss>")
            + refusal("nothing.xml", "<akomaNtoso><doc><meta/></doc></akomaNtoso>")
            + refusal("dateless.xml", "<akomaNtoso><doc><p>Text</p></doc></akomaNtoso>"));
  }

  private String refusal(String name, String xml) throws IOException {
    try {
      return draft(name, xml).text() + "\n";
    } catch (Misread e) {
      return e.in(name) + "\n";
    }
  }
}
