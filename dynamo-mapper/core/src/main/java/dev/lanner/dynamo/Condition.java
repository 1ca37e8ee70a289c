package dev.lanner.dynamo;

/// What an item has to be like for a write to happen: a condition expression.
///
/// @param <E> the record
public sealed interface Condition<E> permits Filter {
  /// Both.
  default Condition<E> and(Condition<E> other) {
    return Clause.all(this, other);
  }

  /// One of the two, or both.
  default Condition<E> or(Condition<E> other) {
    return Clause.any(this, other);
  }

  /// The opposite.
  default Condition<E> not() {
    return Clause.not(this);
  }
}
