package dev.lanner.dynamo;

/// A query of the table itself or of a local index, which can be consistent; those of global
/// indexes never are.
public final class TableQuery<E> extends Query<E> {
  TableQuery(ReadPlan<E> plan) {
    super(plan);
  }

  /// The same with all writes that have succeeded, at twice the capacity.
  public TableQuery<E> consistent() {
    return new TableQuery<>(plan().consistently());
  }

  @Override
  public TableQuery<E> filter(Filter<E> filter) {
    return new TableQuery<>(plan().withFilter(filter));
  }

  @Override
  public TableQuery<E> descending() {
    return new TableQuery<>(plan().inDescendingOrder());
  }

  @Override
  public TableQuery<E> evaluating(int items) {
    return new TableQuery<>(plan().evaluating(items));
  }
}
