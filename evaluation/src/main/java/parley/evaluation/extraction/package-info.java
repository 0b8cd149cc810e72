/// How well statements are found in prose. Start with
/// [parley.evaluation.extraction.Scorer]: it compares what the extractor finds in a
/// [parley.evaluation.extraction.MarkedArticle] with what people marked in it, and gives the
/// [parley.evaluation.extraction.Counts] of the article. Counts add up over articles, and
/// [parley.evaluation.extraction.ScoreTable] prints them with intervals. The marks come from
/// [parley.evaluation.extraction.Polnear] or from [parley.evaluation.extraction.LabelledSet].
@NullMarked
package parley.evaluation.extraction;

import org.jspecify.annotations.NullMarked;
