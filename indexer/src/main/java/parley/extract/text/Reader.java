package parley.extract.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import parley.archive.Span;

/// Reads the sentences of a block: tokens, parts of speech, quotations.
///
/// @param tagger for the parts of speech
/// @param telling whether a word in lower case may be a cue; a long sentence without one is left
///   untagged
public record Reader(Tagger tagger, Predicate<String> telling) {

  private static final int LONG = 100;

  /// The sentences of a block of text in order.
  public List<Sentence> read(View view, Span block) {
    return read(view, block, _ -> true);
  }

  /// Those sentences of a block that are wanted; the others cost next to nothing.
  public List<Sentence> read(View view, Span block, Predicate<Span> wanted) {
    List<Quotation> quotations = Quotations.in(view, block);
    List<Sentence> sentences = new ArrayList<>();
    int first = 0;
    for (Span span : Sentences.in(view, block, quotations)) {
      if (!wanted.test(span)) {
        continue;
      }
      while (first < quotations.size() && quotations.get(first).end() <= span.start()) {
        first++;
      }
      int last = first;
      while (last < quotations.size() && quotations.get(last).start() < span.end()) {
        last++;
      }
      sentences.add(sentence(view, span, quotations.subList(first, last)));
    }
    return sentences;
  }

  private static String word(View view, Span place) {
    return view.at(place.start()) == '"' ? "\"" : place.of(view.plain());
  }

  private List<Tag> tags(List<String> words) {
    boolean idle =
        words.size() > LONG
            && words.stream().noneMatch(word -> telling.test(word.toLowerCase(Locale.ROOT)));
    return idle
        ? Collections.nCopies(words.size(), Tag.X)
        : Corrections.of(words, tagger.tags(words));
  }

  private Sentence sentence(View view, Span span, List<Quotation> quotations) {
    List<Span> places = Tokens.in(view, span);
    List<String> words = places.stream().map(place -> word(view, place)).toList();
    List<Tag> tags = tags(words);
    List<Token> tokens = new ArrayList<>(places.size());
    int quotation = 0;
    for (int i = 0; i < places.size(); i++) {
      Span place = places.get(i);
      while (quotation < quotations.size() && quotations.get(quotation).end() <= place.start()) {
        quotation++;
      }
      boolean quoted =
          quotation < quotations.size() && quotations.get(quotation).covers(place.start());
      String word = words.get(i);
      tokens.add(
          new Token(
              place.start(),
              place.end(),
              word,
              word.toLowerCase(Locale.ROOT),
              tags.get(i),
              quoted));
    }
    return new Sentence(view, span, tokens, quotations);
  }
}
