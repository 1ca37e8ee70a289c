package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.REQUEST_ID;
import static dev.lanner.runtime.Fixtures.golden;
import static dev.lanner.runtime.ScriptedServer.OK;
import static dev.lanner.runtime.ScriptedServer.event;
import static dev.lanner.runtime.ScriptedServer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.spi.SelectorProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The client against answers that are written out byte by byte.
class HttpRuntimeApiTest {
  private final ScriptedServer server = new ScriptedServer();
  private final HttpRuntimeApi api = server.client();

  HttpRuntimeApiTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    api.close();
    server.close();
  }

  @Test
  void sendsExactlyWhatTheProtocolAsksFor() {
    server.answers(event()).answers(OK).answers(OK).answers(OK).answers(OK);

    api.next();
    api.respond("id 1/ü", Payload.ofUtf8("{\"a\":1}"));
    api.fail(REQUEST_ID, ErrorReport.of("Function.Odd", Fixtures.aFailure()));
    api.failInit(ErrorReport.of("Function.Odd", Fixtures.aFailure()));
    api.failRestore(ErrorReport.of("Function.Odd", Fixtures.aFailure()));

    var authority = authority();
    assertThat(server.request(0))
        .isEqualTo(
            "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: "
                + authority
                + "\r\nUser-Agent: "
                + RequestHead.USER_AGENT
                + "\r\n\r\n");
    assertThat(server.request(1))
        .startsWith("POST /2018-06-01/runtime/invocation/id%201%2F%C3%BC/response HTTP/1.1\r\n")
        .contains("\r\nContent-Type: application/json\r\n")
        .endsWith("\r\nContent-Length: 7\r\n\r\n{\"a\":1}");
    assertThat(server.request(2))
        .startsWith("POST /2018-06-01/runtime/invocation/" + REQUEST_ID + "/error HTTP/1.1\r\n")
        .contains(errorHeaders());
    assertThat(server.request(3))
        .startsWith("POST /2018-06-01/runtime/init/error HTTP/1.1\r\n")
        .contains(errorHeaders());
    assertThat(server.request(4))
        .startsWith("POST /2018-06-01/runtime/restore/error HTTP/1.1\r\n")
        .contains(errorHeaders());
    assertThat(server.connections()).isEqualTo(1);
  }

  private static String errorHeaders() {
    return "\r\nLambda-Runtime-Function-Error-Type: Function.Odd"
        + "\r\nLambda-Runtime-Function-XRay-Error-Cause: "
        + golden("xray-with-cause.json")
            .strip()
            .replace("/var/task", System.getProperty("user.dir"))
        + "\r\n";
  }

  @ParameterizedTest
  @EnumSource
  void reportsWhateverIsThrownUnderTheLongestRequestId(HostileThrowable hostile) {
    var report = ErrorReport.of("Function." + "A".repeat(247), hostile.make());
    server.answers(OK);

    assertThat(api.fail("ü".repeat(2048), report)).isEqualTo(Delivery.ACCEPTED);
    assertThat(server.request(0)).endsWith("\r\n\r\n" + report.body().utf8());
  }

  private String authority() {
    var head = server.request(0);
    int host = head.indexOf("Host: ") + 6;
    return head.substring(host, head.indexOf('\r', host));
  }

  /// So naming it changes how long a start takes, and nothing else. The JDK is asked in a process
  /// of its own, as it chooses once.
  @Test
  @EnabledOnOs(OS.LINUX)
  void namesTheProviderOfChannelsThatTheJdkChoosesByItself() throws Exception {
    server.answers(event());

    api.next();

    assertThat(System.getProperty(SelectorProvider.class.getName())).isEqualTo(chosenByTheJdk());
  }

  private static String chosenByTheJdk() throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    var process =
        new ProcessBuilder(java, "-cp", classPath, ProviderOfTheJdk.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var name = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return name;
  }

  static final class ProviderOfTheJdk {
    public static void main(String[] arguments) {
      System.out.print(SelectorProvider.provider().getClass().getName());
    }
  }

  @Test
  void tellsTheVersionOfTheProject() throws IOException {
    var pom = Files.readString(Path.of("pom.xml"));
    int version = pom.indexOf("<version>") + "<version>".length();

    assertThat(pom.substring(version, pom.indexOf("</version>")).replace("-SNAPSHOT", ""))
        .isEqualTo(RequestHead.USER_AGENT.replace("lanner/", ""));
  }

  @Test
  void takesInAnAnswerThatComesByteByByte() {
    server.answers(
        event("{\"name\":\"Zoë\"}", List.of("Lambda-Runtime-Trace-Id: Root=1")).split(""));

    var invocation = api.next();

    assertThat(invocation.payload().utf8()).isEqualTo("{\"name\":\"Zoë\"}");
    assertThat(invocation.traceId()).isEqualTo("Root=1");
  }

  @Test
  void takesInChunksWithExtensionsAndTrailers() {
    server
        .answers(
            "HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n",
            "lambda-runtime-aws-request-id: a\r\n\r\n",
            "4;x=y\r\n[1,2",
            "\r\n2 \r\n,3\r\n01\r\n]\r\n0\r\nSum: 6\r\n\r\n")
        .answers(OK);

    var invocation = api.next();
    api.respond("a", invocation.payload());

    assertThat(invocation.payload().utf8()).isEqualTo("[1,2,3]");
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void takesInAnEventThatEndsWithTheConnection() {
    server
        .answersAndCloses("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: a\r\n\r\n", "{}")
        .answers(OK);

    var invocation = api.next();
    api.respond("a", invocation.payload());

    assertThat(invocation.payload().utf8()).isEqualTo("{}");
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void takesInEventsAndSendsResponsesOfSixMebibytes() {
    var large = "x".repeat(6 * 1024 * 1024);
    server.answers(event(large, List.of())).answers(OK);

    var invocation = api.next();
    api.respond(REQUEST_ID, invocation.payload());

    assertThat(server.request(1)).endsWith("\r\n\r\n" + large);
  }

  @Test
  void passesOverInterimResponses() {
    server.answers("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + event());

    assertThat(api.next().requestId()).isEqualTo(REQUEST_ID);
  }

  @Test
  void opensAFreshConnectionWhenTheServerAsksForIt() {
    server.answers(event("Connection: close")).answers(OK);

    api.next();
    // Only the client closes here: this server would go on.
    api.respond(REQUEST_ID, Payload.empty());

    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void asksAgainOnceWhenTheKeptConnectionWasClosed() {
    server.answers(event()).answersAndCloses(OK).answers(event("X: 2"));

    api.next();
    api.respond(REQUEST_ID, Payload.empty());
    var second = api.next();

    assertThat(second.headers().get("x")).isEqualTo("2");
    assertThat(server.connections()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 2",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"
      })
  void asksAgainOnceWhenTheConnectionBreaksInTheMiddle(String beginning) {
    server.answersAndCloses(beginning).answers(event());

    assertThat(api.next().requestId()).isEqualTo(REQUEST_ID);
  }

  @Test
  void asksAgainFourTimesAndNotesEachInTheLog() {
    for (int i = 0; i < 4; i++) {
      server.answersAndCloses("HTTP/1.1 2");
    }
    server.answers(event());
    var written = new ByteArrayOutputStream();
    var log = new LogSink(Fixtures.anEnvironment(), Fixtures.CLOCK, written);
    try (var patient = server.client(Fixtures.CLOCK, log)) {
      assertThat(patient.next().requestId()).isEqualTo(REQUEST_ID);
    }

    assertThat(server.connections()).isEqualTo(5);
    assertThat(written.toString(StandardCharsets.UTF_8).lines())
        .hasSize(4)
        .allSatisfy(line ->
            assertThat(line)
                .endsWith(
                    " failed in GET invocation/next: the connection was closed inside its head. Asking"
                        + " again after 0 ms."))
        .satisfies(lines -> {
          assertThat(lines.getFirst()).contains(" - INFO dev.lanner.runtime The connection to the");
          assertThat(lines.getLast()).contains(" - WARN dev.lanner.runtime The connection to the");
        });
  }

  @Test
  void givesUpAfterTheFifthConnectionThatBreaks() {
    for (int i = 0; i < 5; i++) {
      server.answersAndCloses("HTTP/1.1 2");
    }
    server.answers(event());

    assertThatThrownBy(api::next)
        .isInstanceOf(RuntimeApiException.class)
        .hasMessageEndingWith(
            " failed in GET invocation/next: the connection was closed inside its head");
    assertThat(server.requests()).hasSize(5);
  }

  @Test
  void registersAnExtensionAndWaitsInTheBackground() throws Exception {
    server
        .answersAndCloses(
            "HTTP/1.1 200 OK\r\nLambda-Extension-Identifier: 7\r\nContent-Length: 2\r\n\r\n{}")
        .answersAndCloses("");

    api.registerExtension("a-name");
    server.awaitClosedConnection();
    server.awaitClosedConnection();

    assertThat(server.request(0))
        .startsWith("POST /2020-01-01/extension/register HTTP/1.1\r\nHost: 127.0.0.1:")
        .contains("\r\nLambda-Extension-Name: a-name\r\n")
        .endsWith("\r\nContent-Length: 13\r\n\r\n{\"events\":[]}");
    assertThat(server.request(1))
        .startsWith("GET /2020-01-01/extension/event/next HTTP/1.1\r\nHost: 127.0.0.1:")
        .endsWith("\r\nLambda-Extension-Identifier: 7\r\n\r\n");
  }

  @Test
  void saysWhyNoExtensionIsRegistered() {
    server.answersAndCloses(refusal(403, "RegistrationClosed"));

    assertThatThrownBy(() -> api.registerExtension("a-name"))
        .isInstanceOf(RuntimeApiException.class)
        .hasMessage(
            "The Extensions API answered POST register with status 403:"
                + " {\"errorMessage\":\"no\",\"errorType\":\"RegistrationClosed\"}");
  }

  /// A second later, after a thaw, or with a clock that was set back.
  @ParameterizedTest
  @ValueSource(longs = {1, 60 * 60, -60 * 60})
  void replacesAConnectionThatWasClosedWhileTheHandlerRan(long seconds) throws Exception {
    server.answersAndCloses(event()).answers(OK);
    var now = new AtomicReference<>(Instant.EPOCH);
    try (var patient = server.client(now::get)) {
      patient.next();
      server.awaitClosedConnection();
      now.set(Instant.EPOCH.plusSeconds(seconds));

      assertThat(patient.respond(REQUEST_ID, Payload.empty())).isEqualTo(Delivery.ACCEPTED);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 202 Acc"})
  void neverSendsAResponseTwice(String beginning) {
    server.answers(event()).answersAndCloses(beginning).answers(OK);

    api.next();

    assertThatThrownBy(() -> api.respond(REQUEST_ID, Payload.empty()))
        .isInstanceOf(RuntimeApiException.class)
        .hasMessageContaining("POST invocation/{id}/response");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void takesTheStatusForTheDeliveryWhenTheConnectionBreaksBehindIt() {
    server
        .answers(event())
        .answersAndCloses("HTTP/1.1 202 Accepted\r\nContent-Length: 15\r\n\r\n{\"st")
        .answers(event("X: 2"));

    api.next();
    var delivery = api.respond(REQUEST_ID, Payload.empty());

    assertThat(delivery).isEqualTo(Delivery.ACCEPTED);
    assertThat(api.next().headers().get("X")).isEqualTo("2");
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void hearsARefusalThatComesBeforeTheBodyIsOut() {
    server
        .answers(event())
        .answersEarly(refusal(413, "RequestEntityTooLarge"))
        .answers(event("X: 2"));

    api.next();
    var delivery = api.respond(REQUEST_ID, Payload.of(new byte[20 * 1024 * 1024]));

    assertThat(delivery).isEqualTo(Delivery.TOO_LARGE);
    assertThat(api.next().headers().get("X")).isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource({
    "413, RequestEntityTooLarge, TOO_LARGE",
    "410, InvokeTimeout,         TOO_LATE",
    "400, InvalidRequestID,      TOO_LATE"
  })
  void tellsWhatBecameOfAnAnswer(int status, String errorType, Delivery expected) {
    server.answers(refusal(status, errorType)).answers(refusal(status, errorType)).answers(event());

    assertThat(api.respond("a", Payload.empty())).isEqualTo(expected);
    assertThat(api.fail("a", ErrorReport.of(Fixtures.aFailure()))).isEqualTo(expected);
    assertThat(api.next().requestId()).isEqualTo(REQUEST_ID);
    assertThat(server.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400, InvalidFunctionResponseMode",
    "403, InvalidStateTransition",
    "500, InternalServerError",
    "200, None"
  })
  void endsOnEveryOtherStatus(int status, String errorType) {
    server.answers(refusal(status, errorType));

    assertThatThrownBy(() -> api.respond("a", Payload.empty()))
        .isInstanceOf(RuntimeApiException.class)
        .hasMessage(
            "The Runtime API answered POST invocation/{id}/response with status %d:"
                + " {\"errorMessage\":\"no\",\"errorType\":\"%s\"}",
            status, errorType);
  }

  @ParameterizedTest
  @ValueSource(ints = {202, 204, 403, 500})
  void endsWhenThereIsNoEvent(int status) {
    server.answers(refusal(status, "None"));

    assertThatThrownBy(api::next)
        .isInstanceOf(RuntimeApiException.class)
        .hasMessageStartingWith(
            "The Runtime API answered GET invocation/next with status " + status);
  }

  @Test
  void needsARequestId() {
    server.answers("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");

    assertThatThrownBy(api::next)
        .isInstanceOf(RuntimeApiException.class)
        .hasMessage("The Runtime API handed over an event without Lambda-Runtime-Aws-Request-Id.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FTP/1.1 200 OK\\r\\n\\r\\n | it does not begin with an HTTP/1.1 status line",
        "HTTP/1.1 abc\\r\\n\\r\\n | it does not begin with an HTTP/1.1 status line",
        "HTTP/1.1 200 OK\\r\\nno colon\\r\\n\\r\\n | a line of its head is not of the form name:"
            + " value",
        "HTTP/1.1 2000 OK\\r\\n\\r\\n | it does not begin with an HTTP/1.1 status line",
        "HTTP/1.1 200 OK\\r\\nContent-Length : 2\\r\\n\\r\\n{} | a line of its head is not of the"
            + " form name: value",
        "HTTP/1.1 200 OK\\r\\nA: b\\r\\n folded: c\\r\\n\\r\\n | a line of its head is not of the"
            + " form name: value",
        "HTTP/1.1 200 OK\\r\\nContent-Length: -1\\r\\n\\r\\n | its length is not a number from 0 to"
            + " 67108864",
        "HTTP/1.1 200 OK\\r\\nContent-Length: 9999999999\\r\\n\\r\\n | its length is not a number"
            + " from 0 to 67108864",
        "HTTP/1.1 200 OK\\r\\nContent-Length: 1\\r\\nContent-Length: 2\\r\\n\\r\\n | it states two"
            + " different lengths",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: gzip\\r\\n\\r\\n | it has a transfer encoding other"
            + " than chunked",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nx\\r\\n | a chunk of it does not"
            + " begin with its size",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n1\\r\\nab\\r\\n | a chunk of it is"
            + " longer than stated",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nFFFFFFFF\\r\\n | it is longer than"
            + " 67108864 bytes",
      })
  void saysWhatIsWrongWithAnAnswer(String answer, String problem) {
    server.answers(answer.replace("\\r\\n", "\r\n"));

    assertThatThrownBy(api::next)
        .isInstanceOf(RuntimeApiException.class)
        .hasMessageEndingWith(" answered GET invocation/next with a broken message: " + problem);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void takesAHeadOf64KibibytesAndNoLonger() {
    var room = HttpRuntimeApi.BUFFER_BYTES - event("X: ").length() + "{}".length();
    server.answers(event("X: " + "x".repeat(room))).answers(event("X: " + "x".repeat(room + 1)));

    assertThat(api.next().headers().get("x")).hasSize(room);
    assertThatThrownBy(api::next)
        .hasMessageEndingWith("a broken message: its head is longer than 65536 bytes");
  }

  @Test
  void trustsNothingAfterBytesThatNobodyAskedFor() {
    server.answers(event() + "HTTP/1.1 200 OK\r\n\r\n").answers(OK);

    api.next();
    api.respond(REQUEST_ID, Payload.empty());

    assertThat(server.connections()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nb", "a\nb"})
  void refusesRequestIdsWithLineBreaks(String requestId) {
    assertThatThrownBy(() -> api.respond(requestId, Payload.empty()))
        .isInstanceOf(RuntimeApiException.class)
        .hasMessage("The request id holds a line break.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "host", ":1", "host:", "host:x", "host:70000", "a b:1", "http://h:1"})
  void wantsAHostAndAPort(String authority) {
    assertThatThrownBy(() -> new HttpRuntimeApi(authority))
        .isInstanceOf(RuntimeApiException.class)
        .hasMessage(
            "AWS_LAMBDA_RUNTIME_API is \"%s\", but a host and a port were expected, as in"
                + " 127.0.0.1:9001.",
            authority);
  }

  @Test
  void saysWhereNobodyListens() throws IOException {
    server.close();

    assertThatThrownBy(api::next)
        .isInstanceOf(RuntimeApiException.class)
        .hasMessageMatching(
            "The connection to the Runtime API at 127.0.0.1:\\d+ failed in GET invocation/next:"
                + " Connection refused");
  }
}
