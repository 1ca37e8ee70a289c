package dev.lanner.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A streamed response in memory, with the calls that made it. Like the real one it turns a failure
/// before the first flush into an ordinary error.
final class FakeStreamedResponse implements StreamedResponse {
  private final RuntimeApi api;
  private final String requestId;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  final List<String> calls = new ArrayList<>();

  private @Nullable IOException broken;

  FakeStreamedResponse(RuntimeApi api, String requestId) {
    this.api = api;
    this.requestId = requestId;
  }

  /// From now on, nothing can be written.
  void breakWith(@Nullable IOException broken) {
    this.broken = broken;
  }

  @Override
  public void begin(String contentType) {
    calls.add("begin " + contentType);
  }

  @Override
  public void begin(ResponsePrelude prelude) {
    calls.add("begin " + prelude.status());
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    calls.add("write " + new String(bytes, offset, length, StandardCharsets.UTF_8));
    fail();
    body.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    calls.add("flush");
    fail();
  }

  private void fail() throws IOException {
    if (broken != null) {
      throw broken;
    }
  }

  @Override
  public Delivery end() {
    calls.add("end");
    return api.respond(requestId, Payload.of(body.toByteArray()));
  }

  @Override
  public Delivery fail(ErrorReport error) {
    calls.add("fail");
    return api.fail(requestId, error);
  }
}
