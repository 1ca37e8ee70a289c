package dev.lanner.framework.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.InvocationScope;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.RuntimeEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PrimingTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path task;

  private final Recorder function = new Recorder();

  @Test
  void handsTheBytesOfEachFileToTheFunctionInTheOrderOfNames() throws IOException {
    sample("0002.json", "{ \"second\" : 1.0e0 }\n");
    sample("0001.json", "first");

    Priming.run(function, environment(Map.of()), LONG);

    assertThat(function.events).containsExactly("first", "{ \"second\" : 1.0e0 }\n");
  }

  @Test
  void isNoInvocationAndHasAContextAllTheSame() throws IOException {
    sample("0001.json", "{}");

    Priming.run(function, environment(Map.of("AWS_LAMBDA_FUNCTION_NAME", "shop-http")), LONG);

    assertThat(function.scopes).containsExactly("none");
    assertThat(function.contexts)
        .singleElement()
        .satisfies(context -> {
          assertThat(context.getAwsRequestId()).isEqualTo("priming");
          assertThat(context.getInvokedFunctionArn()).endsWith(":function:shop-http");
          assertThat(context.getLogger()).isNotNull();
        });
  }

  @Test
  void goesOnAfterASampleThatFails() throws IOException {
    sample("0001.json", "fail");
    sample("0002.json", "second");

    Priming.run(function, environment(Map.of()), LONG);

    assertThat(function.events).containsExactly("fail", "second");
  }

  @Test
  void failsForAClassThatCouldNotBeLinkedInAnyCopy() throws IOException {
    sample("0001.json", "link");
    sample("0002.json", "second");

    assertThatThrownBy(() -> Priming.run(function, environment(Map.of()), LONG))
        .isInstanceOf(NoClassDefFoundError.class)
        .hasMessage("example/Missing");
    assertThat(function.events).containsExactly("link");
  }

  @Test
  void interruptsASampleThatDoesNotEndAndBeginsNoOther() throws IOException {
    sample("0001.json", "wait");
    sample("0002.json", "second");

    Priming.run(function, environment(Map.of()), Duration.ofSeconds(1));

    assertThat(function.events).containsExactly("wait", "interrupted");
  }

  @Test
  void leavesSamplesWhereTheyAreWhenItIsSwitchedOff() throws IOException {
    sample("0001.json", "first");

    Priming.run(function, environment(Map.of("LANNER_PRIMING", "off")), LONG);
    Priming.run(function, RuntimeEnvironment.of(Map.of()), LONG);

    assertThat(function.events).isEmpty();
  }

  @Test
  void doesNothingInAFunctionWithoutSamples() {
    Priming.run(function, environment(Map.of()), LONG);

    assertThat(function.events).isEmpty();
  }

  private void sample(String name, String event) throws IOException {
    Path folder = task.resolve("priming").resolve(Recorder.class.getName());
    Files.writeString(Files.createDirectories(folder).resolve(name), event);
  }

  private RuntimeEnvironment environment(Map<String, String> further) {
    var variables = new HashMap<>(further);
    variables.put("LAMBDA_TASK_ROOT", task.toString());
    return RuntimeEnvironment.of(variables);
  }

  private static final class Recorder implements Handler {
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final List<String> scopes = Collections.synchronizedList(new ArrayList<>());
    private final List<Context> contexts = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Payload handle(Payload event, Context context) throws Exception {
      events.add(event.utf8());
      scopes.add(InvocationScope.current() == null ? "none" : "bound");
      contexts.add(context);
      switch (event.utf8()) {
        case "fail" -> throw new IllegalStateException("secret");
        case "link" -> throw new NoClassDefFoundError("example/Missing");
        case "wait" -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException _) {
            events.add("interrupted");
          }
        }
        default -> {}
      }
      return Payload.ofUtf8("{\"statusCode\":200}");
    }
  }
}
