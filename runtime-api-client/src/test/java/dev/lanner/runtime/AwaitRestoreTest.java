package dev.lanner.runtime;

import static dev.lanner.runtime.ScriptedServer.OK;
import static dev.lanner.runtime.ScriptedServer.event;
import static dev.lanner.runtime.ScriptedServer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The two restore calls against answers that are written out byte by byte.
class AwaitRestoreTest {
  static final String RESTORED = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  private final ScriptedServer server = new ScriptedServer();
  private final HttpRuntimeApi api = server.client();

  AwaitRestoreTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    api.close();
    server.close();
  }

  @Test
  void sendsExactlyWhatTheProtocolAsksFor() {
    server.answers(RESTORED).answers(OK);
    var error = ErrorReport.of("Runtime.AfterRestoreError", Fixtures.aFailure());

    boolean isRestored = api.awaitRestore();
    api.failRestore(error);

    assertThat(isRestored).isTrue();
    assertThat(server.request(0))
        .isEqualTo(
            "GET /2018-06-01/runtime/restore/next HTTP/1.1\r\nHost: "
                + server.authority()
                + "\r\nUser-Agent: "
                + RequestHead.USER_AGENT
                + "\r\n\r\n");
    assertThat(server.request(1))
        .startsWith("POST /2018-06-01/runtime/restore/error HTTP/1.1\r\n")
        .contains("\r\nLambda-Runtime-Function-Error-Type: Runtime.AfterRestoreError\r\n")
        .endsWith(error.body().utf8());
  }

  @Test
  void opensANewConnectionAfterTheRestore() {
    server.answers(RESTORED).answers(event());

    api.awaitRestore();
    api.next();

    assertThat(server.connections()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 20", "HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"sta"})
  void asksAgainWhenTheConnectionDoesNotSurviveTheSnapshot(String beginning) {
    server.answersAndCloses(beginning).answers(RESTORED);

    boolean isRestored = api.awaitRestore();

    assertThat(isRestored).isTrue();
    assertThat(server.requests())
        .hasSize(2)
        .allMatch(request -> request.startsWith("GET /2018-06-01/runtime/restore/next "));
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void takesARefusalOfTheRepeatedCallForTheRestore() {
    server.answersAndCloses("").answers(refusal(403, "InvalidStateTransition")).answers(event());

    boolean isRestored = api.awaitRestore();
    var invocation = api.next();

    assertThat(isRestored).isTrue();
    assertThat(invocation.requestId()).isEqualTo(Fixtures.REQUEST_ID);
    assertThat(server.connections()).isEqualTo(3);
  }

  @Test
  void doesNotTakeARefusalOfTheFirstCallForTheRestore() {
    server.answers(refusal(403, "InvalidStateTransition"));

    assertThatThrownBy(api::awaitRestore)
        .isInstanceOf(RuntimeApiException.class)
        .hasMessageStartingWith("The Runtime API answered GET restore/next with status 403");
  }

  @Test
  void saysWhenTheEnvironmentTakesNoSnapshots() {
    server.answers(refusal(404, "NotFound")).answers(event());

    boolean isRestored = api.awaitRestore();

    assertThat(isRestored).isFalse();
    assertThat(api.next().requestId()).isEqualTo(Fixtures.REQUEST_ID);
  }

  @Test
  void givesUpWhenFiveConnectionsBreak() {
    for (int i = 0; i < 6; i++) {
      server.answersAndCloses("");
    }

    assertThatThrownBy(api::awaitRestore)
        .isInstanceOf(RuntimeApiException.class)
        .hasMessage(
            "The connection to the Runtime API at "
                + server.authority()
                + " failed in GET restore/next: the connection was closed before its first byte");
    assertThat(server.requests()).hasSize(5);
  }

  @Test
  void doesNotAskAgainAfterAnAnswerThatIsNotHttp() {
    server.answers("SSH-2.0\r\n\r\n").answers(RESTORED);

    assertThatThrownBy(api::awaitRestore)
        .isInstanceOf(RuntimeApiException.class)
        .hasMessageContaining("answered GET restore/next with a broken message");
    assertThat(server.requests()).hasSize(1);
  }
}
