package dev.lanner.framework;

/// Where a list goes on, for the client an opaque text that it sends back to get the next page.
/// What is in it is the handler's business, and since a client may send any text, the handler has
/// to refuse what it did not make.
///
/// @param value at least one character; letters, digits and `-._~` travel in a query without
///   escapes
public record PageToken(String value) {
  /// @throws IllegalArgumentException when the value is empty
  public PageToken {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("A page token is empty. Leave it out instead.");
    }
  }

  /// The value.
  @Override
  public String toString() {
    return value;
  }
}
