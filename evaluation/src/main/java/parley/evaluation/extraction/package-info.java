/// How well statements are found in prose. Start with
/// [parley.evaluation.extraction.ExtractionScore]: it runs the extractor over
/// [parley.evaluation.extraction.MarkedArticle]s, which come from
/// [parley.evaluation.extraction.Polnear] or [parley.evaluation.extraction.LabelledSet]. `Scorer`
/// compares one article, its `Counts` add up over articles, `Measure` says what is counted, and
/// `ScoreTable` prints it with intervals.
@NullMarked
package parley.evaluation.extraction;

import org.jspecify.annotations.NullMarked;
