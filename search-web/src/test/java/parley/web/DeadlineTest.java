package parley.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
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
  void whoAsksForTooMuchIsToldSo() throws IOException {
    CountDownLatch let = new CountDownLatch(1);
    PlainEngine engine = new PlainEngine();
    Site site = new Site(engine, Options.local(0));
    try (Exchange exchange = new Exchange(site, new Metrics(engine), Duration.ofMillis(50))) {
      Handler slow = _ -> Reply.ok(Reply.TEXT, waited(let));
      Javalin javalin =
          Javalin.create(
              config -> config.routes.get("/api/slow", c -> exchange.carry(c, "/api/slow", slow)));
      javalin.start("127.0.0.1", 0);
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), javalin.port())) {
        socket
            .getOutputStream()
            .write("GET /api/slow HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(UTF_8));
        String answer = throughBrace(socket.getInputStream());
        let.countDown();
        assertEquals("", new String(socket.getInputStream().readAllBytes(), UTF_8));
        assertEquals(
            List.of("HTTP/1.1 503 Service Unavailable", "Connection: close"),
            answer
                .lines()
                .filter(line -> line.startsWith("HTTP") || line.startsWith("Connection"))
                .toList());
        assertEquals(
            "{\"type\":\"about:blank\",\"title\":\"The request takes too long\",\"status\":503,"
                + "\"detail\":\"no answer within 0 seconds; ask for less, or try again later\"}",
            answer.substring(answer.indexOf("\r\n\r\n") + 4));
      }
      javalin.stop();
    }
  }

  private static String throughBrace(InputStream in) throws IOException {
    StringBuilder read = new StringBuilder();
    for (int b = in.read(); b >= 0; b = in.read()) {
      read.append((char) b);
      if (b == '}') {
        break;
      }
    }
    return read.toString();
  }

  /// An error of the work leaves only once what is done in its stead is done.
  @Test
  void errorsWaitForWhatIsDoneInTheirStead() throws InterruptedException {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    CountDownLatch begun = new CountDownLatch(1);
    try (Deadline deadline = new Deadline(Duration.ofMillis(50), 1)) {
      Thread working =
          Thread.ofPlatform()
              .unstarted(() -> {
                Thread self = Thread.currentThread();
                assertThrows(
                    StackOverflowError.class,
                    () ->
                        deadline.within(
                            () -> overflown(begun),
                            _ -> {
                              begun.countDown();
                              untilHeldOrGone(self);
                              told.add("late");
                            }));
                told.add("left");
              });
      working.start();
      working.join();
      assertEquals(List.of("late", "left"), List.of(told.take(), told.take()));
    }
  }

  private static String overflown(CountDownLatch begun) {
    waited(begun);
    throw new StackOverflowError();
  }

  private static void untilHeldOrGone(Thread thread) {
    while (thread.getState() != Thread.State.BLOCKED
        && thread.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
  }

  @Test
  void outlivesWhatCannotBeDoneInItsStead() {
    CountDownLatch let = new CountDownLatch(1);
    try (Deadline deadline = new Deadline(Duration.ofMillis(50), 1)) {
      assertEquals(
          Optional.empty(),
          deadline.within(
              () -> waited(let),
              _ -> {
                let.countDown();
                throw new IllegalStateException("broken");
              }));
    }
  }
}
