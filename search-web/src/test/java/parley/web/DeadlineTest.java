package parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import parley.web.http.Failure;

class DeadlineTest {

  @Test
  void workThatWasGivenUpCountsUntilItEnds() throws InterruptedException {
    Deadline deadline = new Deadline(Duration.ofMillis(50), 1);
    CountDownLatch let = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    assertEquals("The request takes too long", refusal(deadline, let, ended));
    assertEquals("The server is busy", refusal(deadline, let, ended));
    let.countDown();
    ended.await();
    Deadline patient = new Deadline(Duration.ofSeconds(20), 1);
    assertEquals("done", patient.within(() -> "done"));
    assertEquals("done", patient.within(() -> "done"));
  }

  private static String refusal(Deadline deadline, CountDownLatch let, CountDownLatch ended) {
    return assertThrows(Failure.class, () -> deadline.within(() -> waited(let, ended))).title();
  }

  private static String waited(CountDownLatch let, CountDownLatch ended) {
    try {
      let.await();
      return "late";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      ended.countDown();
    }
  }
}
