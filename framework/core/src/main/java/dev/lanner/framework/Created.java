package dev.lanner.framework;

/// 201: the request made something new.
///
/// @param location where it is, for the `Location` field: a path such as `/orders/17` or an
///   absolute URI; see RFC 9110, 10.2.2
/// @param body the new thing, answered as JSON
public record Created<T>(String location, T body) {
  /// @throws IllegalArgumentException when the location has a line break
  public Created {
    HeaderRules.checked("Location", location);
  }

  /// `Created.at("/orders/" + order.id(), order)`
  public static <T> Created<T> at(String location, T body) {
    return new Created<>(location, body);
  }
}
