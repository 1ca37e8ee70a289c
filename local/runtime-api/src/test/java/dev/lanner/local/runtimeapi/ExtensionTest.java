package dev.lanner.local.runtimeapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Extensions over real connections: one that the options name as external, all others internal.
@Timeout(60)
class ExtensionTest {
  private static final String INVOKE = "{\"events\":[\"INVOKE\"]}";

  private final RuntimeApiServer server =
      RuntimeApiServer.start(
          Options.strict().withExternalExtensions("agent").withListener(_ -> {}));
  private final List<RawRuntime> sockets = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (var socket : sockets) {
      socket.close();
    }
    server.close();
  }

  @Test
  void registersAndIsVisibleToTheTest() throws Exception {
    var reply = register("hooks", "{\"events\":[]}");

    var identifier = reply.header("Lambda-Extension-Identifier");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .isEqualTo(
            "{\"functionName\":\"local\",\"functionVersion\":\"$LATEST\",\"handler\":\"local\"}");
    assertThat(server.extensions())
        .containsExactly(
            new Extension("hooks", identifier, Set.of(), false, Extension.State.REGISTERED, null));
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void tellsTheAccountToWhoeverAcceptsThat() throws Exception {
    var reply =
        connect()
            .send(
                request(
                    "POST",
                    "register",
                    "Lambda-Extension-Name: hooks\r\nLambda-Extension-Accept-Feature: accountId\r\n",
                    INVOKE))
            .reply();

    assertThat(reply.body()).contains("\"accountId\":\"123456789012\"");
  }

  @Test
  void hearsOfEveryInvocationOnce() throws Exception {
    var identifier = register("hooks", INVOKE).header("Lambda-Extension-Identifier");
    var extension = connect().send(eventNext(identifier));
    var runtime = connect().send(RawRuntime.NEXT);
    assertThat(get(server.ready())).isEqualTo(new InitResult.Ready());

    var answer =
        server.invoke(
            Event.builder()
                .requestId("1")
                .invokedFunctionArn("arn:x")
                .traceId("Root=1")
                .deadline(Instant.ofEpochMilli(7))
                .build());
    var told = extension.reply();
    assertThat(runtime.reply().status()).isEqualTo(200);
    runtime.respond("1", "{}");

    assertThat(told.header("Lambda-Extension-Event-Identifier")).hasSize(36);
    assertThat(told.body())
        .isEqualTo(
            "{\"eventType\":\"INVOKE\",\"deadlineMs\":7,\"requestId\":\"1\",\"invokedFunctionArn\":"
                + "\"arn:x\",\"tracing\":{\"type\":\"X-Amzn-Trace-Id\",\"value\":\"Root=1\"}}");
    assertThat(get(answer)).isInstanceOf(Answer.Response.class);
    assertThat(server.extensions().getFirst().state()).isEqualTo(Extension.State.RUNNING);
  }

  @Test
  void hearsLaterOfWhatHappenedWhileItDidNotAsk() throws Exception {
    var identifier = register("hooks", INVOKE).header("Lambda-Extension-Identifier");
    var extension = connect().send(eventNext(identifier));
    var runtime = connect();
    for (var id : List.of("1", "2")) {
      var _ = server.invoke(Event.builder().requestId(id).traceId(null).build());
      runtime.next();
      runtime.respond(id, "{}");
    }

    assertThat(extension.reply().body()).contains("\"requestId\":\"1\"").doesNotContain("tracing");
    assertThat(extension.send(eventNext(identifier)).reply().body())
        .contains("\"requestId\":\"2\"");
  }

  @Test
  void holdsTheFirstEventBackUntilItIsReady() throws Exception {
    var identifier = register("hooks", "{\"events\":[]}").header("Lambda-Extension-Identifier");
    var answer = server.invoke(Event.builder().requestId("1").build());
    // Had the first of two polls on one connection got the event, this would be it.
    assertThat(connect().send(RawRuntime.NEXT + RawRuntime.NEXT).reply().status()).isEqualTo(400);
    assertThat(server.ready()).isNotDone();
    assertThat(server.statistics().handedOut()).isZero();

    connect().send(eventNext(identifier));

    var runtime = connect();
    assertThat(runtime.next().header("Lambda-Runtime-Aws-Request-Id")).isEqualTo("1");
    runtime.respond("1", "{}");
    assertThat(get(server.ready())).isEqualTo(new InitResult.Ready());
    assertThat(get(answer)).isInstanceOf(Answer.Response.class);
  }

  @Test
  void hearsOfTheEndWhenItIsExternal() throws Exception {
    var identifier =
        register("agent", "{\"events\":[\"INVOKE\",\"SHUTDOWN\"]}")
            .header("Lambda-Extension-Identifier");
    register("hooks", INVOKE);
    var extension = connect().send(eventNext(identifier));

    server.tellShutdown(ShutdownReason.SPINDOWN, Instant.ofEpochMilli(2000));

    assertThat(extension.reply().body())
        .isEqualTo(
            "{\"eventType\":\"SHUTDOWN\",\"deadlineMs\":2000,\"shutdownReason\":\"spindown\"}");
    assertThat(server.extensions().getFirst().isExternal()).isTrue();
  }

  @Test
  void mayAskAgainWhenItsConnectionBroke() throws Exception {
    var identifier = register("hooks", INVOKE).header("Lambda-Extension-Identifier");
    for (var i = 0; i < 20; i++) {
      try (var broken = new RawRuntime(server)) {
        broken.send(eventNext(identifier));
      }
    }
    connect().send(eventNext(identifier));
    connect().send(RawRuntime.NEXT);

    assertThat(get(server.ready())).isEqualTo(new InitResult.Ready());
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void failsToStart() throws Exception {
    var identifier = register("hooks", INVOKE).header("Lambda-Extension-Identifier");

    var accepted = connect().send(failure("init/error", identifier)).reply();

    assertThat(accepted.status()).isEqualTo(202);
    assertThat(server.extensions().getFirst().state()).isEqualTo(Extension.State.INIT_ERROR);
    assertThat(server.extensions().getFirst().errorType()).isEqualTo("Extension.Boom");
    var failed = (InitResult.Failed) get(server.ready());
    assertThat(failed.failure().errorType()).isEqualTo("Extension.InitError");
  }

  @Test
  void failsLater() throws Exception {
    var identifier = register("hooks", INVOKE).header("Lambda-Extension-Identifier");
    connect().send(eventNext(identifier));
    connect().send(RawRuntime.NEXT);
    get(server.ready());

    assertThat(connect().send(failure("exit/error", identifier)).reply().status()).isEqualTo(202);

    assertThat(server.extensions().getFirst().state()).isEqualTo(Extension.State.EXIT_ERROR);
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void refusesRegistrationsThatAreNotAsTheyShouldBe() throws Exception {
    refuses(register("", INVOKE), "Extension.InvalidExtensionName", "without a Lambda-Extension");
    refuses(register("a", "{"), "InvalidRequestFormat", "it is not JSON");
    refuses(register("a", "[]"), "InvalidRequestFormat", "it is not an object");
    refuses(register("a", "{\"events\":1}"), "InvalidRequestFormat", "events is not an array");
    refuses(register("a", "{\"events\":[1]}"), "InvalidRequestFormat", "else than strings");
    refuses(
        register("a", "{\"events\":[],\"configurationKeys\":[\"x\"]}"),
        "InvalidRequestFormat",
        "configurationKeys are no longer taken");
    refuses(
        register("a", "{\"events\":[\"OTHER\"]}"),
        "Extension.InvalidEventType",
        "an unknown event. Expected INVOKE or SHUTDOWN");
    refuses(
        register("a", "{\"events\":[\"SHUTDOWN\"]}"),
        "Extension.InvalidEventType",
        "the internal extension a with the event SHUTDOWN");
    register("a", INVOKE);
    refuses(register("a", INVOKE), "Extension.InvalidExtensionState", "a second time");
    for (var i = 0; i < 9; i++) {
      register("more" + i, INVOKE);
    }
    refuses(register("b", INVOKE), "Extension.TooManyExtensions", "an eleventh extension, b");
  }

  @Test
  void refusesRegistrationsAfterTheFirstNext() throws Exception {
    connect().send(RawRuntime.NEXT);
    get(server.ready());

    refuses(register("a", INVOKE), "Extension.RegistrationClosed", "after the init phase");
  }

  @Test
  void refusesCallsOfWhoeverItDoesNotKnow() throws Exception {
    refuses(
        connect().send(request("GET", "event/next", "", null)).reply(),
        "Extension.MissingExtensionIdentifier",
        "came without Lambda-Extension-Identifier");
    refuses(
        connect().send(eventNext("x")).reply(),
        "Extension.InvalidExtensionIdentifier",
        "that is no UUID");
    var unknown = "00000000-0000-0000-0000-000000000000";
    refuses(
        connect().send(eventNext(unknown)).reply(),
        "Extension.UnknownExtensionIdentifier",
        "that no extension has");
    refuses(
        connect().send(failure("exit/error", unknown)).reply(),
        "Extension.UnknownExtensionIdentifier",
        "that no extension has");
  }

  @Test
  void refusesCallsOutOfTurn() throws Exception {
    var identifier = register("a", INVOKE).header("Lambda-Extension-Identifier");
    refuses(
        connect()
            .send(
                failure("init/error", identifier)
                    .replace("Lambda-Extension-Function-Error-Type", "X"))
            .reply(),
        "Extension.MissingHeader",
        "came without Lambda-Extension-Function-Error-Type");
    connect().send(eventNext(identifier));
    connect().send(RawRuntime.NEXT);
    get(server.ready());

    refuses(
        connect().send(eventNext(identifier)).reply(),
        "Extension.InvalidExtensionState",
        "which is READY. Expected one event/next at a time");
    refuses(
        connect().send(failure("init/error", identifier)).reply(),
        "Extension.InvalidExtensionState",
        "which is READY");
    connect().send(failure("exit/error", identifier)).reply();
    refuses(
        connect().send(failure("init/error", identifier)).reply(),
        "Extension.InvalidExtensionState",
        "which is EXIT_ERROR. Expected it to exit");
  }

  @Test
  void refusesAnyRequestOnAConnectionWhoseEventNextIsOpen() throws Exception {
    var identifier = register("a", INVOKE).header("Lambda-Extension-Identifier");
    var extension = connect().send(eventNext(identifier) + eventNext(identifier));

    assertThat(extension.reply().status()).isEqualTo(400);
    assertThat(server.violations().getLast()).contains("whose next had no answer");
  }

  @Test
  void refusesPathsThatItDoesNotHave() throws Exception {
    assertThat(connect().send(request("GET", "event/last", "", null)).reply().status())
        .isEqualTo(404);
    assertThat(connect().send(request("GET", "register", "", null)).reply().status())
        .isEqualTo(405);
  }

  private void refuses(RawRuntime.Reply reply, String type, String found) {
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.body()).contains("\"errorType\":\"" + type + "\"");
    assertThat(server.violations().getLast()).contains(found).contains("Expected ").endsWith(".");
  }

  private RawRuntime.Reply register(String name, String body) throws Exception {
    return connect()
        .send(request("POST", "register", "Lambda-Extension-Name: " + name + "\r\n", body))
        .reply();
  }

  private static String eventNext(String identifier) {
    return request(
        "GET", "event/next", "Lambda-Extension-Identifier: " + identifier + "\r\n", null);
  }

  private static String failure(String call, String identifier) {
    return request(
        "POST",
        call,
        "Lambda-Extension-Identifier: "
            + identifier
            + "\r\nLambda-Extension-Function-Error-Type: Extension.Boom\r\n",
        null);
  }

  private static String request(String method, String call, String headers, String body) {
    return method
        + " /2020-01-01/extension/"
        + call
        + " HTTP/1.1\r\nHost: lambda\r\n"
        + headers
        + (body == null ? "\r\n" : "Content-Length: " + body.length() + "\r\n\r\n" + body);
  }

  private RawRuntime connect() throws Exception {
    var socket = new RawRuntime(server);
    sockets.add(socket);
    return socket;
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(20, TimeUnit.SECONDS);
  }
}
