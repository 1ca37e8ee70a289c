package dev.lanner.framework.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lanner.framework.aws.ConnectionsException.Kind;
import dev.lanner.framework.aws.FaultyServer.Fault;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
  private static final String ID = "L0SM9cOFvHcCIhw=";
  private static final String OK = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";

  private final FakeGateway gateway = new FakeGateway().knows("ASIAROLE", "role+secret/");
  private final Lab lab = new Lab().role();
  private final Connections connections = lab.connections(gateway.endpoint());

  @AfterEach
  void close() {
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void triesAgainAfterAPause(int status) {
    gateway.answers(status);

    assertThat(connections.post(ID, "hello")).isTrue();

    assertThat(gateway.received()).hasSize(2);
    assertThat(gateway.received()).extracting(r -> r.body().utf8()).containsOnly("hello");
    assertThat(lab.pauses).containsExactly(100L);
  }

  @Test
  void signsEachAttemptAnew() {
    gateway.answers(429);
    gateway.answers(429);

    // A signature of one second is not the one of another.
    lab.connections(bound -> bound * 10).at(gateway.endpoint()).post(ID, "hello");

    assertThat(gateway.received())
        .extracting(request -> request.header("x-amz-date"))
        .containsExactly("20261120T120000Z", "20261120T120001Z", "20261120T120003Z");
    assertThat(gateway.received())
        .extracting(request -> request.header("authorization"))
        .doesNotHaveDuplicates();
  }

  @Test
  void doublesTheBoundOfPausesAndGivesUpAfterFiveAttempts() {
    for (int i = 0; i < 10; i++) {
      gateway.answers(500);
    }

    var failure = failureOf(lab.connections(bound -> bound / 3).at(gateway.endpoint()));

    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(failure.status()).isEqualTo(500);
    assertThat(gateway.received()).hasSize(5);
    assertThat(lab.bounds()).startsWith(100L, 200L, 400L, 800L);
    assertThat(lab.pauses).containsExactly(33L, 66L, 133L, 266L);
  }

  @Test
  void saysThatItWasThrottledToTheEnd() {
    for (int i = 0; i < 5; i++) {
      gateway.answers(429, "LimitExceededException", "{\"message\":\"Too Many Requests\"}");
    }

    var failure = failureOf(connections);

    assertThat(failure.kind()).isEqualTo(Kind.THROTTLED);
    assertThat(failure.status()).isEqualTo(429);
  }

  @Test
  void triesNoLongerThanTheInvocationLasts() {
    for (int i = 0; i < 10; i++) {
      gateway.answers(503);
    }

    // 200 ms are kept back, 500 are left: pauses of 100 and 200, but not of another 400.
    var failure = lab.invocation(Duration.ofMillis(700), () -> failureOf(connections));

    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(lab.pauses).containsExactly(100L, 200L);
    assertThat(gateway.received()).hasSize(3);
  }

  @Test
  void triesForFifteenSecondsAtMost() {
    for (int i = 0; i < 10; i++) {
      gateway.answers(503);
    }
    var slow = lab.connections(bound -> bound * 60).at(gateway.endpoint());

    assertThat(failureOf(slow).kind()).isEqualTo(Kind.UNAVAILABLE);

    assertThat(lab.pauses).containsExactly(6000L);
    assertThat(gateway.received()).hasSize(2);
  }

  @Test
  void callsNobodyWhenTheInvocationIsAboutToEnd() {
    var failure = lab.invocation(Duration.ofMillis(220), () -> failureOf(connections));

    assertThat(failure.kind()).isEqualTo(Kind.OUT_OF_TIME);
    assertThat(failure.status()).isZero();
    assertThat(gateway.received()).isEmpty();
  }

  @Test
  void connectsAgainAfterAReset() {
    try (var server = new FaultyServer(Fault.reset(), Fault.end(), Fault.reply(OK))) {
      assertThat(lab.connections(server.endpoint()).post(ID, "hello")).isTrue();

      assertThat(server.requests()).isEqualTo(3);
      assertThat(lab.pauses).containsExactly(100L, 200L);
    }
  }

  @Test
  void sendsAPostOnceForEachAttempt() {
    // By itself the JDK sends a post a second time when the connection ends without an answer.
    try (var server = new FaultyServer(Fault.end())) {
      var failure = failureOf(lab.connections(server.endpoint()));

      assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(failure.status()).isZero();
      assertThat(failure).hasCauseInstanceOf(IOException.class);
      assertThat(server.requests()).isEqualTo(5);
    }
  }

  @Test
  void givesUpOnAnAnswerThatIsNoHttp() {
    try (var server = new FaultyServer(Fault.reply("220 mail ready\r\n"))) {
      assertThat(failureOf(lab.connections(server.endpoint())).kind()).isEqualTo(Kind.UNREACHABLE);
    }
  }

  @Test
  void asksAgainForAStatusThatEndsHalfWay() {
    String head = "HTTP/1.1 200 OK\r\ncontent-length: 123\r\n\r\n";
    String body =
        """
        {"connectedAt":"2020-04-30T20:10:33.236Z","identity":{"sourceIp":"192.0.2.1"},\
        "lastActiveAt":"2020-04-30T20:10:42.997Z"}\
        """;
    String whole = head.replace("123", String.valueOf(body.length())) + body;

    try (var server = new FaultyServer(Fault.reply(head + "{\"conn"), Fault.reply(whole))) {
      assertThat(lab.connections(server.endpoint()).find(ID)).isPresent();
    }
  }

  @Test
  void takesAPostForSentWhenOnlyTheBodyOfTheAnswerIsMissing() {
    String head = "HTTP/1.1 200 OK\r\ncontent-length: 123\r\n\r\n";

    try (var server = new FaultyServer(Fault.reply(head + "{"))) {
      assertThat(lab.connections(server.endpoint()).post(ID, "hello")).isTrue();
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void waitsForASlowGatewayNoLongerThanTheInvocationLasts() {
    Runnable hours = () -> lab.passes(Duration.ofHours(1));
    try (var server = new FaultyServer(Fault.silence(hours))) {
      var silent = lab.connections(server.endpoint());

      // A third of 1200 ms for each of connection, TLS and answer.
      var failure = lab.invocation(Duration.ofMillis(1400), () -> failureOf(silent));

      assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(failure).hasCauseInstanceOf(SocketTimeoutException.class);
      assertThat(server.requests()).isEqualTo(1);
      assertThat(lab.pauses).isEmpty();
    }
  }

  @Test
  void tellsWhenNobodyListens() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var nobody = lab.connections(URI.create("http://127.0.0.1:" + port + "/prod"));

    var failure = failureOf(nobody);

    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure).hasMessageContaining("127.0.0.1:" + port);
    assertThat(lab.pauses).containsExactly(100L, 200L, 400L, 800L);
  }

  @Test
  void endsWhenTheThreadIsInterrupted() {
    gateway.answers(429);
    Thread.currentThread().interrupt();
    try {
      var failure = failureOf(connections);

      assertThat(failure.kind()).isEqualTo(Kind.INTERRUPTED);
      assertThat(lab.pauses).isEmpty();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void endsWhenAPauseIsInterrupted() {
    gateway.answers(429);
    var retries =
        new Retries(
            pause -> {
              throw new InterruptedException();
            },
            bound -> bound);
    var interrupted =
        new Connections(
            Wiring.api(lab.variables::get, retries, lab.clock), Endpoint.of(gateway.endpoint()));
    try {
      assertThat(failureOf(interrupted).kind()).isEqualTo(Kind.INTERRUPTED);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void endsWhenAVirtualThreadIsInterruptedWhileItWaits() throws Exception {
    var failure = new CompletableFuture<ConnectionsException>();
    var caller = new CompletableFuture<Thread>();
    Fault interrupt = Fault.silence(() -> caller.join().interrupt());
    try (var server = new FaultyServer(interrupt)) {
      var silent = lab.connections(server.endpoint());

      caller.complete(Thread.ofVirtual().start(() -> failure.complete(failureOf(silent))));

      assertThat(failure.get().kind()).isEqualTo(Kind.INTERRUPTED);
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  private static ConnectionsException failureOf(Connections connections) {
    return catchThrowableOfType(ConnectionsException.class, () -> connections.post(ID, "hello"));
  }
}
