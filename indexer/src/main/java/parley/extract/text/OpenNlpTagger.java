package parley.extract.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.util.SequenceValidator;

/// OpenNLP's maximum entropy tagger over its English model. Decodes greedily: on our text a wider
/// beam changes few tags and takes twice the time.
final class OpenNlpTagger implements Tagger {

  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final String MAXENT = "pos.model";
  private static final int BEAM = 1;

  /// The decoder's time grows with the square of the words it is given at once.
  private static final int WINDOW = 120;

  private final POSModel model;
  private final Queue<Decoder> idle = new ConcurrentLinkedQueue<>();

  private OpenNlpTagger(POSModel model) {
    this.model = model;
  }

  static OpenNlpTagger english() {
    return English.TAGGER;
  }

  /// Read once, when the first article comes.
  private static final class English {
    private static final OpenNlpTagger TAGGER = new OpenNlpTagger(read());

    private static POSModel read() {
      try (InputStream in = OpenNlpTagger.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException(
              "the tagger's model "
                  + MODEL
                  + " is not on the class path; add opennlp-models-pos-en");
        }
        return new POSModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("the tagger's model " + MODEL + " could not be read", e);
      }
    }
  }

  @Override
  public List<Tag> tags(List<String> words) {
    Decoder idleOne = idle.poll();
    Decoder decoder = idleOne == null ? Decoder.of(model) : idleOne;
    List<Tag> tags = decoder.tags(words);
    idle.add(decoder);
    return tags;
  }

  /// One thread's share: the decoder keeps buffers between calls.
  private record Decoder(
      BeamSearch search, POSContextGenerator contexts, SequenceValidator<String> validator) {

    static Decoder of(POSModel model) {
      POSTaggerFactory factory = model.getFactory();
      MaxentModel maxent = model.getArtifact(MAXENT);
      return new Decoder(
          new BeamSearch(BEAM, maxent),
          factory.getPOSContextGenerator(BEAM),
          factory.getSequenceValidator());
    }

    List<Tag> tags(List<String> words) {
      Pieces pieces = Pieces.of(words);
      List<String> outcomes = new ArrayList<>(pieces.size());
      for (int from = 0; from < pieces.size(); from += WINDOW) {
        int to = Math.min(pieces.size(), from + WINDOW);
        String[] window = pieces.words(from, to);
        outcomes.addAll(search.bestSequence(window, null, contexts, validator).getOutcomes());
      }
      return pieces.tags(outcomes, words);
    }
  }
}
