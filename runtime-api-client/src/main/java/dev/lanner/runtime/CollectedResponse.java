package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/// What a {@link StreamingHandler} has answered, in memory: for tests, and for whatever takes the
/// place of Lambda.
public final class CollectedResponse implements StreamedResponse {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private @Nullable String contentType;
  private @Nullable ResponsePrelude prelude;
  private @Nullable Payload whole;
  private @Nullable Throwable failure;
  private boolean isOut;

  private CollectedResponse() {}

  /// The answer of a handler to one event.
  ///
  /// @throws Exception what the handler has thrown before a byte went out, which is to say before a
  ///   flush and before 64 KiB
  public static CollectedResponse of(StreamingHandler handler, Payload event, Context context)
      throws Exception {
    var collected = new CollectedResponse();
    var stream = new ResponseStream(collected);
    try {
      handler.handle(event, stream, context);
      stream.finish();
    } catch (Throwable thrown) {
      if (!collected.isOut) {
        throw thrown;
      }
      collected.failure = thrown;
      return collected;
    }
    collected.whole = stream.whole();
    if (collected.whole == null) {
      var _ = stream.end();
    }
    return collected;
  }

  /// The ordinary response that the handler has given instead of a stream, or `null`.
  public @Nullable Payload whole() {
    return whole;
  }

  /// With which content type the stream is sent, or `null` when there is none.
  public @Nullable String contentType() {
    return prelude == null ? contentType : ResponsePrelude.CONTENT_TYPE;
  }

  /// All bytes of the stream: a prelude, if it has one, and what was written.
  public Payload bytes() {
    if (prelude == null) {
      return Payload.of(body.toByteArray());
    }
    var all = new ByteArrayOutputStream();
    all.writeBytes(prelude.encode());
    all.writeBytes(body.toByteArray());
    return Payload.of(all.toByteArray());
  }

  /// What the handler has thrown after a byte went out, or `null`.
  public @Nullable Throwable failure() {
    return failure;
  }

  /// What stands for the response where nothing streams.
  static Payload payload(StreamingHandler handler, Payload event, Context context)
      throws Exception {
    var collected = of(handler, event, context);
    if (collected.failure instanceof Exception exception) {
      throw exception;
    }
    if (collected.failure instanceof Error error) {
      throw error;
    }
    if (collected.whole != null) {
      return collected.whole;
    }
    var bytes = Payload.of(collected.body.toByteArray());
    return collected.prelude == null ? bytes : collected.prelude.withBody(bytes);
  }

  @Override
  public void begin(String contentType) {
    this.contentType = contentType;
  }

  @Override
  public void begin(ResponsePrelude prelude) {
    this.prelude = prelude;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    body.write(bytes, offset, length);
    isOut |= body.size() > BUFFER_BYTES;
  }

  @Override
  public void flush() {
    isOut = true;
  }

  @Override
  public Delivery end() {
    return Delivery.ACCEPTED;
  }

  @Override
  public Delivery fail(ErrorReport error) {
    throw new IllegalStateException("The failure of a handler goes to whoever called it.");
  }
}
