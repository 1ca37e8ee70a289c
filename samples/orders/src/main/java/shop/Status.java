package shop;

/// How far an order is.
enum Status {
  /// It is going to be packed.
  PLACED,
  /// It is not going to be packed.
  CANCELLED
}
