package parley.web.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.query.Words;
import parley.web.http.Failure;
import parley.web.http.Parameters;

/// A query as the fields of a form for people who know no syntax.
///
/// @param all words that a hit needs
/// @param any words of which it needs one
/// @param phrase words side by side, as spelled
/// @param none words that it may not have
/// @param near words that stand close together
public record QueryForm(String all, String any, String phrase, String none, String near) {

  /// The names of its fields.
  public static final List<String> FIELDS = List.of("all", "any", "phrase", "none", "near");

  private static final int NEAR = 5;
  private static final QueryForm EMPTY = new QueryForm("", "", "", "", "");

  /// The form that shows these words; empty if no form can show all of them, so that none is lost
  /// by sending it off.
  public static Optional<QueryForm> of(Words.All words) {
    QueryForm form = EMPTY;
    for (Words member : words.members()) {
      Optional<QueryForm> with = form.with(member);
      if (with.isEmpty()) {
        return Optional.empty();
      }
      form = with.get();
    }
    return form.keepsAll() ? Optional.of(form) : Optional.empty();
  }

  /// Whether nothing of its fields would be taken for a sign of the query language.
  private boolean keepsAll() {
    return List.of(all, any, phrase, none, near).stream()
        .allMatch(field -> String.join(" ", words(field)).equals(field));
  }

  private Optional<QueryForm> with(Words member) {
    return switch (member) {
      case Words.Term(String text) ->
          Optional.of(new QueryForm(joined(all, text), any, phrase, none, near));
      case Words.Prefix(String text) ->
          Optional.of(new QueryForm(joined(all, text + "*"), any, phrase, none, near));
      case Words.Any(List<Words> members) when any.isEmpty() && areTerms(members) ->
          Optional.of(new QueryForm(all, terms(members), phrase, none, near));
      case Words.Phrase(String text) when phrase.isEmpty() ->
          Optional.of(new QueryForm(all, any, text, none, near));
      case Words.Near(List<String> members, int slop) when near.isEmpty() && slop == NEAR ->
          Optional.of(new QueryForm(all, any, phrase, none, String.join(" ", members)));
      case Words.Not(Words.Term(String text)) ->
          Optional.of(new QueryForm(all, any, phrase, joined(none, text), near));
      case Words.Any _, Words.Phrase _, Words.Near _, Words.Not _, Words.All _ -> Optional.empty();
    };
  }

  private static String joined(String words, String word) {
    return words.isEmpty() ? word : words + " " + word;
  }

  private static boolean areTerms(List<Words> members) {
    return members.stream().allMatch(Words.Term.class::isInstance);
  }

  private static String terms(List<Words> members) {
    return members.stream().map(m -> ((Words.Term) m).text()).collect(Collectors.joining(" "));
  }

  /// Reads the fields of a form that was sent.
  ///
  /// @throws Failure if a field is given twice
  public static QueryForm read(Parameters parameters) {
    List<String> values = FIELDS.stream().map(f -> parameters.one(f).orElse("")).toList();
    return new QueryForm(values.get(0), values.get(1), values.get(2), values.get(3), values.get(4));
  }

  /// The query that it stands for, as one would type it.
  public String typed() {
    List<String> parts = new ArrayList<>(words(all));
    List<String> either = words(any);
    if (either.size() == 1) {
      parts.addAll(either);
    } else if (!either.isEmpty()) {
      String alternatives = String.join(" OR ", either);
      parts.add("(" + alternatives + ")");
    }
    if (!words(phrase).isEmpty()) {
      parts.add("\"" + String.join(" ", words(phrase)) + "\"");
    }
    if (!words(near).isEmpty()) {
      parts.add("\"" + String.join(" ", words(near)) + "\"~" + NEAR);
    }
    words(none).forEach(word -> parts.add("-" + word));
    return String.join(" ", parts);
  }

  /// The words in a field, signs of the query language taken out.
  private static List<String> words(String field) {
    String plain = field.replaceAll("[\"“”„«»()|:~]", " ");
    return Arrays.stream(plain.split("\\s+"))
        .map(word -> word.replaceFirst("^[-–]+", ""))
        .filter(word -> !word.isEmpty())
        .map(word ->
            List.of("AND", "OR", "NOT").contains(word)
                ? word.toLowerCase(java.util.Locale.ROOT)
                : word)
        .toList();
  }
}
