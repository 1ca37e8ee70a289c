package dev.lanner.local.runtimeapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Each breach of the protocol over a real connection: the status it gets and the sentence it
/// leaves.
@Timeout(60)
class ViolationTest {
  private static final String CALL = "/2018-06-01/runtime/";

  private final RuntimeApiServer server = RuntimeApiServer.start(_ -> {});
  private RawRuntime runtime;

  @BeforeEach
  void connect() throws Exception {
    runtime = new RawRuntime(server);
  }

  @AfterEach
  void close() throws Exception {
    runtime.close();
    server.close();
  }

  // The order of calls

  @Test
  void nextWhileTheEventIsOutOnTheSameConnection() throws Exception {
    var _ = anInvocation("1");

    refuses(runtime.next(), 403, "InvalidStateTransition", "next came while invocation 1 had no");
    assertThat(runtime.respond("1", "{}").status()).isEqualTo(202);
  }

  @Test
  void nextWhileTheEventIsOutOnAnotherConnectionThatIsOpen() throws Exception {
    var _ = anInvocation("1");

    try (var second = new RawRuntime(server)) {
      refuses(second.next(), 403, "InvalidStateTransition", "next came while invocation 1 had no");
    }
  }

  @Test
  void nextWhileAnotherNextIsOpen() throws Exception {
    runtime.send(RawRuntime.NEXT);
    server.ready().get(20, TimeUnit.SECONDS);

    try (var second = new RawRuntime(server)) {
      refuses(
          second.next(), 403, "InvalidStateTransition", "next came while another next was open");
    }
  }

  @Test
  void anyRequestOnAConnectionWhoseNextIsOpen() throws Exception {
    refuses(
        runtime.send(RawRuntime.NEXT + RawRuntime.NEXT).reply(),
        400,
        "InvalidRequestFormat",
        "GET /2018-06-01/runtime/invocation/next came on a connection whose next had no answer");
    assertThat(runtime.isAtEnd()).isTrue();
  }

  @Test
  void secondAnswers() throws Exception {
    var _ = anInvocation("1");
    runtime.respond("1", "{}");

    refuses(runtime.respond("1", "{}"), 403, "InvalidStateTransition", "response came for invoc");
    refuses(runtime.fail("1"), 403, "InvalidStateTransition", "error came for invocation 1, which");
  }

  @Test
  void responseAfterError() throws Exception {
    var _ = anInvocation("1");
    runtime.fail("1");

    refuses(runtime.respond("1", "{}"), 403, "InvalidStateTransition", "1, which has its answer");
  }

  @Test
  void errorWhileTheResponseIsBeingSent() throws Exception {
    var _ = anInvocation("1");
    runtime.send(head("invocation/1/response", "Content-Length: 4", "Expect: 100-continue"));
    assertThat(runtime.reply().status()).isEqualTo(100);

    try (var second = new RawRuntime(server)) {
      refuses(second.fail("1"), 403, "InvalidStateTransition", "error came for invocation 1 while");
    }
    assertThat(runtime.send("null").reply().status()).isEqualTo(202);
  }

  @Test
  void refusedAnswerThatWaitsToBeAskedForItsBody() throws Exception {
    runtime.send(head("invocation/1/response", "Content-Length: 4", "Expect: 100-continue"));
    assertThat(runtime.reply().status()).isEqualTo(100);

    refuses(runtime.send("null").reply(), 400, "InvalidRequestID", "no event was handed out yet");
    var _ = anInvocation("1");
    assertThat(runtime.respond("1", "{}").status()).isEqualTo(202);
  }

  @Test
  void answersToAnUnknownId() throws Exception {
    var _ = anInvocation("1");

    refuses(runtime.respond("2", "{}"), 400, "InvalidRequestID", "but invocation 1 is running");
    refuses(runtime.fail("2"), 400, "InvalidRequestID", "but invocation 1 is running");
    assertThat(runtime.respond("1", "{}").status()).isEqualTo(202);
  }

  @Test
  void initErrorAfterTheFirstNext() throws Exception {
    var _ = anInvocation("1");

    refuses(
        runtime.send(RawRuntime.errorPost("init/error")).reply(),
        403,
        "InvalidStateTransition",
        "init/error came after the first next");
  }

  @Test
  void anythingAfterInitError() throws Exception {
    runtime.send(RawRuntime.errorPost("init/error")).reply();

    refuses(runtime.next(), 403, "InvalidStateTransition", "next came after init/error");
    refuses(
        runtime.send(RawRuntime.errorPost("init/error")).reply(),
        403,
        "InvalidStateTransition",
        "init/error came after init/error");
  }

  @Test
  void unknownResponseMode() throws Exception {
    var _ = anInvocation("1");

    refuses(
        runtime
            .send(
                head(
                    "invocation/1/response",
                    "Content-Length: 0",
                    "Lambda-Runtime-Function-Response-Mode: buffered"))
            .reply(),
        400,
        "InvalidFunctionResponseMode",
        "a Lambda-Runtime-Function-Response-Mode other than streaming");
    refuses(runtime.next(), 403, "InvalidStateTransition", "mode of invocation 1 was refused");
  }

  // Paths and methods

  @Test
  void unknownPaths() throws Exception {
    for (var path :
        new String[] {
          "/",
          "/2018-06-01/runtime/invocation/next?x=1",
          "/2018-06-01/runtime/invocation/1",
          "/2018-06-01/runtime/invocation/1/result",
          "/2018-06-01/runtime/invocation//response",
          "/2018-06-01/runtime/restore/previous",
          "/2018-06-01/runtime/restore"
        }) {
      refusesAndCloses(
          "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n",
          404,
          "GET " + path + " is no call of the Runtime API that this server offers");
    }
  }

  @Test
  void wrongMethods() throws Exception {
    refusesAndCloses(
        RawRuntime.post("invocation/next", ""), 405, "invocation/next has the wrong method");
    refusesAndCloses(
        "GET " + CALL + "invocation/1/response HTTP/1.1\r\nHost: a\r\n\r\n", 405, "Expected POST");
    refusesAndCloses(
        "PUT " + CALL + "invocation/1/error HTTP/1.1\r\nHost: a\r\n\r\n", 405, "Expected POST");
    refusesAndCloses(
        "GET " + CALL + "init/error HTTP/1.1\r\nHost: a\r\n\r\n", 405, "Expected POST");
  }

  @Test
  void requestIdWithABrokenEscape() throws Exception {
    refusesAndCloses(RawRuntime.post("invocation/%2/response", ""), 400, "has a % without two");
    refusesAndCloses(RawRuntime.post("invocation/%zz/response", ""), 400, "has a % without two");
  }

  // Malformed requests

  @Test
  void badRequestLines() throws Exception {
    refusesAndCloses("garbage\r\n\r\n", 400, "does not consist of three words");
    refusesAndCloses("GET  / HTTP/1.1\r\n\r\n", 400, "does not consist of three words");
    refusesAndCloses("\r\n" + RawRuntime.NEXT, 400, "does not consist of three words");
    refusesAndCloses("G(T / HTTP/1.1\r\n\r\n", 400, "does not begin with a method");
    refusesAndCloses("GET http://a/ HTTP/1.1\r\n\r\n", 400, "is not a path");
    refusesAndCloses("GET /\u00e9 HTTP/1.1\r\n\r\n", 400, "is not a path");
    refusesAndCloses("GET / HTTP/1.0\r\n\r\n", 505, "does not end with HTTP/1.1");
    refusesAndCloses("GET / HTTP/1.1 \r\n\r\n", 400, "does not consist of three words");
  }

  @Test
  void linesThatEndWithLfAlone() throws Exception {
    refusesAndCloses(RawRuntime.NEXT.replace("\r\n", "\n"), 400, "ends with LF alone");
    refusesAndCloses(RawRuntime.NEXT.replace("lambda\r", "lambda"), 400, "ends with LF alone");
  }

  @Test
  void headersThatAreNone() throws Exception {
    refusesAndCloses(withHeader("no colon"), 400, "is not a field");
    refusesAndCloses(withHeader(": no name"), 400, "is not a field");
    refusesAndCloses(withHeader("Name : blank before the colon"), 400, "is not a field");
    refusesAndCloses(withHeader(" folded"), 400, "is not a field");
    refusesAndCloses(withHeader("Name: a\u0000b"), 400, "Name holds a control character");
    refusesAndCloses(withHeader("Name: a\rb"), 400, "Name holds a control character");
  }

  @Test
  void hostMissingEmptyOrTwice() throws Exception {
    refusesAndCloses(RawRuntime.NEXT.replace("Host: lambda\r\n", ""), 400, "exactly one Host");
    refusesAndCloses(RawRuntime.NEXT.replace("Host: lambda", "Host:"), 400, "exactly one Host");
    refusesAndCloses(withHeader("host: again"), 400, "exactly one Host");
  }

  @Test
  void oversizedHeads() throws Exception {
    refusesAndCloses(withHeader("Name: " + "x".repeat(LineReader.MAX_BYTES)), 431, "1048576 bytes");
    refusesAndCloses("G".repeat(LineReader.MAX_BYTES + 1), 431, "1048576 bytes");
    refusesAndCloses(withHeader("N: x\r\n".repeat(200_000) + "N: x"), 431, "1048576 bytes");
  }

  @Test
  void lengthMissingOddOrToldTwice() throws Exception {
    refusesAndCloses(head("invocation/1/response", "X: y"), 411, "came without a length");
    refusesAndCloses(
        head("invocation/1/response", "Content-Length: 1", "Transfer-Encoding: chunked"),
        400,
        "both Content-Length and Transfer-Encoding");
    refusesAndCloses(
        head("init/error", "Content-Length: 1", "Content-Length: 1"), 400, "is not one number");
    refusesAndCloses(head("init/error", "Content-Length: +1"), 400, "is not one number");
    refusesAndCloses(head("init/error", "Content-Length:"), 400, "is not one number");
    refusesAndCloses(head("init/error", "Transfer-Encoding: gzip"), 501, "other than chunked");
  }

  @Test
  void unknownExpectation() throws Exception {
    refusesAndCloses(withHeader("Expect: miracles"), 417, "expects what this server does not know");
  }

  @Test
  void nextWithABody() throws Exception {
    refusesAndCloses(withHeader("Content-Length: 1") + "x", 400, "came with a body");
    refusesAndCloses(withHeader("Transfer-Encoding: chunked"), 400, "came with a body");
  }

  @Test
  void garbageBehindARequest() throws Exception {
    var _ = anInvocation("1");

    runtime.send(RawRuntime.post("invocation/1/response", "{}") + "garbage\r\n");

    assertThat(runtime.reply().status()).isEqualTo(202);
    refuses(runtime.reply(), 400, "InvalidRequestFormat", "does not consist of three words");
    assertThat(runtime.isAtEnd()).isTrue();
  }

  @Test
  void headThatBreaksOff() throws Exception {
    refuses(
        runtime.send("GET /2018").hangUp().reply(),
        400,
        "TruncatedHTTPRequest",
        "The connection ended inside the request line");
  }

  // Bodies that break off

  @Test
  void fixedBodyThatBreaksOff() throws Exception {
    truncates(
        head("invocation/1/response", "Content-Length: 10") + "1234",
        "The connection ended after 4 bytes of a body of 10 bytes");
  }

  @Test
  void chunkedBodyThatBreaksOff() throws Exception {
    truncates(
        head("invocation/1/response", "Transfer-Encoding: chunked") + "5\r\n12345\r\n",
        "The connection ended inside the size of a chunk");
  }

  @Test
  void errorReportThatBreaksOff() throws Exception {
    truncates(
        head("invocation/1/error", "Content-Length: 10") + "{",
        "The connection ended after 1 bytes of a body of 10 bytes");
  }

  @Test
  void badChunks() throws Exception {
    var head = head("invocation/1/response", "Transfer-Encoding: chunked");
    truncates(head + "x\r\n", "A chunk does not begin with its size");
  }

  @Test
  void chunkThatIsLongerThanItSays() throws Exception {
    truncates(
        head("invocation/1/response", "Transfer-Encoding: chunked") + "1\r\nab\r\n0\r\n\r\n",
        "A chunk of 1 bytes is not followed by an empty line");
  }

  @Test
  void goesOnWithANewConnectionAfterABodyBrokeOff() throws Exception {
    var _ = anInvocation("1");
    var next = server.invoke(Event.builder().requestId("2").build());
    runtime.send(head("invocation/1/response", "Content-Length: 10") + "1234").close();

    try (var second = new RawRuntime(server)) {
      assertThat(second.next().header("Lambda-Runtime-Aws-Request-Id")).isEqualTo("2");
      second.respond("2", "{}");
    }

    assertThat(next.get(20, TimeUnit.SECONDS)).isInstanceOf(Answer.Response.class);
    assertThat(server.violations()).singleElement().asString().contains("has a broken body");
  }

  @Test
  void initErrorThatBreaksOffIsAnInitErrorAllTheSame() throws Exception {
    runtime.send(head("init/error", "Content-Length: 10") + "1234").hangUp();

    assertThat(runtime.reply().status()).isEqualTo(400);
    assertThat(server.ready().get(20, TimeUnit.SECONDS)).isInstanceOf(InitResult.Failed.class);
  }

  // Error reports that Lambda takes, and repairs

  @Test
  void errorReportWithoutItsHeader() throws Exception {
    var report = RawRuntime.errorPost("invocation/1/error");

    var failure =
        accepts(
            report.replace("Lambda-Runtime-Function-Error-Type", "X"),
            "came without the header Lambda-Runtime-Function-Error-Type");

    assertThat(failure.errorType()).isEqualTo("Runtime.Unknown");
  }

  @Test
  void errorReportOfAnotherContentType() throws Exception {
    accepts(
        RawRuntime.errorPost("invocation/1/error").replace("application/json", "text/plain"),
        "came with another Content-Type. Expected application/json");
  }

  @Test
  void errorReportWithoutAContentType() throws Exception {
    accepts(
        RawRuntime.errorPost("invocation/1/error").replace("Content-Type", "X"),
        "came without a Content-Type");
  }

  @Test
  void errorReportsThatAreNoJson() throws Exception {
    acceptsBody("", "it ends too early");
    acceptsBody("{'errorMessage':1}", "it is not JSON at character 2");
    acceptsBody("{\"errorMessage\":\"a\tb\"}", "it is not JSON at character 19");
    acceptsBody("{\"errorMessage\":\"\\x\"}", "it is not JSON at character 19");
    acceptsBody("{\"errorMessage\":\"\\u00g0\"}", "it is not JSON at character 22");
    acceptsBody("{\"a\":01}", "it is not JSON at character 6");
    acceptsBody("{\"a\":1,}", "it is not JSON at character 8");
    acceptsBody("{} {}", "it is not JSON at character 4");
    acceptsBody("[".repeat(1000), "nested more than 200 deep");
  }

  @Test
  void errorReportsOfAnotherShape() throws Exception {
    acceptsBody("[]", "it is not an object");
    acceptsBody("{\"errorType\":\"T\"}", "errorMessage is not a string");
    acceptsBody("{\"errorMessage\":null,\"errorType\":\"T\"}", "errorMessage is not a string");
    acceptsBody("{\"errorMessage\":\"m\",\"errorType\":1}", "errorType is not a string");
    acceptsBody(
        "{\"errorMessage\":\"m\",\"errorType\":\"T\",\"stackTrace\":\"s\"}",
        "stackTrace is not an array of strings");
    acceptsBody(
        "{\"errorMessage\":\"m\",\"errorType\":\"T\",\"stackTrace\":[\"a\",{\"b\":[1e3]}]}",
        "stackTrace is not an array of strings");
  }

  @Test
  void causeThatIsNoJsonObject() throws Exception {
    assertThat(acceptsCause("{oops}", "Lambda ignores: it is not JSON at character 2").xrayCause())
        .isNull();
    assertThat(acceptsCause("[]", "Lambda ignores: it is not an object").xrayCause()).isNull();
    acceptsCause("{\"a\":\"" + "x".repeat(70_000) + "\"}", "more than 65536 bytes");
  }

  @Test
  void errorReportThatIsTooLarge() throws Exception {
    var answer = anInvocation("1");
    var body = "x".repeat(RuntimeApiServer.MAX_PAYLOAD_BYTES + 1);

    refuses(
        runtime.send(RawRuntime.post("invocation/1/error", body)).reply(),
        413,
        "RequestEntityTooLarge",
        "came with an error report of 6291557 bytes");

    assertThat(runtime.isAtEnd()).isTrue();
    assertThat(answer.get(20, TimeUnit.SECONDS)).isInstanceOf(Answer.Failure.class);
  }

  private CompletableFuture<Answer> anInvocation(String id) throws Exception {
    var answer = server.invoke(Event.builder().requestId(id).build());
    runtime.next();
    return answer;
  }

  private static String head(String call, String... headers) {
    return "POST "
        + CALL
        + call
        + " HTTP/1.1\r\nHost: lambda\r\n"
        + String.join("\r\n", headers)
        + "\r\n\r\n";
  }

  private static String withHeader(String line) {
    return RawRuntime.NEXT.replace("\r\n\r\n", "\r\n" + line + "\r\n\r\n");
  }

  private void refuses(RawRuntime.Reply reply, int status, String errorType, String found) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.body()).contains("\"errorType\":\"" + errorType + "\"");
    assertThat(server.violations().getLast())
        .contains(found)
        .containsPattern("(Expected|HTTP/1.1 expects) ")
        .endsWith(".");
  }

  private void refusesAndCloses(String request, int status, String found) throws Exception {
    try (var other = new RawRuntime(server)) {
      refuses(other.send(request).reply(), status, "InvalidRequestFormat", found);
      assertThat(other.isAtEnd()).isTrue();
    }
  }

  private void truncates(String request, String found) throws Exception {
    var answer = anInvocation("1");

    var reply = runtime.send(request).hangUp().reply();

    refuses(reply, 400, "TruncatedHTTPRequest", found);
    var failure = (Answer.Failure) answer.get(20, TimeUnit.SECONDS);
    assertThat(failure.errorType()).isEqualTo("Runtime.TruncatedResponse");
    assertThat(failure.payload().utf8()).contains(found);
  }

  private Answer.Failure accepts(String report, String found) throws Exception {
    var answer = anInvocation("1");

    var reply = runtime.send(report).reply();

    assertThat(reply.status()).isEqualTo(202);
    assertThat(server.violations().getLast()).contains(found).contains("Expected ");
    return (Answer.Failure) answer.get(20, TimeUnit.SECONDS);
  }

  private void acceptsBody(String body, String found) throws Exception {
    accepts(
        RawRuntime.post("invocation/1/error", body)
            .replace("\r\n\r\n", "\r\nLambda-Runtime-Function-Error-Type: Runtime.Boom\r\n\r\n"),
        found);
  }

  private Answer.Failure acceptsCause(String cause, String found) throws Exception {
    return accepts(
        RawRuntime.errorPost("invocation/1/error")
            .replace(
                "\r\n\r\n", "\r\nLambda-Runtime-Function-XRay-Error-Cause: " + cause + "\r\n\r\n"),
        found);
  }
}
