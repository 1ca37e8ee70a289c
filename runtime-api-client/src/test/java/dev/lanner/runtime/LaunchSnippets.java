package dev.lanner.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class LaunchSnippets {
  // @start region="launch"
  static final class Greeter implements Initializer {
    public static void main(String[] arguments) {
      LambdaRuntime.run(new Greeter());
    }

    @Override
    public Handler initialize(RuntimeEnvironment environment) {
      String greeting = environment.get("GREETING");
      return (event, context) -> Payload.ofUtf8("{\"text\":\"" + greeting + "\"}");
    }
  }

  // @end

  // @start region="close"
  static final class Orders implements Handler, AutoCloseable {
    private final Pool connections = new Pool();

    @Override
    public Payload handle(Payload event, Context context) {
      return connections.call(event);
    }

    @Override
    public void close() {
      connections.close();
    }
  }

  // @end

  private static final class Pool implements AutoCloseable {
    boolean closed;

    Payload call(Payload event) {
      return event;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void registersAnExtensionForAHandlerThatWantsToBeClosed() {
    var api = new FakeRuntimeApi().offer(Fixtures.anInvocationOf("{}"));
    var log =
        new LogSink(Fixtures.anEnvironment(), Fixtures.CLOCK, OutputStream.nullOutputStream());

    LambdaRuntime.run(
        Fixtures.anEnvironment(), () -> api, log, Fixtures.CLOCK, environment -> new Orders());

    assertThat(api.answers)
        .containsExactly("extension lanner-shutdown", Fixtures.REQUEST_ID + " response {}");
  }

  @Test
  void answersEachEvent() {
    var api = new FakeRuntimeApi().offer(Fixtures.anInvocationOf("{}"));
    var environment = Fixtures.anEnvironment("GREETING", "Hello");
    var log = new LogSink(environment, Fixtures.CLOCK, OutputStream.nullOutputStream());

    LambdaRuntime.run(environment, () -> api, log, Fixtures.CLOCK, new Greeter());

    assertThat(api.answers).containsExactly(Fixtures.REQUEST_ID + " response {\"text\":\"Hello\"}");
  }
}
