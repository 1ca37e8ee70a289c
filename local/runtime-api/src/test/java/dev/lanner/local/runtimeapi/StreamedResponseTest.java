package dev.lanner.local.runtimeapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A caller that reads the response while the runtime sends it.
@Timeout(60)
class StreamedResponseTest {
  private static final int MIB = 1 << 20;
  private static final String TRAILERS =
      "Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r\n";
  private static final String STREAMING = "Lambda-Runtime-Function-Response-Mode: streaming\r\n";

  private final RuntimeApiServer server = RuntimeApiServer.start(_ -> {});
  private RawRuntime runtime;
  private Streamed streamed;

  @BeforeEach
  void invoke() throws Exception {
    runtime = new RawRuntime(server);
    streamed = server.invokeStreaming(Event.builder().requestId("1").build());
    runtime.next();
  }

  @AfterEach
  void close() throws Exception {
    runtime.close();
    server.close();
  }

  @Test
  void isReadWhileTheRuntimeSendsIt() throws Exception {
    runtime.send(head(STREAMING + TRAILERS));
    assertThat(get(streamed.contentType())).isEqualTo(Optional.of("text/plain"));

    runtime.send("5\r\nfirst\r\n");
    assertThat(text(streamed.body(), 5)).isEqualTo("first");
    assertThat(streamed.answer()).isNotDone();
    runtime.send("6\r\nsecond\r\n");
    assertThat(text(streamed.body(), 6)).isEqualTo("second");
    assertThat(runtime.send("0\r\n\r\n").reply().status()).isEqualTo(202);

    assertThat(streamed.body().read()).isEqualTo(-1);
    assertThat(get(streamed.answer()))
        .isEqualTo(new Answer.Response(Payload.empty(), "text/plain"));
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void holdsTheRuntimeUpWhileNobodyReads() throws Exception {
    runtime.send(head(STREAMING));
    var sent = new CompletableFuture<Integer>();
    Thread.ofVirtual().start(() -> sent.complete(sendChunks(64)));

    // A sip at a time, so that the runtime gets ahead wherever it is let.
    var sip = new byte[1024];
    var total = 0;
    var mostUnread = 0;
    for (var n = streamed.body().read(sip); n >= 0; n = streamed.body().read(sip)) {
      total += n;
      mostUnread = Math.max(mostUnread, streamed.body().available());
    }

    assertThat(total).isEqualTo(64 * MIB);
    assertThat(mostUnread).isLessThan(128 * 1024);
    assertThat(get(sent)).isEqualTo(202);
    assertThat(get(streamed.answer())).isInstanceOf(Answer.Response.class);
  }

  @Test
  void mayHaveTwoHundredMebibytesAndNoMore() throws Exception {
    runtime.send(head(STREAMING));
    var sent = new CompletableFuture<Integer>();
    Thread.ofVirtual().start(() -> sent.complete(sendChunks(201)));

    var length = streamed.body().transferTo(OutputStream.nullOutputStream());

    assertThat(length).isEqualTo(RuntimeApiServer.MAX_STREAM_BYTES);
    assertThat(get(sent)).isEqualTo(413);
    assertThat(((Answer.Failure) get(streamed.answer())).errorType())
        .isEqualTo("Function.ResponseSizeTooLarge");
  }

  @Test
  void letsTheRestPassWhenTheCallerHasGone() throws Exception {
    runtime.send(head(STREAMING));
    streamed.body().close();

    assertThat(sendChunks(3)).isEqualTo(202);
    assertThat(get(streamed.answer())).isInstanceOf(Answer.Response.class);
  }

  @Test
  void tellsWhatTheTrailersSay() throws Exception {
    runtime.send(
        head(STREAMING + TRAILERS)
            + "4\r\nhalf\r\n0\r\nLambda-Runtime-Function-Error-Type: Runtime.Half\r\n"
            + "Lambda-Runtime-Function-Error-Body: e30=\r\n\r\n");

    assertThat(runtime.reply().status()).isEqualTo(202);
    assertThat(streamed.body().readAllBytes()).asString().isEqualTo("half");
    assertThat(get(streamed.answer()))
        .isEqualTo(new Answer.Failure("Runtime.Half", null, Payload.ofUtf8("{}")));
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void mayHaveAsManyBytesOfTrailersAsLambdasServerReads() throws Exception {
    runtime.send(head(STREAMING + TRAILERS) + "0\r\n" + trailers(4096));

    assertThat(runtime.reply().status()).isEqualTo(202);
    assertThat(((Answer.Failure) get(streamed.answer())).errorType()).isEqualTo("Runtime.Half");
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void isBrokenWithAByteOfTrailersMore() throws Exception {
    runtime.send(head(STREAMING + TRAILERS) + "4\r\nhalf\r\n0\r\n" + trailers(4097));

    var refused = runtime.reply();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("TruncatedHTTPRequest");
    assertThat(runtime.isAtEnd()).isTrue();
    assertThat(streamed.body().readAllBytes()).asString().isEqualTo("half");
    assertThat(((Answer.Failure) get(streamed.answer())).errorType())
        .isEqualTo("Runtime.TruncatedResponse");
    assertThat(server.violations())
        .singleElement()
        .asString()
        .contains("has a broken body. There are more than 4096 bytes in the trailers. Expected");
  }

  /// Trailers of so many bytes, the empty line included.
  private static String trailers(int bytes) {
    var text =
        "Lambda-Runtime-Function-Error-Type: Runtime.Half\r\n"
            + "Lambda-Runtime-Function-Error-Body: \r\n\r\n";
    // Four characters of Base64 at a time, and blanks, which do not count as the value.
    var filling = "A".repeat((bytes - text.length()) / 4 * 4);
    var blanks = " ".repeat(bytes - text.length() - filling.length());
    return text.replace("Body: ", "Body: " + blanks + filling);
  }

  @Test
  void endsWhereTheBytesEndWhenItIsCutShort() throws Exception {
    runtime.send(head(STREAMING) + "4\r\nhalf\r\n").hangUp();

    assertThat(streamed.body().readAllBytes()).asString().isEqualTo("half");
    assertThat(((Answer.Failure) get(streamed.answer())).errorType())
        .isEqualTo("Runtime.TruncatedResponse");
    assertThat(server.violations()).hasSize(1);
  }

  @Test
  void arrivesInOnePieceFromARuntimeThatBuffers() throws Exception {
    var big = "x".repeat(RuntimeApiServer.MAX_PAYLOAD_BYTES);

    assertThat(runtime.respond("1", big).status()).isEqualTo(202);

    assertThat(get(streamed.contentType())).isEqualTo(Optional.of("application/json"));
    assertThat(streamed.body().readAllBytes()).asString().isEqualTo(big);
  }

  @Test
  void isCappedFromARuntimeThatBuffers() throws Exception {
    var refused = runtime.respond("1", "x".repeat(RuntimeApiServer.MAX_PAYLOAD_BYTES + 1));

    assertThat(refused.status()).isEqualTo(413);
    assertThat(streamed.body().read()).isEqualTo(-1);
    assertThat(get(streamed.answer())).isInstanceOf(Answer.Failure.class);
  }

  @Test
  void hasNoBytesWhenTheInvocationFailed() throws Exception {
    runtime.fail("1");

    assertThat(get(streamed.contentType())).isEmpty();
    assertThat(streamed.body().read()).isEqualTo(-1);
    assertThat(get(streamed.answer())).isInstanceOf(Answer.Failure.class);
  }

  @Test
  void endsWithTheProcess() throws Exception {
    runtime.send(head(STREAMING) + "4\r\nhalf\r\n");
    get(streamed.contentType());

    server.close();

    assertThat(get(streamed.answer())).isInstanceOf(Answer.Lost.class);
    assertThat(streamed.body().readAllBytes().length).isLessThanOrEqualTo(4);
  }

  @Test
  void endsWithTheServerAlsoWhileTheRuntimeIsHeldUp() throws Exception {
    runtime.send(head(STREAMING));
    Thread.ofVirtual().start(() -> sendChunks(64));
    assertThat(streamed.body().read()).isNotEqualTo(-1);

    server.close();

    assertThat(get(streamed.answer())).isInstanceOf(Answer.Lost.class);
  }

  @Test
  void isBufferedForACallerThatDoesNotStream() throws Exception {
    runtime.respond("1", "{}");
    var answer = server.invoke(Event.builder().requestId("2").build());
    runtime.next();

    runtime.send(head(STREAMING).replace("/1/", "/2/") + "2\r\nok\r\n0\r\n\r\n");

    assertThat(runtime.reply().status()).isEqualTo(202);
    assertThat(get(answer)).isEqualTo(new Answer.Response(Payload.ofUtf8("ok"), "text/plain"));
  }

  @Test
  void isCappedForACallerThatDoesNotStream() throws Exception {
    runtime.respond("1", "{}");
    var answer = server.invoke(Event.builder().requestId("1").build());
    runtime.next();
    runtime.send(head(STREAMING));

    assertThat(sendChunks(7)).isEqualTo(413);
    assertThat(get(answer)).isInstanceOf(Answer.Failure.class);
  }

  @Test
  void reportsTrailersThatAreNotAsTheyShouldBe() throws Exception {
    ends("", "Lambda-Runtime-Function-Error-Type: Runtime.A\r\n", "and is not streaming");
    ends(
        STREAMING,
        "Lambda-Runtime-Function-Error-Type: Runtime.A\r\n",
        "which its header Trailer does not name");
    ends(
        STREAMING + TRAILERS,
        "Lambda-Runtime-Function-Error-Type: Runtime.A\r\n"
            + "Lambda-Runtime-Function-Error-Body: {}\r\n",
        "is not in Base64");
    ends(
        STREAMING + TRAILERS,
        "Lambda-Runtime-Function-Error-Body: e30=\r\n",
        "alone, which Lambda ignores");
  }

  private void ends(String headers, String trailers, String found) throws Exception {
    var before = server.violations().size();
    runtime.send(head(headers) + "0\r\n" + trailers + "\r\n");

    assertThat(runtime.reply().status()).isEqualTo(202);
    assertThat(server.violations().subList(before, server.violations().size()))
        .anyMatch(violation -> violation.contains(found));

    var _ = server.invoke(Event.builder().requestId("1").build());
    runtime.next();
  }

  /// @return the status of the answer, or 0 when the connection ended
  private int sendChunks(int mebibytes) {
    try {
      var chunk = new byte[MIB + 10];
      Arrays.fill(chunk, (byte) 'x');
      System.arraycopy("100000\r\n".getBytes(StandardCharsets.UTF_8), 0, chunk, 0, 8);
      chunk[chunk.length - 2] = '\r';
      chunk[chunk.length - 1] = '\n';
      for (var i = 0; i < mebibytes; i++) {
        runtime.send(chunk);
      }
      return runtime.send("0\r\n\r\n").reply().status();
    } catch (IOException _) {
      return 0;
    }
  }

  private static String head(String headers) {
    return "POST /2018-06-01/runtime/invocation/1/response HTTP/1.1\r\nHost: lambda\r\n"
        + "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n"
        + headers
        + "\r\n";
  }

  private static String text(InputStream in, int length) throws Exception {
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(20, TimeUnit.SECONDS);
  }
}
