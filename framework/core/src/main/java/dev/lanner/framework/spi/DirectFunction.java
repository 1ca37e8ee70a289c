package dev.lanner.framework.spi;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.InvalidPayloadException;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// A function that is one method, invoked directly: what the generated entry class is, under
/// Lanner's runtime and under AWS's own.
public abstract class DirectFunction extends EntryFunction {
  private final DirectMethod method;

  protected DirectFunction(DirectMethod method) {
    this.method = method;
  }

  /// Calls the method.
  ///
  /// @param taken what was read of the payload; `null` when the method takes nothing, or may take
  ///   that
  protected abstract @Nullable Object call(@Nullable Object taken, Context context)
      throws Exception;

  /// @throws InvalidPayloadException when the payload is not what the method takes
  /// @throws Exception what the method has thrown
  @Override
  public final Payload handle(Payload event, Context context) throws Exception {
    try {
      JsonCodec<?> takes = method.takes();
      return write(call(takes == null ? null : read(event, takes), context));
    } finally {
      MDC.clear();
    }
  }

  private @Nullable Object read(Payload event, JsonCodec<?> codec) {
    return JsonBodies.read(
        event, codec, method.isRequired(), method.isValid(), "payload", method.label());
  }

  @SuppressWarnings("unchecked") // The codec is that of the method's result.
  private Payload write(@Nullable Object returned) {
    var out = new JsonWriter();
    var codec = (JsonCodec<Object>) method.returns();
    if (codec != null && returned != null) {
      codec.write(out, returned);
    } else if (codec == null || method.mayReturnNull()) {
      out.nullValue();
    } else {
      throw new IllegalStateException(
          method.label()
              + " returned null. Return a value, or declare the result @Nullable or Optional.");
    }
    return out.payload();
  }
}
