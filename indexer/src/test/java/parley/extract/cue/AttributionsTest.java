package parley.extract.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.archive.Span;
import parley.archive.Statement.Act;
import parley.extract.text.Reader;
import parley.extract.text.Sentence;
import parley.extract.text.Tagger;
import parley.extract.text.View;

class AttributionsTest {

  private static List<Attribution> attributions(String text) {
    View view = View.of(text);
    List<Sentence> sentences =
        new Reader(Tagger.english(), _ -> true).read(view, new Span(0, text.length()));
    return sentences.stream()
        .flatMap(sentence -> Attributions.in(sentence, Lexicon.english()).stream())
        .toList();
  }

  private static String found(String text) {
    return attributions(text).stream()
        .map(found -> words(found, text))
        .collect(Collectors.joining("; "));
  }

  private static String words(Attribution found, String text) {
    Span source = found.source();
    String content =
        found.content().stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
    return (source == null ? "?" : source.of(text)) + " > " + content;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "It is late," Ada Verin said.                        | Ada Verin > "It is late,"
          "It is late," said Ada Verin, the mayor of Feld.     | Ada Verin, the mayor of Feld > "It is late,"
          "It is late," Verin said. "We go."                   | Verin > "It is late,"
          "It is," Verin said, "late."                         | Verin > "It is," … "late."
          Verin said: "It is late."                            | Verin > "It is late."
          Verin said on Monday that the river was high.        | Verin > that the river was high
          The river was high, Verin said.                      | Verin > The river was high
          The river, Verin said, was high.                     | Verin > The river … was high
          But the river was high, the minister said on Monday. | the minister > the river was high
          According to Verin, the river was high.              | Verin > the river was high
          The river was high, according to the ministry.       | the ministry > The river was high
          Verin told the council that the river was high.      | Verin > that the river was high
          Verin, who lives there, said that the river was high.| Verin > that the river was high
          Verin denied any delay.                              | Verin > any delay
          Verin accused the council of delay.                  | Verin > the council of delay
          Verin called the plan "a mistake".                   | Verin > the plan "a mistake"
          Verin said no vote was held, adding that she left.   | Verin > no vote was held; Verin > that she left
          Verin declined to comment on the plan.               | Verin > the plan
          Verin may say that the river is high.                | ~~
          The minister was told that the river was high.       | ~~
          The talks in Feld were long.                         | ~~
          """)
  void cuesLeadToWordsAndSpeaker(String text, String attributions) {
    assertEquals(attributions, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Her claim that the river was high did not help. | Her > that the river was high
          The plan was rejected by Ada Verin. | Ada Verin > The plan
          The dam is expected to open in May. | ? > The dam … to open in May
          Verin is confident that the rain will come. | Verin > that the rain will come
          As Verin noted, the river is high. | Verin > the river is high
          The river, Verin said, is high. | Verin > The river … is high
          "Nobody," the report began. | the report > "Nobody,"
          Verin went on to say the river was high. | Verin > the river was high
          After Verin said the dam was closed, the council has met. | Verin > the dam was closed
          Verin said the majority of voters passing by were polite. | Verin > the majority of voters passing by were polite
          She said states like Feld and Kor will decide first. | She > states like Feld and Kor will decide first
          The ministers - Verin and Kalm - said it was late. | The ministers > it was late
          Hard to tell, most said they were tired. | most > they were tired
          "It was a sale," said L2 president Boris Kalm, a lawyer. | L2 president Boris Kalm, a lawyer > "It was a sale,"
          Said Kalm, "It is late for us all." | Kalm > "It is late for us all."
          The dam is safe, Verin told the council as he left the room. | Verin > The dam is safe
          The rains came early, Verin said, including those of May. | Verin > The rains came early … including those of May
          Kalm called the plan "a mistake" and ranked it last. | Kalm > the plan "a mistake"
          She promised to wait: "If it rains, we go," Verin added. | She > to wait; Verin > "If it rains, we go,"
          The dam "will open in May", she said, if it rains. | she > The dam "will open in May" … if it rains
          Verin said in a statement published on Monday that it was late. | Verin > that it was late
          Verin said the talks, which began in May, were over. | Verin > the talks, which began in May, were over
          The abbot, Ada Verin, on Sunday offered a truce. | The abbot, Ada Verin > a truce
          Verin spoke at the dam on Monday about the river. | Verin > the river
          Ada Verin supports raising the dam. | Ada Verin > raising the dam
          Kalm criticized Verin in an interview with the Courier. | Kalm > Verin
          Still, Verin said, the river is high. | Verin > the river is high
          But as Kalm noted, the river is high. | Kalm > the river is high
          The dam holds 20 pledged delegates. | ~~
          It rejected Russian claims that the river was low. | It > Russian claims that the river was low
          Verin said that she wanted a vote. | Verin > that she wanted a vote
          The claim that the river was high did not help. | ~~
          Verin answered that the river was high. | Verin > that the river was high
          Verin called on Monday for a new vote. | Verin > a new vote
          Verin reported on Friday that the dam was open. | Verin > that the dam was open
          Verin told Boris Kalm, the mayor of Feld, on Monday that it was late. | Verin > that it was late
          """)
  void constructionsLeadToWordsAndSpeaker(String text, String attributions) {
    assertEquals(attributions, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Verin ruled out any further delay. | Verin > any further delay
          The mayor set out three conditions for a truce. | The mayor > three conditions for a truce
          The ministry played down the danger. | The ministry > the danger
          Kalm pointed out that the river was high. | Kalm > that the river was high
          "It is late," Kalm shot back. | Kalm > "It is late,"
          The door was open, he went on, but the dam was shut. | he > The door was open
          The war went on, the council said. | the council > The war went on
          Silence, as the minister put it, "is a signature". | the minister > Silence … "is a signature"
          The river is high, as Verin said on Monday. | Verin > The river is high
          The ministry put the number of boats at 73. | The ministry > the number of boats at 73
          Verin rejected on Monday the offer of the council. | Verin > the offer of the council
          The envoy spoke of "a good day". | The envoy > "a good day"
          It fell in almost every valley. | ~~
          This, in his words, was "a good day". | his > This … was "a good day"
          In her view, the river is high. | her > the river is high
          According to Kalm, guards who had kept the dam were also freed. | Kalm > guards who had kept the dam were also freed
          As reported by the Courier, the dam is closed. | the Courier > the dam is closed
          "It is late," Nora Feld, a lawyer at the court of Kor, wrote. | Nora Feld, a lawyer at the court of Kor > "It is late,"
          "It is late," said Nora Feld, a lawyer and an adviser to the mayor. | Nora Feld, a lawyer and an adviser to the mayor > "It is late,"
          The plan, the minister told them, was simple. | the minister > The plan … was simple
          Tykhon reported that the river was high. | Tykhon > that the river was high
          Verin made it clear that the river was high. | Verin > that the river was high
          People close to the mayor said the river was high. | People close to the mayor > the river was high
          Verin wanted a list of towns she said had been flooded. | Verin > a list of towns she said had been flooded; she > had been flooded
          Nothing in the speech suggested a man in need. | ~~
          Verin: The river will rise in May. | Verin > The river will rise in May
          He said that hopes for a truce were low. | He > that hopes for a truce were low
          """)
  void phrasesLeadToWordsAndSpeaker(String text, String attributions) {
    assertEquals(attributions, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Several polls show Verin within two points of Kalm. | Several polls > Verin within two points of Kalm
          A Courier poll on Monday of local farmers found both men unknown in the valley. | A Courier poll on Monday of local farmers > both men unknown in the valley
          A survey of Kor released on Monday showed Verin with a lead over Kalm. | A survey of Kor released on Monday > Verin with a lead over Kalm
          If it rains, Verin said that the dam will open. | Verin > If it rains … that the dam will open
          The dam is safe, Verin said in opening the session. | Verin > The dam is safe
          "It is bad luck," Kalm said, that both boats had sunk. | Kalm > "It is bad luck," … that both boats had sunk
          The door was open, he went on, but "nobody may enter". | he > The door was open … but "nobody may enter"
          The dam may open, they said, as long as it rains. | they > The dam may open … as long as it rains
          Verin vowed to "leave the dam in May". | Verin > to "leave the dam in May"
          "It is late," Verin told the council, and announced that the dam was closed. | Verin > "It is late,"; Verin > that the dam was closed
          Verin said she was late and wanted to see the dam. | Verin > she was late and wanted to see the dam
          Kor, they said, was late. | they > Kor … was late
          In a Courier poll last month, Verin had a lead of ten points. | a Courier poll > Verin had a lead of ten points
          Verin had a lead of ten points in a poll of the valley. | a poll > Verin had a lead of ten points
          Verin denied reports according to which the dam was sold. | Verin > reports according to which the dam was sold
          Both mayors spoke in favour of a longer dam.        | Both mayors > a longer dam
          Verin paid tribute to "two towns that learned".     | Verin > "two towns that learned"
          Verin made clear that the dam would stay.           | Verin > that the dam would stay
          Verin voiced concern at the height of the dam.      | Verin > concern at the height of the dam
          It was pointed out, however, that the dam had held. | ? > that the dam had held
          It was stressed that the dam had held.              | ? > that the dam had held
          Verin said that the dam would hold, without going into details. | Verin > that the dam would hold
          Verin urged both towns to wait, in what Kalm took for a sign. | Verin > both towns to wait
          Verin conceded that the dam was late, the first time that she did. | Verin > that the dam was late
          In a poll of the valley, most said that the river was high. | most > that the river was high
          """)
  void pollsAndBrokenWordsLeadToWordsAndSpeaker(String text, String attributions) {
    assertEquals(attributions, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Did Verin say that the dam was open?                | ~~
          Does the mayor believe in any of it?                | ~~
          "Look north," says another.                         | another > "Look north,"
          The dam was late, he stresses; the boats wait.      | he > The dam was late
          Asked whether he would stay, Kalm said that it was late. | Kalm > that it was late
          The door was open, said a guard, who asked not to be named. | a guard > The door was open
          Kalm requested anonymity.                           | ~~
          Verin said, according to two guests who heard her, that it was late. | Verin > that it was late; two guests > that it was late
          Verin expressed her conviction that the dam would hold. | Verin > that the dam would hold
          Kalm would not tell what he had seen ("I am only a guest here"). | Kalm > "I am only a guest here"
          Verin said only last month that it was late.        | Verin > that it was late
          Verin said that boats had hit the dam, a charge Kalm denies. | Verin > that boats had hit the dam
          Verin said in her evening address that it was late. | Verin > that it was late
          Guards like to say that she will stay.              | Guards > that she will stay
          """)
  void theReportersOwnWordsAreNobodysStatement(String text, String attributions) {
    assertEquals(attributions, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Several polls show Verin within two points of Kalm. | true
          Ada Verin showed the council the river. | false
          Verin claimed the river was high. | true
          Verin claimed a seat in the council. | false
          Verin offered to open the dam. | true
          The ministry reported the return of two boats. | true
          The ministry reported losses. | false
          Verin accepted an "act of mercy". | true
          Verin referred to the dam that was built in May. | false
          Verin opposed the dam. | true
          Kalm met Verin, who had opposed the dam. | false
          Kalm met Verin, who has promised to open the dam. | false
          """)
  void someVerbsAreSureOnlyWithCertainWords(String text, boolean sure) {
    assertEquals(List.of(sure), attributions(text).stream().map(Attribution::strong).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Verin called for a new vote., DEMAND",
    "Verin called on the council to vote., DEMAND",
    "Verin called the vote a mistake., ASSESS",
    "Verin warned that the river would rise., ASSESS",
    "Verin warned of consequences for the council., THREATEN"
  })
  void whatFollowsAVerbTellsWhatItDoes(String text, Act act) {
    assertEquals(List.of(act), attributions(text).stream().map(Attribution::act).toList());
  }
}
