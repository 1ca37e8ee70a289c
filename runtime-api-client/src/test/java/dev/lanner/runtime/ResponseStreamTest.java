package dev.lanner.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseStreamTest {
  private static final ResponsePrelude PRELUDE = ResponsePrelude.of(201, Map.of());

  private final FakeStreamedResponse response =
      new FakeStreamedResponse(new FakeRuntimeApi(), Fixtures.REQUEST_ID);
  private final ResponseStream stream = new ResponseStream(response);

  @Test
  void beginsWithTheFirstByte() throws IOException {
    stream.contentType("text/plain");
    assertThat(response.calls).isEmpty();

    stream.write('a');
    stream.write("bcd".getBytes(UTF_8), 1, 2);
    stream.flush();
    stream.end();

    assertThat(response.calls)
        .containsExactly("begin text/plain", "write a", "write cd", "flush", "end");
  }

  @Test
  void isAStreamOfOctetsUnlessToldOtherwise() {
    stream.end();

    assertThat(response.calls).containsExactly("begin application/octet-stream", "end");
  }

  @Test
  void sendsNothingWhenThereIsNothingToFlush() throws IOException {
    stream.flush();

    assertThat(response.calls).isEmpty();
  }

  @Test
  void sendsThePreludeWithAFlushBeforeTheFirstByte() throws IOException {
    stream.head(PRELUDE);
    stream.flush();

    assertThat(response.calls).containsExactly("begin 201", "flush");
  }

  @Test
  void sendsThePreludeOfAResponseWithoutABody() {
    stream.head(PRELUDE);
    stream.close();
    stream.end();

    assertThat(response.calls).containsExactly("begin 201", "end");
  }

  @Test
  void answersWithAnOrdinaryResponse() throws IOException {
    stream.respond(Payload.ofUtf8("{}"));
    stream.flush();
    stream.close();

    assertThat(stream.whole().utf8()).isEqualTo("{}");
    assertThat(response.calls).isEmpty();
  }

  @Test
  void refusesBytesOnceItIsClosedAndKeepsThoseThereAre() throws IOException {
    stream.write('a');
    stream.close();
    stream.close();
    stream.flush();

    assertThatThrownBy(() -> stream.write('b'))
        .isInstanceOf(IOException.class)
        .hasMessage("This response was closed, so nothing more can be written to it.");
    stream.end();
    assertThat(response.calls).containsExactly("begin application/octet-stream", "write a", "end");
  }

  @Test
  void refusesEverythingOnceTheHandlerHasReturned() throws IOException {
    stream.write('a');
    stream.finish();

    for (var call : List.<IoCall>of(() -> stream.write('b'), stream::flush)) {
      assertThatThrownBy(call::run)
          .isInstanceOf(IOException.class)
          .hasMessage(
              "The handler has returned, so its response has ended. Let the handler wait for the"
                  + " threads that write.");
    }
    assertThat(response.calls).hasSize(2);
  }

  @Test
  void refusesEverythingOnceTheHandlerHasFailed() {
    stream.fail(ErrorReport.of(Fixtures.aFailure()));

    assertThatThrownBy(() -> stream.write('b')).isInstanceOf(IOException.class);
    assertThat(response.calls).containsExactly("fail");
  }

  private interface IoCall {
    void run() throws IOException;
  }

  @Test
  void staysBrokenAfterAWriteThatFailed() throws IOException {
    response.breakWith(new IOException("Lambda no longer takes this response: gone."));
    assertThatThrownBy(() -> stream.write('a')).hasMessageEndingWith(": gone.");

    response.breakWith(null);

    assertThatThrownBy(() -> stream.write('b'))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("Nothing more can be written to this response.")
        .hasMessageEndingWith("Lambda no longer takes this response: gone.");
    assertThat(response.calls).containsExactly("begin application/octet-stream", "write a");
    assertThatCode(stream::finish).doesNotThrowAnyException();
  }

  @Test
  void doesNotTakeAnInterruptedResponseForAWholeOne() {
    var interrupted = new InterruptedIOException("interrupted");
    response.breakWith(interrupted);
    assertThatThrownBy(() -> stream.write('a')).isSameAs(interrupted);

    assertThatThrownBy(stream::flush)
        .isInstanceOf(IOException.class)
        .hasMessage("Nothing more can be written to this response. A write was interrupted.");
    assertThatThrownBy(stream::finish).isSameAs(interrupted);
  }

  @Test
  void refusesToBeginTwice() throws IOException {
    stream.write('a');

    assertThatThrownBy(() -> stream.contentType("text/plain"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "contentType() was called for a response that has begun. Call it before anything is"
                + " written.");
    assertThatThrownBy(() -> stream.head(PRELUDE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("head() was called");
    assertThatThrownBy(() -> stream.respond(Payload.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("respond() was called");
  }

  @Test
  void isEitherAStreamOrAnOrdinaryResponse() {
    stream.respond(Payload.empty());

    assertThatThrownBy(() -> stream.write('a'))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "respond() was called, so this response is not a stream. Write to it in place of that.");
    assertThatThrownBy(() -> stream.head(PRELUDE)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void hasEitherAContentTypeOrAPrelude() {
    stream.head(PRELUDE);

    assertThatThrownBy(() -> stream.contentType("text/plain"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "head() was called, so the content type of this response is a header of its prelude.");
    assertThatThrownBy(() -> stream.respond(Payload.empty()))
        .isInstanceOf(IllegalStateException.class);
    var other = new ResponseStream(response);
    other.contentType("text/plain");
    assertThatThrownBy(() -> other.head(PRELUDE)).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "text/plain\r\nX: y", "text/plain;name=ü", "\u007f"})
  void refusesContentTypesThatNoHeaderHolds(String contentType) {
    assertThatThrownBy(() -> stream.contentType(contentType))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A content type needs 1 to 1024 printable ASCII characters, as in text/event-stream.");
  }

  @Test
  void refusesSlicesOutsideOfTheArray() {
    assertThatThrownBy(() -> stream.write(new byte[2], 1, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(response.calls).isEmpty();
  }
}
