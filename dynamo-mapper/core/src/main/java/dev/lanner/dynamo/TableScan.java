package dev.lanner.dynamo;

/// A scan of the table itself or of a local index, which can be consistent; those of global indexes
/// never are.
public final class TableScan<E> extends Scan<E> {
  TableScan(ReadPlan<E> plan) {
    super(plan);
  }

  /// The same with all writes that had succeeded before it began, at twice the capacity.
  public TableScan<E> consistent() {
    return new TableScan<>(plan().consistently());
  }

  @Override
  public TableScan<E> filter(Condition<E> filter) {
    return new TableScan<>(plan().withFilter(filter));
  }

  @Override
  public TableScan<E> evaluating(int items) {
    return new TableScan<>(plan().evaluating(items));
  }

  @Override
  public TableScan<E> segment(int number, int total) {
    return new TableScan<>(plan().ofSegment(number, total));
  }
}
