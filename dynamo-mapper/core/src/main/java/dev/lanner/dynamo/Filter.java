package dev.lanner.dynamo;

/// A condition without attributes of the key, which a query may filter by: a filter expression.
/// What it leaves out has been read, and is paid for.
///
/// @param <E> the record
public sealed interface Filter<E> extends Condition<E> permits Clause {
  /// Both.
  default Filter<E> and(Filter<E> other) {
    return Clause.all(this, other);
  }

  /// One of the two, or both.
  default Filter<E> or(Filter<E> other) {
    return Clause.any(this, other);
  }

  @Override
  default Filter<E> not() {
    return Clause.not(this);
  }
}
