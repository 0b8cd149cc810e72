package parley.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import parley.search.SearchEngine;

/// A running server over a search engine. The engine stays its caller's: it is not closed here.
///
/// `ParleyServer.start(engine, Options.local(7070))` listens until [#close()].
public final class ParleyServer implements AutoCloseable {

  /// A request is answered by the thread that reads it: to hand it to a virtual one takes longer
  /// than to read it. Who reads an answer slowly holds a thread meanwhile, for thirty seconds at
  /// most at a time.
  private static final int MOST_THREADS = 1_000;

  private static final int LONGEST_HEADER = 64 * 1024;
  private static final long STOP_MILLIS = 10_000;
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

  private final Javalin javalin;
  private final Exchange exchange;
  private final String url;

  private ParleyServer(Javalin javalin, Exchange exchange, String url) {
    this.javalin = javalin;
    this.exchange = exchange;
    this.url = url;
  }

  /// Starts a server; it answers when this returns.
  ///
  /// @throws IllegalStateException if it cannot listen there, saying why
  public static ParleyServer start(SearchEngine engine, Options options) {
    Site site = new Site(engine, options);
    Metrics metrics = new Metrics(engine);
    Exchange exchange = new Exchange(site, metrics, LONGEST_ANSWER);
    Javalin javalin =
        Javalin.create(config -> {
          configure(config, site);
          new Routes(site, metrics)
              .handlers()
              .forEach((path, handler) -> {
                io.javalin.http.Handler carried = ctx -> exchange.carry(ctx, path, handler);
                config.routes.addHttpHandler(HandlerType.GET, path, carried);
                config.routes.addHttpHandler(HandlerType.HEAD, path, carried);
              });
          config.routes.exception(HttpResponseException.class, exchange::fail);
          config.routes.exception(Exception.class, exchange::fail);
        });
    try {
      javalin.start(options.host(), options.port());
    } catch (RuntimeException e) {
      exchange.close();
      throw new IllegalStateException(
          "cannot listen on %s:%d (%s); choose another with --port or --host"
              .formatted(options.host(), options.port(), rootMessage(e)),
          e);
    }
    site.listensAt(javalin.port());
    return new ParleyServer(javalin, exchange, site.local());
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  private static void configure(JavalinConfig config, Site site) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS);
    config.http.prefer405over404 = true;
    config.http.compressionStrategy =
        new CompressionStrategy(null, new io.javalin.compression.Gzip(Gzip.FASTEST));
    config.router.ignoreTrailingSlashes = true;
    config.jetty.modifyHttpConfiguration(ParleyServer::limit);
    config.jetty.modifyServer(server -> harden(server, site));
  }

  private static void limit(HttpConfiguration http) {
    http.setRequestHeaderSize(LONGEST_HEADER);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
  }

  private static void harden(Server server, Site site) {
    server.setErrorHandler(new ContainerErrors(site));
    server.setStopTimeout(STOP_MILLIS);
    server.insertHandler(new GracefulHandler());
  }

  /// Where it listens: `http://127.0.0.1:7070`.
  public String url() {
    return url;
  }

  /// Answers what was asked already, up to ten seconds, and stops.
  @Override
  public void close() {
    javalin.stop();
    exchange.close();
  }
}
