package parley.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {"a":1        | it ends too early
          {broken       | unexpected “b”
          {"a":1,"a":2} | the key “a” stands twice
          {"a":hello}   | “hello” is no value; text stands in quotation marks
          {"a":01}      | a value cannot be read
          {"a":"\t"}      | a line break or control character inside quotation marks has to be escaped
          {} {}         | something follows the value
          """)
  void saysWhatIsWrongInPlainWords(String line, String trouble) {
    Misread misread = assertThrows(Misread.class, () -> Json.read(line, 3));
    assertEquals(
        "3: broken JSON: %s; each line has to be one whole JSON object".formatted(trouble),
        misread.line() + ": " + misread.reason().replaceFirst(" at character \\d+", ""));
  }
}
