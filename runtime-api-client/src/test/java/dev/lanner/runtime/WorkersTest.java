package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.anEnvironment;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/// Many invocations at once, as `AWS_LAMBDA_MAX_CONCURRENCY` asks for.
class WorkersTest {
  private static final Invocation END = Fixtures.anInvocation();

  private final BlockingQueue<Invocation> events = new LinkedBlockingQueue<>();
  private final Queue<String> answers = new ConcurrentLinkedQueue<>();
  private final AtomicInteger open = new AtomicInteger();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  /// Serves the events and returns once they are served: after the last one there is a failure.
  private int run(RuntimeEnvironment environment, Handler handler) {
    var log = new LogSink(environment, InstantSource.system(), written);
    return LambdaRuntime.run(
        environment, SharedApi::new, log, InstantSource.system(), _ -> handler);
  }

  private static RuntimeEnvironment anEnvironmentFor(String workers) {
    return anEnvironment("AWS_LAMBDA_MAX_CONCURRENCY", workers);
  }

  private void offer(String requestId, String... headers) {
    var all = new HashMap<String, String>();
    all.put("Lambda-Runtime-Aws-Request-Id", requestId);
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    open.incrementAndGet();
    events.add(Invocation.of(Headers.of(Map.copyOf(all)), Payload.ofUtf8("{}")));
  }

  @ParameterizedTest
  @CsvSource({"virtual, true", "platform, false", "PLATFORM, false", "'', true"})
  void runsAsManyHandlersAtOnceAsThereAreWorkers(String threads, boolean virtual) {
    var barrier = new CyclicBarrier(8);
    for (int i = 0; i < 8; i++) {
      offer("id-" + i);
    }
    var environment =
        anEnvironment("AWS_LAMBDA_MAX_CONCURRENCY", "8", "LANNER_WORKER_THREADS", threads);

    run(
        environment,
        (_, context) -> {
          barrier.await();
          return Payload.ofUtf8(
              context.getAwsRequestId() + " " + Thread.currentThread().isVirtual());
        });

    for (int i = 0; i < 8; i++) {
      assertThat(answers).contains("id-" + i + " response id-" + i + " " + virtual);
    }
  }

  @Test
  void keepsEachInvocationsFactsApart() {
    var barrier = new CyclicBarrier(2);
    offer("a", "Lambda-Runtime-Trace-Id", "Root=a", "Lambda-Runtime-Aws-Tenant-Id", "blue");
    offer("b", "Lambda-Runtime-Trace-Id", "Root=b", "Lambda-Runtime-Aws-Tenant-Id", "red");
    var before = System.getProperty("com.amazonaws.xray.traceHeader");

    run(
        anEnvironment("AWS_LAMBDA_MAX_CONCURRENCY", "2", "AWS_LAMBDA_LOG_FORMAT", "JSON"),
        (_, context) -> {
          barrier.await();
          var scope = InvocationScope.current();
          context.getLogger().log("working");
          barrier.await();
          return Payload.ofUtf8(scope.getXrayTraceId() + " " + scope.getTenantId());
        });

    assertThat(answers).contains("a response Root=a blue", "b response Root=b red");
    assertThat(log())
        .contains(
            "\"working\",\"AWSRequestId\":\"a\",\"traceId\":\"Root=a\",\"tenantId\":\"blue\"}",
            "\"working\",\"AWSRequestId\":\"b\",\"traceId\":\"Root=b\",\"tenantId\":\"red\"}");
    assertThat(System.getProperty("com.amazonaws.xray.traceHeader")).isEqualTo(before);
  }

  @Test
  void tellsAwsSdkTheTraceIdOfEachThread() {
    offer("a", "Lambda-Runtime-Trace-Id", "Root=a");
    offer("b");

    run(
        anEnvironmentFor("1"),
        (_, _) -> Payload.ofUtf8("" + SdkInternalThreadLocal.get("AWS_LAMBDA_X_TRACE_ID")));

    assertThat(answers).contains("a response Root=a", "b response null");
  }

  @Test
  void interruptsAHandlerAtItsDeadlineAndGoesOn() {
    offer("late", "Lambda-Runtime-Deadline-Ms", "1");
    offer("next");

    run(
        anEnvironmentFor("1"),
        (event, context) -> {
          if (context.getAwsRequestId().equals("late")) {
            new CountDownLatch(1).await();
          }
          return event;
        });

    assertThat(answers)
        .satisfiesExactly(
            late -> assertThat(late).startsWith("late error").contains("InterruptedException"),
            next -> assertThat(next).isEqualTo("next response {}"));
  }

  @Test
  void neverInterruptsOutsideOfTheHandler() {
    // Deadlines that pass right when the handlers end; a flag that stays set would be seen in next.
    for (int i = 0; i < 2000; i++) {
      offer("id-" + i, "Lambda-Runtime-Deadline-Ms", "1");
    }

    run(anEnvironmentFor("1"), (event, _) -> event);

    assertThat(answers).hasSize(2000).noneMatch(answer -> answer.contains("interrupted"));
  }

  @Test
  void goesOnWhenOneAnswerIsLost() {
    offer("lost");
    offer("next");

    int status = run(anEnvironmentFor("1"), (event, _) -> event);

    assertThat(status).isEqualTo(1);
    assertThat(answers).containsExactly("next response {}");
    assertThat(log())
        .contains(" ERROR dev.lanner.runtime The answer to invocation lost is lost. Broken.\n");
  }

  @Test
  void endsTheProcessAfterAnErrorThatOnlyANewOneRepairs() {
    offer("a");

    int status =
        run(
            anEnvironmentFor("4"),
            (_, _) -> {
              throw new OutOfMemoryError();
            });

    assertThat(status).isEqualTo(1);
    assertThat(answers).singleElement().asString().startsWith("a error Runtime.OutOfMemory");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "many", "-3", "99999999999999"})
  void takesWhateverIsSetForConcurrent(String workers) {
    assertThat(anEnvironmentFor(workers).maxConcurrency()).isEqualTo(1);
  }

  private String log() {
    return written.toString(StandardCharsets.UTF_8);
  }

  /// All workers ask the same queue. When every event has its answer, the API breaks. The answer to
  /// `lost` breaks too.
  private final class SharedApi implements RuntimeApi {
    @Override
    public Invocation next() {
      if (Thread.currentThread().isInterrupted()) {
        answers.add("interrupted in next");
      }
      try {
        var invocation = events.take();
        if (invocation.equals(END)) {
          throw new RuntimeApiException("No more events.");
        }
        return invocation;
      } catch (InterruptedException e) {
        throw new RuntimeApiException("interrupted in next", e);
      }
    }

    @Override
    public Delivery respond(String requestId, Payload response) {
      if (requestId.equals("lost")) {
        open.decrementAndGet();
        throw new RuntimeApiException("Broken.");
      }
      return answered(requestId + " response " + response.utf8());
    }

    @Override
    public Delivery fail(String requestId, ErrorReport error) {
      return answered(
          requestId + " error " + error.functionErrorType() + " " + error.body().utf8());
    }

    private Delivery answered(String answer) {
      answers.add(answer);
      if (open.decrementAndGet() == 0) {
        events.add(END);
      }
      return Delivery.ACCEPTED;
    }

    @Override
    public void failInit(ErrorReport error) {
      throw new AssertionError(List.of(error));
    }

    @Override
    public boolean awaitRestore() {
      throw new AssertionError();
    }

    @Override
    public StreamedResponse stream(String requestId) {
      throw new AssertionError();
    }

    @Override
    public void registerExtension(String name) {
      throw new AssertionError();
    }

    @Override
    public void failRestore(ErrorReport error) {
      throw new AssertionError(List.of(error));
    }
  }
}
