package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/// A streamed response in memory.
final class CollectedResponse implements StreamedResponse {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private @Nullable ResponsePrelude prelude;

  private CollectedResponse() {}

  /// The whole response of a handler.
  static Payload collect(StreamingHandler handler, Payload event, Context context)
      throws Exception {
    var collected = new CollectedResponse();
    var stream = new ResponseStream(collected);
    handler.handle(event, stream, context);
    stream.finish();
    var whole = stream.whole();
    if (whole != null) {
      return whole;
    }
    var _ = stream.end();
    return collected.payload();
  }

  private Payload payload() {
    var bytes = Payload.of(body.toByteArray());
    return prelude == null ? bytes : prelude.withBody(bytes);
  }

  @Override
  public void begin(String contentType) {}

  @Override
  public void begin(ResponsePrelude prelude) {
    this.prelude = prelude;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    body.write(bytes, offset, length);
  }

  @Override
  public void flush() {}

  @Override
  public Delivery end() {
    return Delivery.ACCEPTED;
  }

  @Override
  public Delivery fail(ErrorReport error) {
    throw new IllegalStateException("The failure of a handler goes to whoever called it.");
  }
}
