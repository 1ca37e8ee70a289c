package dev.lanner.runtime;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A streamed response on the connection of an {@link HttpRuntimeApi}: one `POST
/// invocation/{id}/response` in chunks, put together in the buffer that all requests leave from.
///
/// As soon as one byte may have gone out, this request is the only answer to the invocation. A
/// failure of the handler goes into its trailers, and after a failure of the connection nothing is
/// sent any more: whether Lambda has answered shows at the end.
final class HttpStreamedResponse implements StreamedResponse {
  private static final String CALL = "POST invocation/{id}/response";
  private static final byte[] NO_TRAILERS = {};

  // The trailers are announced though most responses have none, as the head goes first.
  private static final byte[] STREAMING =
      ascii(
          "Transfer-Encoding: chunked\r\n"
              + "Lambda-Runtime-Function-Response-Mode: streaming\r\n"
              + "Trailer: "
              + ErrorTrailers.TYPE
              + ", "
              + ErrorTrailers.BODY
              + "\r\n\r\n");

  private final HttpRuntimeApi api;
  private final RequestHead head;
  private final ByteBuffer buffer;
  private final String requestId;
  private final ChunkedBody body;

  /// Both from the first byte that goes out.
  private @Nullable HttpConnection connection;

  private @Nullable PatientOutput output;

  private @Nullable IOException failure;

  private HttpStreamedResponse(
      String requestId, HttpRuntimeApi api, RequestHead head, ByteBuffer buffer) {
    this.api = api;
    this.head = head;
    this.buffer = buffer;
    this.requestId = requestId;
    this.body = new ChunkedBody(buffer);
  }

  /// A response that has not begun. By its interface: a caller that converts this class to it makes
  /// the verifier load it in every cold start.
  ///
  /// @param buffer what the requests of the API leave from
  static StreamedResponse to(
      String requestId, HttpRuntimeApi api, RequestHead head, ByteBuffer buffer) {
    return new HttpStreamedResponse(requestId, api, head, buffer);
  }

  @Override
  public void begin(String contentType) {
    buffer.clear();
    head.beginResponse(buffer, requestId);
    buffer.put(ascii("Content-Type: ")).put(ascii(contentType)).put(ascii("\r\n")).put(STREAMING);
    body.beginChunk();
  }

  @Override
  public void begin(ResponsePrelude prelude) {
    begin(ResponsePrelude.CONTENT_TYPE);
    var bytes = prelude.encode();
    body.put(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int end = offset + length;
    for (int from = offset; from < end; ) {
      if (body.isFull()) {
        sendChunk();
      }
      from += body.put(bytes, from, end - from);
    }
  }

  @Override
  public void flush() throws IOException {
    if (!body.isEmpty()) {
      sendChunk();
    }
  }

  private void sendChunk() throws IOException {
    body.endChunk();
    send();
    body.beginChunk();
  }

  private void send() throws IOException {
    PatientOutput.requireNotInterrupted();
    try {
      output().write(body.bytes());
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      failure = e;
      throw new IOException("Lambda no longer takes this response: " + reason(e) + ".", e);
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getName() : e.getMessage();
  }

  /// Opened with the first piece: until then, the connection may be found closed and be replaced.
  private PatientOutput output() throws IOException {
    var opened = output;
    if (opened == null) {
      var fresh = api.open(true);
      opened = new PatientOutput(fresh.channel());
      connection = fresh;
      output = opened;
    }
    return opened;
  }

  @Override
  public Delivery end() {
    return finish(NO_TRAILERS);
  }

  @Override
  public Delivery fail(ErrorReport error) {
    return connection == null ? api.fail(requestId, error) : finish(ErrorTrailers.of(error));
  }

  private Delivery finish(byte[] trailers) {
    try {
      sendRest(trailers);
      var used = connection;
      if (used == null) {
        throw failure == null ? new IOException("nothing was sent") : failure;
      }
      if (output != null) {
        output.close();
      }
      used.sent(failure);
      return api.delivery(CALL, used);
    } catch (IOException e) {
      api.close();
      throw new RuntimeApiException(api.broken(CALL, e), e);
    }
  }

  /// A failure to send is no failure yet: Lambda may have answered.
  private void sendRest(byte[] trailers) throws InterruptedIOException {
    try {
      if (failure == null && body.isOnItsWay()) {
        send();
        body.beginChunk();
      }
      if (failure == null && trailers.length > 0 && !body.isEmpty()) {
        sendChunk();
      }
      if (failure == null) {
        body.end(trailers);
        send();
      }
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException _) {
      // It is kept.
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
