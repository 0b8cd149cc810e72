package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import parley.contract.PlainEngine;
import parley.web.http.Failure;
import parley.web.http.Handler;
import parley.web.http.Reply;

class DeadlineTest {

  @Test
  void workThatWasGivenUpCountsUntilItEnds() throws InterruptedException {
    CountDownLatch let = new CountDownLatch(1);
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    try (Deadline deadline = new Deadline(Duration.ofMillis(50), 1)) {
      Thread working =
          Thread.ofPlatform()
              .start(() ->
                  told.add(
                      "work: "
                          + deadline.within(() -> waited(let), late -> told.add(late.title()))));
      assertEquals("The request takes too long", told.take());
      assertEquals(
          "The server is busy",
          assertThrows(Failure.class, () -> deadline.within(() -> "done", DeadlineTest::unheard))
              .title());
      let.countDown();
      working.join();
      assertEquals(List.of("work: Optional.empty"), List.copyOf(told));
    }
    try (Deadline patient = new Deadline(Duration.ofSeconds(20), 1)) {
      assertEquals(Optional.of("done"), patient.within(() -> "done", DeadlineTest::unheard));
      assertThrows(
          IllegalStateException.class,
          () -> patient.within(DeadlineTest::broken, DeadlineTest::unheard));
      assertEquals(Optional.of("done"), patient.within(() -> "done", DeadlineTest::unheard));
    }
  }

  private static String waited(CountDownLatch let) {
    try {
      let.await();
      return "late";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unheard(Failure late) {}

  private static String broken() {
    throw new IllegalStateException("broken");
  }

  /// The answer comes while the work goes on, and is the last of its connection; what the work
  /// gives in the end goes nowhere.
  @Test
  void whoAsksForTooMuchIsToldSo() throws IOException, InterruptedException {
    CountDownLatch let = new CountDownLatch(1);
    PlainEngine engine = new PlainEngine();
    Site site = new Site(engine, Options.local(0));
    try (Exchange exchange = new Exchange(site, new Metrics(engine), Duration.ofMillis(50));
        HttpClient client = HttpClient.newHttpClient()) {
      Handler slow = _ -> Reply.ok(Reply.TEXT, waited(let));
      Javalin javalin =
          Javalin.create(
              config -> config.routes.get("/api/slow", c -> exchange.carry(c, "/api/slow", slow)));
      javalin.start("127.0.0.1", 0);
      URI address = URI.create("http://127.0.0.1:" + javalin.port() + "/api/slow");
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(address).version(HttpClient.Version.HTTP_1_1).build(),
              HttpResponse.BodyHandlers.ofString());
      let.countDown();
      assertEquals(
          "503 application/problem+json close {\"type\":\"about:blank\","
              + "\"title\":\"The request takes too long\",\"status\":503,"
              + "\"detail\":\"no answer within 0 seconds; ask for less, or try again later\"}",
          String.join(
              " ",
              Integer.toString(answer.statusCode()),
              answer.headers().firstValue("Content-Type").orElse(""),
              answer.headers().firstValue("Connection").orElse(""),
              answer.body()));
      javalin.stop();
    }
  }
}
