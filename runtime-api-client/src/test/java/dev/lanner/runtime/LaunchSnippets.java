package dev.lanner.runtime;

import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void answersEachEvent() {
    var api = new FakeRuntimeApi().offer(Fixtures.anInvocationOf("{}"));
    var environment = Fixtures.anEnvironment("GREETING", "Hello");
    var log = new LogSink(environment, Fixtures.CLOCK, OutputStream.nullOutputStream());

    LambdaRuntime.run(environment, api, log, Fixtures.CLOCK, new Greeter());

    assertThat(api.answers).containsExactly(Fixtures.REQUEST_ID + " response {\"text\":\"Hello\"}");
  }
}
