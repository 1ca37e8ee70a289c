package dev.lanner.framework.test.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Application;
import dev.lanner.framework.spi.TimeLimitException;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.events.TimedContext;
import dev.lanner.runtime.Payload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.MDC;

/// Functions that answer events.
class AnsweringFunctionTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  @Test
  void answersAnEvent() {
    String answer = app.invoke(OracleFunction.class, event("question", "really?"));

    assertThat(answer).isEqualTo("{\"kind\":\"question\",\"text\":\"really?\",\"answer\":\"yes\"}");
  }

  @Test
  void hasNothingToSayToAnEventWithoutAnAnswer() {
    String answer = app.invoke(OracleFunction.class, event("notice", "the end"));

    assertThat(answer).isEqualTo("{\"kind\":\"notice\",\"text\":\"the end\",\"answer\":null}");
    assertThat(app.bean(Oracle.class).noticed).containsExactly("the end");
    assertThat(MDC.get("noticed")).isNull();
  }

  @Test
  void callsAMethodWithATimeLimitInTheScopeOfTheInvocation() {
    String answer = app.invoke(OracleFunction.class, event("question", "whose invocation?"));

    assertThat(answer).doesNotContain("another");
    assertThat(app.bean(Oracle.class).thread).isNotSameAs(Thread.currentThread());
  }

  @Test
  void callsAMethodWithoutATimeLimitOnTheThreadOfTheInvocation() {
    app.invoke(OracleFunction.class, event("notice", "the end"));

    assertThat(app.bean(Oracle.class).thread).isSameAs(Thread.currentThread());
  }

  @Test
  void leavesNoThreadBehind() throws InterruptedException {
    app.invoke(OracleFunction.class, event("question", "really?"));

    Thread thread = app.bean(Oracle.class).thread;
    thread.join();
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void failsWithWhatAMethodThrows() {
    assertThatThrownBy(() -> app.invoke(OracleFunction.class, event("question", "how?")))
        .cause()
        .isInstanceOf(IOException.class)
        .hasMessage("The line is dead.");
  }

  @Test
  void failsWithWhatTheExchangeSaysInstead() {
    assertThatThrownBy(() -> app.invoke(OracleFunction.class, event("question", "why?")))
        .cause()
        .hasMessage("Sorry.")
        .hasNoCause();
  }

  @Test
  void takesNullForNoAnswer() throws Exception {
    try (Application application = Application.with(Map.of()).start()) {
      var function = new OracleFunction(application);
      var payload = Payload.ofUtf8(event("question", "who knows?"));

      assertThatThrownBy(() -> function.handle(payload, new TimedContext(10_000)))
          .hasMessage("Sorry.");
    }
  }

  @Test
  void refusesAnEventOfAnotherSource() {
    assertThatThrownBy(() -> app.invoke(OracleFunction.class, event("secret", "hush")))
        .cause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "This function answers events of test:question and of test:notice, and the event is"
                + " JSON of another kind from elsewhere. Have whoever sends it name the function of"
                + " the handler, or add a method for it.");
  }

  @Test
  void failsWhenAMethodTakesTooLongAndInterruptsIt() throws InterruptedException {
    assertThatThrownBy(() -> app.invoke(SluggardFunction.class, event("question", "well?")))
        .cause()
        .isInstanceOf(TimeLimitException.class)
        .hasMessageStartingWith("Sluggard.answer has not answered within 1 ms");

    app.bean(Sluggard.class).interrupted.await();
  }

  @Test
  void showsWhereTheMethodWas() throws Exception {
    try (Application application = Application.with(Map.of()).start()) {
      var function = new WaiterFunction(application);
      var payload = Payload.ofUtf8(event("question", "well?"));
      Context context = new TimedContext(500);

      // Lambda would stop it after half a second, long before whoever waits gives up.
      assertThatThrownBy(() -> function.handle(payload, context))
          .isInstanceOfSatisfying(
              TimeLimitException.class,
              thrown ->
                  assertThat(thrown.getStackTrace())
                      .anySatisfy(frame ->
                          assertThat(frame.getClassName()).isEqualTo(Waiter.class.getName())));
    }
  }

  @Test
  void stopsTheMethodWhenTheInvocationIsInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> app.invoke(SluggardFunction.class, event("question", "well?")))
        .cause()
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void answersUnderTheRuntimeOfAws() throws IOException {
    try (Application application = Application.with(Map.of()).start()) {
      var function = new OracleFunction(application);
      var output = new ByteArrayOutputStream();

      function.handleRequest(input("really?"), output, new TimedContext(10_000));

      assertThat(output.toString(StandardCharsets.UTF_8)).contains("\"answer\":\"yes\"");
      assertThatThrownBy(
              () -> function.handleRequest(input("how?"), output, new TimedContext(10_000)))
          .isInstanceOf(IOException.class)
          .hasMessage("The line is dead.");
    }
  }

  private static ByteArrayInputStream input(String text) {
    return new ByteArrayInputStream(event("question", text).getBytes(StandardCharsets.UTF_8));
  }

  private static String event(String kind, String text) {
    return "{\"kind\":\"%s\",\"text\":\"%s\"}".formatted(kind, text);
  }
}
