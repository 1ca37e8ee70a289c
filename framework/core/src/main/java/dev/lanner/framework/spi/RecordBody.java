package dev.lanner.framework.spi;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonCodec;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a method takes the body of a record.
///
/// @param codec of its JSON; `null` for its text as it is
/// @param isValid whether constraints are checked
public record RecordBody(@Nullable JsonCodec<?> codec, boolean isValid) {
  /// @throws dev.lanner.framework.InvalidPayloadException when it is not what the method takes
  Object read(Payload body, String label) {
    return codec == null
        ? body.utf8()
        : Objects.requireNonNull(JsonBodies.read(body, codec, true, isValid, "body", label));
  }
}
