package parley.extract.text;

import java.util.List;

/// Gives each word of a sentence its part of speech. Safe for any number of threads.
public interface Tagger {

  /// As many tags as there are words.
  List<Tag> tags(List<String> words);

  /// The English tagger that comes with Parley.
  static Tagger english() {
    return OpenNlpTagger.english();
  }
}
