package parley.web.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The objects of single records and registers; see `openapi.json` for what their parts mean.
final class RecordObjects {

  private RecordObjects() {}

  record Range(int start, int end) {}

  record StatementObject(
      String id,
      String text,
      SearchAnswer.@Nullable Who speaker,
      String namedAs,
      String said,
      String saidBasis,
      String form,
      String act,
      String confidence,
      @Nullable Boolean translated,
      List<SearchAnswer.Subject> topics,
      SearchAnswer.Outlet source,
      @Nullable String wording,
      SearchAnswer.InArticle article,
      String url,
      String day,
      List<Range> spans,
      String cue,
      @Nullable String reportedBy,
      String rule,
      String rights,
      @Nullable Measured measured,
      List<Contradiction> contradictions,
      long build) {}

  record Measured(String rule, long right, long found, String on, String date) {}

  record Contradiction(String kind, String statement, String url, String reason, String date) {}

  record ListedStatement(
      String id,
      String text,
      SearchAnswer.@Nullable Who speaker,
      String namedAs,
      String said,
      String saidBasis,
      String form,
      String act,
      String confidence,
      @Nullable Boolean translated,
      List<SearchAnswer.Subject> topics,
      SearchAnswer.Outlet source,
      @Nullable String wording,
      String url,
      String day,
      List<Range> spans,
      String cue,
      @Nullable String reportedBy,
      String rule) {}

  record SourceObject(
      String id,
      String publisher,
      String title,
      @Nullable String date,
      @Nullable String url,
      @Nullable String retrieved) {}

  record ArticleObject(
      String id,
      String title,
      String published,
      String publisher,
      @Nullable String url,
      @Nullable String round,
      String language,
      String added,
      @Nullable String checked,
      String rights,
      String text,
      List<SourceObject> sources,
      List<ListedStatement> statements,
      String page,
      long build) {}

  record OfficeObject(String title, @Nullable String from, @Nullable String to) {}

  record SpeakerObject(
      String id,
      String name,
      boolean registered,
      @Nullable String kind,
      @Nullable String side,
      Map<String, String> labels,
      List<String> aliases,
      List<OfficeObject> offices,
      @Nullable String wikidata,
      long statements,
      String page) {}

  record Speakers(long build, List<SpeakerObject> speakers) {}

  record TopicObject(
      String id,
      String label,
      @Nullable String broader,
      String scope,
      String query,
      long statements,
      String page) {}

  record Topics(long build, List<TopicObject> topics) {}

  record RoundObject(
      String id,
      String name,
      String place,
      String from,
      String to,
      List<String> parties,
      String outcome,
      long statements,
      String page) {}

  record Rounds(long build, List<RoundObject> rounds) {}

  record CompletionObject(String kind, @Nullable String id, String text, @Nullable String page) {}

  record Completions(long build, List<CompletionObject> completions) {}
}
