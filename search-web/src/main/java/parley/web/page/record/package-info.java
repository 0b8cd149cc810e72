/// The pages of what is on record: [StatementPage], [ArticlePage], and [SubjectPage] for a speaker,
/// a topic or a round of talks. [RecordPages] and [SubjectPages] make them.
@NullMarked
package parley.web.page.record;

import org.jspecify.annotations.NullMarked;
