package parley.evaluation.speed;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import parley.evaluation.contender.Contender;
import parley.evaluation.contender.Contender.Answer;
import parley.evaluation.contender.Contender.Session;
import parley.evaluation.workload.Question;

/// Times contenders in turn, over and over, so that a machine whose speed drifts treats all alike.
/// The loop is closed: a client asks its next question when it has the answer to the last. Every
/// answer's total is checked.
///
/// @param expected the total of each question
@SuppressWarnings("ArrayRecordComponent") // as many as there are questions, never compared
public record Race(List<Question> questions, long[] expected, Plan plan) {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /// How long each contender may run; a pass over all questions is always finished.
  ///
  /// @param warmUp before anything counts
  /// @param slice one turn
  /// @param turns of each contender; one that was slow enough to use up all its time in fewer gets
  ///   no more
  public record Plan(Duration warmUp, Duration slice, int turns) {}

  /// A total that is not what was counted by brute force.
  public static final class WrongTotal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongTotal(String contender, Question question, long found, long expected) {
      super(
          "%s: %s has %,d hits, not %,d; mend it before timing it"
              .formatted(contender, question, found, expected));
    }
  }

  /// Times all contenders.
  ///
  /// @throws WrongTotal at the first wrong answer
  public Map<Contender, Timings> run(List<? extends Contender> contenders) {
    Map<Contender, Timings> seen = new LinkedHashMap<>();
    Map<Contender, Long> spent = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      if (plan.warmUp().isPositive()) {
        turn(contender, new Timings(), plan.warmUp());
      }
      seen.put(contender, new Timings());
    }
    long budget = plan.slice().multipliedBy(plan.turns()).toNanos();
    for (int turn = 0; turn < plan.turns(); turn++) {
      for (Contender contender : contenders) {
        if (turn == 0 || spent.getOrDefault(contender, 0L) < budget) {
          Timings timings = Objects.requireNonNull(seen.get(contender));
          spent.merge(contender, turn(contender, timings, plan.slice()), Long::sum);
        }
      }
    }
    return seen;
  }

  private long turn(Contender contender, Timings timings, Duration length) {
    long start = System.nanoTime();
    try (Session session = contender.session()) {
      for (int pass = 0; pass == 0 || System.nanoTime() - start < length.toNanos(); pass++) {
        pass(new Client(contender, session), timings, pass);
      }
    }
    return System.nanoTime() - start;
  }

  /// What a number of clients got done together.
  ///
  /// @param clients how many asked at the same time
  /// @param rate answers a second
  public record Throughput(int clients, double rate, Timings timings) {}

  /// Lets several clients ask at the same time for one slice.
  public Throughput crowd(Contender contender, int clients) {
    long start = System.nanoTime();
    List<Future<Timings>> running = new ArrayList<>();
    Timings all = new Timings();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (int i = 0; i < clients; i++) {
        running.add(threads.submit(() -> alone(contender)));
      }
      for (Future<Timings> one : running) {
        all.addAll(one.get());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(contender.name() + " with " + clients + " clients", e);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Throughput(clients, all.overall().count() / seconds, all);
  }

  private Timings alone(Contender contender) {
    Timings timings = new Timings();
    turn(contender, timings, plan.slice());
    return timings;
  }

  /// Who asks.
  record Client(Contender contender, Session session) {}

  /// Asks every question once, in an order of its own.
  void pass(Client client, Timings timings, long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long cpu = client.contender().cpuNanos();
    for (int i : order) {
      Question question = questions.get(i);
      long start = System.nanoTime();
      Answer answer = client.session().ask(question);
      timings.add(question.kind(), System.nanoTime() - start);
      timings.addBytes(answer.bytes());
      long total = answer.total();
      timings.addTotal(total, expected[i]);
      if (client.contender().exact() && total != expected[i]) {
        throw new WrongTotal(client.contender().name(), question, total, expected[i]);
      }
    }
    timings.addCpu(client.contender().cpuNanos() - cpu);
    timings.addAllocated(THREADS.getCurrentThreadAllocatedBytes() - allocated);
  }
}
