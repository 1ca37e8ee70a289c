package dev.lanner.bootstrap;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.Payload;
import org.jspecify.annotations.Nullable;

/// Reads the events or writes the results of one Java type as JSON. All threads may share one.
abstract class Conversion {
  /// The result of what returns nothing.
  static final Payload NULL = Payload.ofUtf8("null");

  /// The type as messages name it.
  private final String type;

  // The length of the last result: the next one is usually of a similar length, and needs one array
  // then. Threads may well overwrite each other's.
  private int lastLength = 256;

  Conversion(String type) {
    this.type = type;
  }

  /// @throws RuntimeException when the event is not JSON or cannot be read as the type, in the
  ///   class that AWS's runtime throws, as state machines catch errors by it
  final @Nullable Object read(Payload event, Context context) {
    try {
      return parse(event, context);
    } catch (RuntimeException e) {
      throw new RuntimeException("The event could not be read as " + type + ".", e);
    }
  }

  /// @throws RuntimeException when the result cannot be written as JSON
  final Payload write(@Nullable Object result, Context context) {
    Payload json;
    try {
      json = print(result, context, lastLength);
    } catch (RuntimeException e) {
      throw new RuntimeException("The result could not be written as JSON of " + type + ".", e);
    }
    lastLength = json.length();
    return json;
  }

  abstract @Nullable Object parse(Payload event, Context context);

  /// @param lengthBytes about what the JSON will take
  abstract Payload print(@Nullable Object result, Context context, int lengthBytes);
}
