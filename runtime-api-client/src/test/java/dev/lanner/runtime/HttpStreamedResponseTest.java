package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.REQUEST_ID;
import static dev.lanner.runtime.ScriptedServer.OK;
import static dev.lanner.runtime.ScriptedServer.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Streams on a real connection, whose other end is in the hands of the test.
@Timeout(60)
class HttpStreamedResponseTest {
  private static final ErrorReport ERROR =
      ErrorReport.of("Function.Odd", Fixtures.thrownAt(new IllegalStateException("halfway")));
  private static final String ERROR_BODY =
      "{\"errorMessage\":\"halfway\",\"errorType\":\"java.lang.IllegalStateException\","
          + "\"stackTrace\":[]}";

  private final StreamPeer peer = new StreamPeer();
  private final HttpRuntimeApi api = peer.client();

  HttpStreamedResponseTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    api.close();
    peer.close();
  }

  private interface Work {
    void write(ResponseStream response) throws Exception;
  }

  /// A handler in the loop: it writes, and the stream ends or fails.
  private Future<Delivery> stream(Work handler) {
    return peer.start(() -> serve(handler));
  }

  private Delivery serve(Work handler) {
    var response = new ResponseStream(api.stream(REQUEST_ID));
    try {
      handler.write(response);
      response.finish();
    } catch (Throwable _) {
      var _ = Thread.interrupted();
      return response.fail(ERROR);
    }
    return response.end();
  }

  /// What the server gets in all, when it answers at the end.
  private String request(Work handler) throws Exception {
    var delivery = stream(handler);
    peer.accept();
    var request = peer.readHead();
    request += request.contains("chunked") ? peer.readRawBody() : "";
    peer.answer(OK);
    assertThat(delivery.get()).isEqualTo(Delivery.ACCEPTED);
    return request;
  }

  private String head(String contentType) {
    return "POST /2018-06-01/runtime/invocation/"
        + REQUEST_ID
        + "/response HTTP/1.1\r\nHost: "
        + peer.authority()
        + "\r\nUser-Agent: "
        + RequestHead.USER_AGENT
        + "\r\nContent-Type: "
        + contentType
        + "\r\nTransfer-Encoding: chunked\r\n"
        + "Lambda-Runtime-Function-Response-Mode: streaming\r\n"
        + "Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r\n\r\n";
  }

  private static void write(ResponseStream response, String text) throws IOException {
    response.write(text.getBytes(UTF_8));
  }

  @Test
  void sendsEachFlushAsAChunk() throws Exception {
    var request =
        request(response -> {
          response.contentType("text/event-stream");
          write(response, "Hello ");
          write(response, "Zoë");
          response.flush();
          response.flush();
          write(response, "!");
        });

    assertThat(request)
        .isEqualTo(head("text/event-stream") + "000a\r\nHello Zoë\r\n0001\r\n!\r\n0\r\n\r\n");
  }

  @Test
  void sendsThePreludeInFrontOfTheBody() throws Exception {
    var prelude = new ResponsePrelude(200, Map.of("x-a", "b"), List.of("c=d"));
    var request =
        request(response -> {
          response.head(prelude);
          write(response, "<p>");
        });

    assertThat(request)
        .isEqualTo(
            head("application/vnd.awslambda.http-integration-response")
                + "0045\r\n{\"statusCode\":200,\"headers\":{\"x-a\":\"b\"},\"cookies\":[\"c=d\"]}"
                + "\0\0\0\0\0\0\0\0<p>\r\n0\r\n\r\n");
  }

  @Test
  void sendsThePreludeWithoutABody() throws Exception {
    var request = request(response -> response.head(ResponsePrelude.of(204, Map.of())));

    assertThat(request)
        .isEqualTo(
            head("application/vnd.awslambda.http-integration-response")
                + "0034\r\n{\"statusCode\":204,\"headers\":{},\"cookies\":[]}"
                + "\0\0\0\0\0\0\0\0\r\n0\r\n\r\n");
  }

  @Test
  void sendsAnEmptyStream() throws Exception {
    assertThat(request(_ -> {})).isEqualTo(head("application/octet-stream") + "0\r\n\r\n");
  }

  @Test
  void reportsAnOrdinaryErrorWhileNothingIsOut() throws Exception {
    var request =
        request(response -> {
          write(response, "never sent");
          throw new IllegalStateException();
        });

    assertThat(request)
        .startsWith("POST /2018-06-01/runtime/invocation/" + REQUEST_ID + "/error HTTP/1.1\r\n")
        .doesNotContain("Response-Mode", "chunked", "Trailer");
  }

  @Test
  void sendsAFailureInTrailersOnceSomethingIsOut() throws Exception {
    var request =
        request(response -> {
          write(response, "one");
          response.flush();
          write(response, "two");
          throw new IllegalStateException();
        });

    assertThat(request)
        .isEqualTo(
            head("application/octet-stream")
                + "0003\r\none\r\n0003\r\ntwo\r\n0\r\n"
                + "Lambda-Runtime-Function-Error-Type: Function.Odd\r\n"
                + "Lambda-Runtime-Function-Error-Body: "
                + Base64.getEncoder().encodeToString(ERROR_BODY.getBytes(UTF_8))
                + "\r\n\r\n");
  }

  @Test
  void sendsNothingBeforeTheFirstFlush() throws Exception {
    var written = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var delivery =
        stream(response -> {
          write(response, "x");
          written.countDown();
          goOn.await();
        });
    written.await();

    // Of the two requests for connections, only this one is there.
    var other = peer.start(() -> new HttpRuntimeApi(peer.authority()).next());
    peer.accept();
    assertThat(peer.readHead()).startsWith("GET ");
    peer.answer(ScriptedServer.event());
    other.get();

    goOn.countDown();
    peer.accept();
    assertThat(peer.readHead()).startsWith("POST ");
    peer.readBody();
    peer.answer(OK);
    assertThat(delivery.get()).isEqualTo(Delivery.ACCEPTED);
  }

  @Test
  void sendsAFlushedChunkWhileTheHandlerGoesOn() throws Exception {
    var goOn = new CountDownLatch(1);
    var delivery =
        stream(response -> {
          write(response, "first");
          response.flush();
          goOn.await();
          write(response, "second");
        });
    peer.accept();
    peer.readHead();

    assertThat(peer.readChunk()).asString(UTF_8).isEqualTo("first");
    goOn.countDown();

    assertThat(peer.readChunk()).asString(UTF_8).isEqualTo("second");
    assertThat(peer.readBody()).isEmpty();
    peer.answer(OK);
    assertThat(delivery.get()).isEqualTo(Delivery.ACCEPTED);
  }

  /// Around each size at which the buffer is full and a chunk ends.
  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void sendsBodiesThatJustFillTheBuffer(int more) throws Exception {
    int room = HttpRuntimeApi.BUFFER_BYTES - head("application/octet-stream").length() - 6 - 7;
    var bytes = new byte[room + more];
    new Random(more).nextBytes(bytes);
    var delivery = stream(response -> response.write(bytes));
    peer.accept();
    peer.readHead();

    assertThat(peer.readBody()).isEqualTo(bytes);
    peer.answer(OK);
    assertThat(delivery.get()).isEqualTo(Delivery.ACCEPTED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void deliversWhateverIsWrittenInWhateverPieces(long seed) throws Exception {
    var random = new Random(seed);
    var expected = new ByteArrayOutputStream();
    var delivery =
        stream(response -> {
          for (int i = 0; i < 200; i++) {
            int size = random.nextInt(1 << random.nextInt(18));
            var bytes = new byte[size + 2];
            random.nextBytes(bytes);
            switch (random.nextInt(6)) {
              case 0 -> response.flush();
              case 1 -> {
                response.write(bytes[0]);
                expected.write(bytes[0]);
              }
              default -> {
                response.write(bytes, 1, size);
                expected.write(bytes, 1, size);
              }
            }
          }
        });
    peer.accept();
    peer.readHead();

    var received = peer.readBody();
    peer.answer(OK);

    assertThat(delivery.get()).isEqualTo(Delivery.ACCEPTED);
    assertThat(received).isEqualTo(expected.toByteArray());
  }

  @Test
  void usesTheConnectionAgain() throws Exception {
    var deliveries =
        peer.start(() -> {
          serve(response -> response.write(new byte[300_000]));
          serve(response -> {
            response.write('a');
            response.flush();
            throw new IllegalStateException();
          });
          return api.respond(REQUEST_ID, Payload.empty());
        });
    peer.accept();
    peer.readHead();
    assertThat(peer.readBody()).hasSize(300_000);
    peer.answer(OK);
    peer.readHead();
    assertThat(peer.readBody()).hasSize(1);
    peer.answer(OK);

    assertThat(peer.readHead()).contains("Content-Length: 0");
    peer.answer(OK);
    assertThat(deliveries.get()).isEqualTo(Delivery.ACCEPTED);
  }

  @Test
  void opensAFreshConnectionWhenTheServerAsksForIt() throws Exception {
    var deliveries =
        peer.start(() -> {
          serve(_ -> {});
          return serve(_ -> {});
        });
    peer.accept();
    peer.readHead();
    peer.readBody();
    peer.answer(OK.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));

    // Only the runtime closes here: this server would go on.
    assertThat(peer.isAtEnd()).isTrue();
    peer.accept();
    peer.readHead();
    peer.readBody();
    peer.answer(OK);
    assertThat(deliveries.get()).isEqualTo(Delivery.ACCEPTED);
  }

  /// The writer of these tests would go on for ever; it counts as having failed.
  private Future<Delivery> endless(CompletableFuture<IOException> thrown) {
    return stream(response -> {
      try {
        while (true) {
          response.write(new byte[8192]);
        }
      } catch (IOException e) {
        thrown.complete(e);
        throw e;
      }
    });
  }

  @ParameterizedTest
  @CsvSource({
    "413, RequestEntityTooLarge, TOO_LARGE",
    "410, InvokeTimeout,         TOO_LATE",
    "400, InvalidRequestID,      TOO_LATE"
  })
  void stopsTheHandlerWhenLambdaHasAnsweredAndHungUp(
      int status, String errorType, Delivery expected) throws Exception {
    var thrown = new CompletableFuture<IOException>();
    var delivery = endless(thrown);
    peer.accept();
    peer.readHead();
    peer.readChunk();

    peer.answer(refusal(status, errorType));
    peer.hangUp();

    assertThat(thrown.get()).hasMessageStartingWith("Lambda no longer takes this response: ");
    assertThat(delivery.get()).isEqualTo(expected);
    nextIsOnAFreshConnection();
  }

  /// A writer that only waits for room would wait for ever.
  @ParameterizedTest
  @CsvSource({"413, RequestEntityTooLarge, TOO_LARGE", "410, InvokeTimeout,         TOO_LATE"})
  void stopsTheHandlerWhenLambdaHasAnsweredAndReadsNoMore(
      int status, String errorType, Delivery expected) throws Exception {
    var thrown = new CompletableFuture<IOException>();
    var delivery = endless(thrown);
    peer.accept();
    peer.readHead();
    peer.readChunk();

    peer.answer(refusal(status, errorType));

    assertThat(thrown.get())
        .hasMessage(
            "Lambda no longer takes this response: it has answered or hung up before the end.");
    assertThat(delivery.get()).isEqualTo(expected);
    nextIsOnAFreshConnection();
  }

  private void nextIsOnAFreshConnection() throws Exception {
    var next = peer.start(api::next);
    peer.accept();
    assertThat(peer.readHead()).startsWith("GET ");
    peer.answer(ScriptedServer.event());
    assertThat(next.get().requestId()).isEqualTo(REQUEST_ID);
  }

  @Test
  void hearsAnAnswerThatCameBeforeAHandlerThatNoticedNothing() throws Exception {
    var goOn = new CountDownLatch(1);
    var delivery =
        stream(response -> {
          write(response, "first");
          response.flush();
          goOn.await();
        });
    peer.accept();
    peer.readHead();
    peer.readChunk();
    peer.answer(refusal(410, "InvokeTimeout"));
    peer.hangUp();

    goOn.countDown();

    assertThat(delivery.get()).isEqualTo(Delivery.TOO_LATE);
    nextIsOnAFreshConnection();
  }

  @Test
  void takesARefusalAtTheEndOfTheBody() throws Exception {
    var deliveries = peer.start(() -> List.of(serve(_ -> {}), serve(_ -> {})));
    peer.accept();
    peer.readHead();
    peer.readBody();
    peer.answer(refusal(413, "RequestEntityTooLarge"));

    // The body was read whole, so the connection is as good as before.
    peer.readHead();
    peer.readBody();
    peer.answer(OK);
    assertThat(deliveries.get()).containsExactly(Delivery.TOO_LARGE, Delivery.ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource({
    "400, InvalidFunctionResponseMode",
    "400, TruncatedHTTPRequest",
    "403, InvalidStateTransition",
    "500, InternalServerError"
  })
  void endsOnEveryOtherStatus(int status, String errorType) throws Exception {
    var thrown = new CompletableFuture<IOException>();
    var delivery = endless(thrown);
    peer.accept();
    peer.readHead();
    peer.answer(refusal(status, errorType));
    peer.hangUp();

    thrown.get();
    assertThatThrownBy(delivery::get)
        .hasRootCauseInstanceOf(RuntimeApiException.class)
        .hasRootCauseMessage(
            "The Runtime API answered POST invocation/{id}/response with status %d:"
                + " {\"errorMessage\":\"no\",\"errorType\":\"%s\"}",
            status, errorType);
  }

  @Test
  void endsWhenTheConnectionBreaks() throws Exception {
    var thrown = new CompletableFuture<IOException>();
    var delivery = endless(thrown);
    peer.accept();
    peer.readHead();
    peer.readChunk();

    peer.reset();

    assertThat(thrown.get()).hasMessageStartingWith("Lambda no longer takes this response: ");
    assertThatThrownBy(delivery::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(RuntimeApiException.class)
        .hasMessageContaining(" failed in POST invocation/{id}/response: ");
  }

  /// The failure of the handler is not sent as a second answer.
  @Test
  void endsWhenTheConnectionBreaksAndTheHandlerSeesNothing() throws Exception {
    var goOn = new CountDownLatch(1);
    var delivery =
        stream(response -> {
          write(response, "first");
          response.flush();
          goOn.await();
          throw new IllegalStateException();
        });
    peer.accept();
    peer.readHead();
    peer.readChunk();
    peer.hangUp();

    goOn.countDown();

    assertThatThrownBy(delivery::get).hasCauseInstanceOf(RuntimeApiException.class);
  }

  @Test
  void reportsAnErrorWhenNobodyListensAtFirst() throws Exception {
    peer.close();

    assertThatThrownBy(() ->
            serve(response -> {
              write(response, "x");
              response.flush();
            }))
        .isInstanceOf(RuntimeApiException.class)
        .hasMessageContaining("failed in POST invocation/{id}/error: Connection refused");
  }

  @Test
  void endsAStreamWithAFailureWhenAThreadWasInterruptedBeforeItWrites() throws Exception {
    var thrown = new CompletableFuture<InterruptedIOException>();
    var delivery =
        stream(response -> {
          write(response, "first");
          response.flush();
          write(response, "second");
          Thread.currentThread().interrupt();
          try {
            response.flush();
          } catch (InterruptedIOException e) {
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            thrown.complete(e);
          }
        });
    peer.accept();
    peer.readHead();
    var body = peer.readRawBody();
    peer.answer(OK);

    assertThat(thrown.get())
        .hasMessage(
            "The thread was interrupted, so the response ends here, and the caller is told that it"
                + " is not complete.");
    assertThat(body)
        .startsWith("0005\r\nfirst\r\n0006\r\nsecond\r\n0\r\nLambda-Runtime-Function-Error-Type: ");
    assertThat(delivery.get()).isEqualTo(Delivery.ACCEPTED);
  }

  @Test
  void reportsAnOrdinaryErrorWhenAThreadWasInterruptedBeforeTheFirstByte() throws Exception {
    var request =
        request(response -> {
          Thread.currentThread().interrupt();
          write(response, "x");
          response.flush();
        });

    assertThat(request).contains("/error HTTP/1.1\r\n");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void keepsTheConnectionOfAThreadThatIsInterruptedWhileItWaitsForRoom(boolean virtual)
      throws Exception {
    var writer = new CompletableFuture<Thread>();
    Callable<List<Delivery>> work =
        () -> {
          var first =
              serve(response -> {
                writer.complete(Thread.currentThread());
                while (true) {
                  response.write(new byte[8192]);
                }
              });
          return List.of(first, serve(_ -> {}));
        };
    var deliveries = virtual ? peer.startVirtual(work) : peer.start(work);
    peer.accept();
    peer.readHead();
    peer.readChunk();
    writer.get().interrupt();

    int chunks = 0;
    while (peer.readChunk().length > 0) {
      chunks++;
    }
    var trailers = peer.readTrailers();
    peer.answer(OK);

    assertThat(chunks).isPositive();
    assertThat(trailers)
        .startsWith("Lambda-Runtime-Function-Error-Type: Function.Odd\r\n")
        .endsWith("\r\n\r\n");
    // And the same connection serves the next one.
    peer.readHead();
    peer.readBody();
    peer.answer(OK);
    assertThat(deliveries.get()).containsExactly(Delivery.ACCEPTED, Delivery.ACCEPTED);
  }

  @Test
  void hasWholeWritesOfManyThreadsInSomeOrder() throws Exception {
    int writers = 4;
    int writes = 50;
    var delivery =
        stream(response -> {
          var threads = new ArrayList<Future<?>>();
          for (int i = 0; i < writers; i++) {
            var line = (i + "x".repeat(3000) + "\n").getBytes(UTF_8);
            threads.add(
                peer.start(() -> {
                  for (int j = 0; j < writes; j++) {
                    response.write(line);
                    response.flush();
                  }
                  return null;
                }));
          }
          for (var thread : threads) {
            thread.get();
          }
        });
    peer.accept();
    peer.readHead();

    var lines = new String(peer.readBody(), UTF_8).lines().toList();
    peer.answer(OK);

    assertThat(delivery.get()).isEqualTo(Delivery.ACCEPTED);
    assertThat(lines).hasSize(writers * writes).allMatch(line -> line.matches("\\dx{3000}"));
  }

  @Test
  void keepsAThreadThatTheHandlerHasLeftBehindAwayFromTheConnection() throws Exception {
    var leaked = new CompletableFuture<ResponseStream>();
    var next =
        peer.start(() -> {
          serve(response -> {
            write(response, "x");
            leaked.complete(response);
          });
          return api.next();
        });
    peer.accept();
    peer.readHead();
    peer.readBody();
    peer.answer(OK);
    assertThat(peer.readHead()).startsWith("GET ");

    assertThatThrownBy(() -> leaked.get().write(new byte[200_000]))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("The handler has returned, so its response has ended.");

    peer.answer(ScriptedServer.event());
    assertThat(next.get().requestId()).isEqualTo(REQUEST_ID);
    api.close();
    assertThat(peer.isAtEnd()).isTrue();
  }
}
