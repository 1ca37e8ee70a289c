package dev.lanner.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.runtime.Handler;
import dev.lanner.runtime.LambdaRuntime;
import dev.lanner.runtime.LogSink;
import dev.lanner.runtime.RuntimeEnvironment;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlerLoaderTest {
  private static final String REQUEST_ID = RecordingApi.REQUEST_ID;

  private final RecordingApi api = new RecordingApi();
  private Handler launched;

  /// What the handler of that name makes of an event, without the request id before it.
  String answer(String handler, String event, String... headers) {
    api.offer(event, headers);
    var environment = RuntimeEnvironment.of(Map.of("_HANDLER", "dev.lanner.bootstrap." + handler));
    var clock = InstantSource.system();
    var log = new LogSink(environment, clock, OutputStream.nullOutputStream());
    LambdaRuntime.run(
        environment,
        () -> api,
        log,
        clock,
        variables -> launched = new HandlerLoader(null).initialize(variables));
    assertThat(api.answers).hasSize(1);
    return api.answers.getFirst().replace(REQUEST_ID + " ", "");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          Streams$Echo                      | {"id":1} | {"id":1}
          Streams$Echo::handleRequest       | [1]      | [1]
          Streams$Both                      | 1        | "handled"
          Streams$Both::handle              | 1        | "handled"
          Streams$Both::handleRequest       | 1        | 1
          Streams$Methods::inputAndOutput   | 1        | 1
          Streams$Methods::input            | 1        | null
          Streams$Methods::inputAndContext  | 1        | null
          Streams$Methods::output           | 2        | 1
          """)
  void passesBytesOn(String handler, String event, String response) {
    assertThat(answer(handler, event)).isEqualTo("response " + response);
  }

  @ParameterizedTest
  @CsvSource({
    "Streams$Methods::all, 1, " + REQUEST_ID + "1",
    "Streams$Methods::outputAndContext, 1, " + REQUEST_ID
  })
  void givesStreamsTheContext(String handler, String event, String response) {
    assertThat(answer(handler, event)).isEqualTo("response " + response);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          Orders$Place                 | {"id":"a","quantity":2} | {"a":2}
          Orders$Place::handleRequest  | {"id":"a","quantity":2} | {"a":2}
          Orders$Place::handleRequest  | {"id":"a","other":true} | {"a":0}
          Orders$PlaceAll              | [{"quantity":3}]        | [3]
          Orders$PlaceAll::handleRequest | [{"quantity":3}]      | [3]
          Orders$Methods::same         | {"id":"a","quantity":2} | {"id":"a","quantity":2}
          Orders$Methods::same         | null                    | null
          Orders$Methods::twice        | 21                      | 42
          Orders$Methods::twice        | "21"                    | 42
          Orders$Methods::twice        | null                    | 0
          Orders$Methods::not          | true                    | false
          Orders$Methods::reversed     | "AQI="                  | "AgE="
          Orders$Queue                      | {"Records":[{"eventSourceARN":"arn"}]} | {"batchItemFailures":[{"itemIdentifier":"arn"}]}
          Orders$Methods::quantities   | [{"id":"a","quantity":2}] | {"a":2}
          """)
  void convertsObjectsByTheLibrary(String handler, String event, String response) {
    assertThat(answer(handler, event)).isEqualTo("response " + response);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          Orders$Greet               | "Ada \\u0026 \\"Bob\\"" | "Hello, Ada & \\"Bob\\""
          Orders$Greet               | 1.50            | "Hello, 1.50"
          Orders$Greet               | true            | "Hello, true"
          Orders$Greet               | null            | "Hello, null"
          Orders$Greet               | "none"          | null
          Orders$Greet               | ["Ada"]         | "Hello, Ada"
          Orders$Ping                | {}              | null
          Orders$Methods::nothing    | {}              | "nothing"
          Orders$Methods::noResult   | "a"             | null
          Orders$Overloads::longest  | "a"             | "event and context"
          Orders$Overloads::contextLast | "a"          | "context"
          Orders$Overloads::streams  | "a"             | "streams"
          """)
  void convertsStringsAsTheLibraryDoes(String handler, String event, String response) {
    assertThat(answer(handler, event)).isEqualTo("response " + response);
  }

  @Test
  void throwsWhatTheMethodHasThrown() {
    assertThat(answer("Orders$Methods::fails", "\"disk full\""))
        .startsWith(
            "error Runtime.UserException"
                + " {\"errorMessage\":\"disk full\",\"errorType\":\"java.io.IOException\"")
        .doesNotContain("InvocationTargetException");
  }

  @Test
  void throwsErrorsOfTheMethodToo() {
    assertThat(answer("Orders$Methods::failsBadly", "\"impossible\""))
        .startsWith(
            "error Runtime.UserException"
                + " {\"errorMessage\":\"impossible\",\"errorType\":\"java.lang.AssertionError\"")
        .doesNotContain("InvocationTargetException");
  }

  @ParameterizedTest
  @CsvSource({"Orders$Greet, {}", "Orders$Greet, ''", "Orders$Place, true"})
  void failsAsTheLibraryDoesWhenAnEventIsOfAnotherType(String handler, String event) {
    assertThat(answer(handler, event))
        .contains("The event could not be read as ")
        .contains("\"errorType\":\"java.lang.RuntimeException\"");
  }

  @Test
  void convertsCallsFromAndroidByGsonAsAwsRuntimeDoes() {
    var fromAndroid =
        answer(
            "Orders$Methods::label",
            "{}",
            "Lambda-Runtime-Client-Context",
            "{\"env\":{\"platform\":\"Android\"}}");

    assertThat(fromAndroid).isEqualTo("response {\"field\":1}");
  }

  @Test
  void convertsOtherCallsByJackson() {
    assertThat(answer("Orders$Methods::label", "{}")).contains("\"getter\":2");
  }

  @Test
  void closesTheUsersHandlerWhenItCanBeClosed() throws Exception {
    answer("Streams$ClosingEcho", "1");
    Streams.ClosingEcho.closed = false;

    ((AutoCloseable) launched).close();

    assertThat(Streams.ClosingEcho.closed).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Streams$Echo, false",
    "Streams$ClosingEcho::handleRequest, true",
    "Orders$Greet, false",
    "Orders$Ping, true",
    "Orders$Methods::nothing, false",
    "Orders$Methods::twice, false"
  })
  void isCloseableExactlyWhenTheUsersHandlerIs(String handler, boolean closeable) {
    answer(handler, "1");

    assertThat(launched instanceof AutoCloseable).isEqualTo(closeable);
  }

  @Test
  void loadsTheHandlerWithTheContextClassLoader() {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    var asked = new ArrayList<String>();
    var loader =
        new ClassLoader(before) {
          @Override
          public Class<?> loadClass(String name) throws ClassNotFoundException {
            asked.add(name);
            return super.loadClass(name);
          }
        };
    thread.setContextClassLoader(loader);
    try {
      answer("Streams$Echo", "1");

      assertThat(asked).contains("dev.lanner.bootstrap.Streams$Echo");
      assertThat(thread.getContextClassLoader()).isSameAs(loader);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
