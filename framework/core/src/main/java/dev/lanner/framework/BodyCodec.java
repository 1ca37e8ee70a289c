package dev.lanner.framework;

import dev.lanner.runtime.Payload;

/// Reads and writes the bodies of a type in a media type that is not JSON.
///
/// {@snippet :
/// @Singleton
/// @Produces("text/csv")
/// final class OrdersCsv implements BodyCodec<List<Order>> {
///   @Override
///   public Payload write(List<Order> orders) { … }
/// }
/// }
///
/// Found when the application is compiled; every handler of the module that takes or returns the
/// type can then do so in that media type. {@link Consumes} and {@link Produces} on the class say
/// which it reads and writes. A bean when the class has a scope such as `@Singleton`, otherwise
/// made with its constructor without parameters. All threads share it.
public interface BodyCodec<T> {
  /// The value of a body.
  ///
  /// @param body at least one byte
  /// @throws IllegalArgumentException when the body is malformed; its message, which must not hold
  ///   what the client sent, is the detail of a 400
  default T read(Payload body) {
    throw new UnsupportedOperationException(getClass().getName() + " does not read.");
  }

  /// The body of a value.
  default Payload write(T value) {
    throw new UnsupportedOperationException(getClass().getName() + " does not write.");
  }
}
