package parley.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.search.SearchEngine;
import parley.search.SearchException;
import parley.web.http.Ask;
import parley.web.http.Failure;
import parley.web.http.Handler;
import parley.web.http.Parameters;
import parley.web.http.Reply;

/// Carries a request to its handler and the reply back, with the headers that all replies have.
final class Exchange implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Exchange.class.getName());
  private static final int LONGEST_QUERY_STRING = 32 * 1024;
  private static final int COMPRESSED_FROM = 1024;
  private static final int MOST_AT_A_TIME = 64;
  private static final int TRIES = 3;

  /// What watches the server is answered however busy it is.
  private static final Set<String> WATCHING = Set.of("/health", "/metrics");

  private static final Pattern GZIP =
      Pattern.compile(
          "(?:^|,)\\s*+gzip\\s*+(?!;\\s*+q\\s*+=\\s*+0(?:\\.0*+)?\\s*+(?:,|$))(?:[;,]|$)",
          Pattern.CASE_INSENSITIVE);

  private final Site site;
  private final Metrics metrics;
  private final Failures failures;
  private final Deadline deadline;
  private final Gzip gzip = new Gzip();

  /// @param longest how long an answer may take
  Exchange(Site site, Metrics metrics, Duration longest) {
    this.deadline = new Deadline(longest, MOST_AT_A_TIME);
    this.site = site;
    this.metrics = metrics;
    this.failures = new Failures(site);
  }

  /// Answers a request by its handler.
  ///
  /// @param route the path it came by, with its parts by name
  void carry(Context ctx, String route, Handler handler) {
    long begin = System.nanoTime();
    try {
      Headers.set(ctx, route);
      @Nullable String tag = tag(route);
      if (tag != null && tag.equals(ctx.header("If-None-Match"))) {
        ctx.header("ETag", tag).status(304);
      } else {
        answerInTime(ctx, route, handler);
      }
    } catch (IOException e) {
      LOG.log(Logger.Level.DEBUG, "nobody waited for " + ctx.path(), e);
    } catch (RuntimeException e) {
      fail(e, ctx);
    } finally {
      metrics.count(route, ctx.statusCode(), Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  private void answerInTime(Context ctx, String route, Handler handler) throws IOException {
    if (WATCHING.contains(route)) {
      send(ctx, answer(ask(ctx), route, handler));
      return;
    }
    Optional<Answer> answer =
        deadline.within(() -> answer(ask(ctx), route, handler), late -> late(late, ctx));
    if (answer.isPresent()) {
      send(ctx, answer.get());
    } else if (!ctx.res().isCommitted()) {
      ctx.res().reset();
      throw deadline.overdue();
    }
  }

  private void send(Context ctx, Answer answer) throws IOException {
    if (answer.tag() != null
        && !(answer.reply() instanceof Reply.Body body && body.status() != 200)) {
      ctx.header("ETag", answer.tag());
    }
    write(ctx, answer.reply());
  }

  /// A reply, and the state of what it shows.
  private record Answer(@Nullable String tag, Reply reply) {}

  /// Answers from one build: what a handler asks the engine in several questions is asked anew
  /// where another build was published in between.
  private Answer answer(Ask ask, String route, Handler handler) {
    @Nullable String before = tag(route);
    Reply reply = handler.answer(ask);
    @Nullable String after = tag(route);
    for (int again = 0; again < TRIES && !Objects.equals(before, after); again++) {
      before = after;
      reply = handler.answer(ask);
      after = tag(route);
    }
    return new Answer(after, reply);
  }

  private static Ask ask(Context ctx) {
    String query = ctx.queryString();
    if (query != null && query.length() > LONGEST_QUERY_STRING) {
      throw Failure.of(
          414,
          "The address is too long",
          "what follows the question mark has %,d characters; up to %,d are read: ask for less"
              .formatted(query.length(), LONGEST_QUERY_STRING));
    }
    return new Ask(ctx.path(), ctx.pathParamMap(), Parameters.parse(query));
  }

  /// What names the state of everything a route shows; null for what does not hang on the archive.
  private @Nullable String tag(String route) {
    if (WATCHING.contains(route) || route.equals(Assets.PATH)) {
      return null;
    }
    try {
      SearchEngine.Status status = site.engine().status();
      Object[] state = {
        status.build(), status.published(), status.pinned(), site.assets().version(), site.base()
      };
      return "W/\"" + status.build() + "-" + Integer.toHexString(Arrays.hashCode(state)) + "\"";
    } catch (SearchException _) {
      return null;
    }
  }

  private void write(Context ctx, Reply reply) throws IOException {
    switch (reply) {
      case Reply.Body body -> whole(ctx, body);
      case Reply.Elsewhere(String address) -> {
        ctx.status(303).header("Location", address).result("");
      }
      case Reply.Flow flow -> flow(ctx, flow);
    }
  }

  /// Sends what is there whole at once, with its length.
  private void whole(Context ctx, Reply.Body body) throws IOException {
    ctx.status(body.status()).contentType(body.type());
    String accepted = ctx.header("Accept-Encoding");
    boolean compresses = accepted != null && GZIP.matcher(accepted).find();
    if (compresses && body.bytes().length >= COMPRESSED_FROM) {
      ctx.header("Content-Encoding", "gzip");
      send(ctx, gzip.of(body.bytes()));
    } else {
      send(ctx, body.bytes());
    }
  }

  private static void send(Context ctx, byte[] bytes) throws IOException {
    ctx.res().setContentLength(bytes.length);
    ctx.res().getOutputStream().write(bytes);
  }

  /// Answers in the stead of work that takes too long. The thread that works on it holds the
  /// connection until it ends, so that this is the last answer on it.
  private void late(Failure failure, Context ctx) {
    Reply.Body body = failures.body(failure, ctx.path());
    ctx.status(body.status()).contentType(body.type()).header("Connection", "close");
    try {
      send(ctx, body.bytes());
      ctx.res().flushBuffer();
    } catch (IOException e) {
      LOG.log(Logger.Level.DEBUG, "nobody waited for " + ctx.path(), e);
    }
  }

  private static void flow(Context ctx, Reply.Flow flow) throws IOException {
    ctx.status(200).contentType(flow.type()).minSizeForCompression(0);
    if (!flow.fileName().isEmpty()) {
      ctx.header("Content-Disposition", "attachment; filename=\"" + flow.fileName() + "\"");
    }
    if (!ctx.req().getMethod().equals("HEAD")) {
      flow.writing().to(ctx.outputStream());
    }
  }

  /// Answers a request that went wrong: what the user can mend is told as it is, what we can is
  /// logged.
  void fail(Exception e, Context ctx) {
    if (ctx.res().isCommitted()) {
      LOG.log(Logger.Level.WARNING, "an answer broke off: " + ctx.path(), e);
      throw new IllegalStateException("the answer to " + ctx.path() + " broke off", e);
    }
    Failure failure = failure(e, ctx);
    Headers.set(ctx, ctx.path());
    ctx.removeHeader("ETag");
    ctx.removeHeader("Content-Disposition");
    Reply.Body body = failures.body(failure, ctx.path());
    ctx.status(body.status()).contentType(body.type()).result(body.bytes());
  }

  private static Failure failure(Exception e, Context ctx) {
    return switch (e) {
      case Failure failure -> failure;
      case SearchException.TooMuch tooMuch ->
          Failure.of(400, "The request asks for too much", String.valueOf(tooMuch.getMessage()));
      case SearchException trouble -> {
        LOG.log(Logger.Level.WARNING, "the engine cannot answer {0}: {1}", ctx.path(), trouble);
        yield Failure.of(
            503, "The archive cannot answer now", String.valueOf(trouble.getMessage()));
      }
      case HttpResponseException http -> Failures.ofStatus(http.getStatus(), ctx.path());
      default -> {
        LOG.log(Logger.Level.ERROR, "a fault in answering " + ctx.path(), e);
        yield Failures.ofStatus(500, ctx.path());
      }
    };
  }

  /// Stops looking for requests that take too long.
  @Override
  public void close() {
    deadline.close();
  }
}
