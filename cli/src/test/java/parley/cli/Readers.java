package parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A server in a process of its own, and somebody who asks it the same question again and again
/// until the end.
final class Readers implements AutoCloseable {

  private static final String LISTENING = "Listening on ";
  private static final long PAUSE_MILLIS = 50;

  private final Launched server;
  private final URI question;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Set<String> answers = ConcurrentHashMap.newKeySet();
  private final Set<String> failures = ConcurrentHashMap.newKeySet();
  private final AtomicInteger asked = new AtomicInteger();
  private final Thread asking = Thread.ofPlatform().name("readers").unstarted(this::askOn);

  private Readers(Launched server, URI question) {
    this.server = server;
    this.question = question;
  }

  /// Serves the newsroom's index, which has to be published.
  static Readers of(Newsroom newsroom) {
    Launched server =
        Launched.start("serve", "--index", newsroom.index(), "--no-update", "--port", "0");
    BufferedReader out = server.process().inputReader();
    try {
      String line = String.valueOf(out.readLine());
      assertTrue(line.startsWith(LISTENING), line);
      URI base = URI.create(line.substring(LISTENING.length()));
      Readers readers = new Readers(server, base.resolve("/api/search?size=100"));
      readers.asking.start();
      return readers;
    } catch (IOException e) {
      server.close();
      throw new UncheckedIOException(e);
    }
  }

  private void askOn() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      do {
        ask(client);
      } while (!stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failures.add(String.valueOf(e));
    }
  }

  private void ask(HttpClient client) throws InterruptedException {
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(question).build(), HttpResponse.BodyHandlers.ofString());
      asked.incrementAndGet();
      if (answer.statusCode() == 200) {
        answers.add(Newsroom.comparable(answer.body()));
      } else {
        failures.add(answer.statusCode() + ": " + answer.body());
      }
    } catch (IOException e) {
      failures.add(String.valueOf(e));
    }
  }

  /// Every answer was a whole one of these, and none failed.
  ///
  /// @return how many questions were asked
  int assertOnly(Set<String> whole) throws InterruptedException {
    stop.countDown();
    asking.join();
    assertEquals(Set.of(), failures);
    Set<String> others = new TreeSet<>(answers);
    others.removeAll(whole);
    assertEquals(List.of(), List.copyOf(others));
    return asked.get();
  }

  @Override
  public void close() {
    stop.countDown();
    server.close();
  }
}
