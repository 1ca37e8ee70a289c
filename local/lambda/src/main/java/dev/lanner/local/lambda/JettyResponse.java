package dev.lanner.local.lambda;

import dev.lanner.local.gateway.HttpResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/// The response to one request on its way to the client, whole or bit by bit. Header values are
/// written as UTF-8 [?]; Jetty itself has one byte per character.
final class JettyResponse {
  private final Response jetty;
  private final Callback callback;

  JettyResponse(Response jetty, Callback callback) {
    this.jetty = jetty;
    this.callback = callback;
  }

  /// Sends all of it, without waiting for the client.
  void send(HttpResponse response) {
    setHead(response);
    jetty.write(true, ByteBuffer.wrap(response.body().toByteArray()), callback);
  }

  /// Sends status and headers.
  ///
  /// @throws IOException when the client is gone
  void begin(HttpResponse head) throws IOException {
    setHead(head);
    Content.Sink.write(jetty, false, BufferUtil.EMPTY_BUFFER);
  }

  /// Sends the next bytes of the body; waits until the client has taken them.
  ///
  /// @throws IOException when the client is gone
  void write(byte[] bytes, int count) throws IOException {
    Content.Sink.write(jetty, false, ByteBuffer.wrap(bytes, 0, count));
  }

  /// The body is complete.
  void end() {
    jetty.write(true, BufferUtil.EMPTY_BUFFER, callback);
  }

  /// The body will never be complete: ends the connection in a way that shows it.
  void breakOff(IOException why) {
    callback.failed(why);
  }

  private void setHead(HttpResponse response) {
    jetty.setStatus(response.status());
    for (var header : response.headers()) {
      jetty.getHeaders().add(header.name(), bytesAsCharacters(header.value()));
    }
  }

  private static String bytesAsCharacters(String value) {
    return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
