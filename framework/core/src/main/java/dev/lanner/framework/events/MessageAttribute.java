package dev.lanner.framework.events;

import java.util.Base64;

/// What the sender of a message says of it, beside its body.
///
/// @param type `String`, `Number` or `Binary`, also with a suffix of the sender's, as in
///   `Number.int`; of topics also `String.Array`
/// @param value the text or the number; of `Binary` base64
/// @see <a
///   href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html">Message
///   attributes</a>
public record MessageAttribute(String type, String value) {
  private static final String BINARY = "Binary";

  /// The bytes of an attribute of the type `Binary`.
  ///
  /// @throws IllegalStateException when it is of another type
  public byte[] bytes() {
    if (!type.equals(BINARY) && !type.startsWith(BINARY + ".")) {
      throw new IllegalStateException(
          "The attribute is of the type %s, and only Binary has bytes. Ask for its value."
              .formatted(type));
    }
    return Base64.getDecoder().decode(value);
  }
}
