package dev.lanner.dynamo;

/// A scan of a whole index, or of the table ({@link TableScan}). It reads everything, whatever it
/// is that you look for, and is paid for so; a {@link Query} reads one partition.
///
/// @param <E> the record, or the sealed interface
public sealed class Scan<E> extends Results<E> permits TableScan {
  private final ReadPlan<E> plan;

  Scan(ReadPlan<E> plan) {
    super(plan, plan.schema());
    this.plan = plan;
  }

  final ReadPlan<E> plan() {
    return plan;
  }

  /// The same without the items that the filter leaves out. They are read and paid for. The filter
  /// may name attributes of keys, as that of a query may not.
  public Scan<E> filter(Condition<E> filter) {
    return new Scan<>(plan.withFilter(filter));
  }

  /// The same, with so many items at most looked at in each request; otherwise 1 MB of them.
  ///
  /// @param items from 1
  public Scan<E> evaluating(int items) {
    return new Scan<>(plan.evaluating(items));
  }

  /// One of several parts that together have every item once, for as many threads or functions to
  /// read at the same time. Tokens of pages are those of the part.
  ///
  /// @param number from 0
  /// @param total how many parts there are, 1 to 1,000,000
  public Scan<E> segment(int number, int total) {
    return new Scan<>(plan.ofSegment(number, total));
  }

  /// What it finds as narrower records. It costs what whole items cost, and less to transfer.
  public final <P> Results<P> as(Projection<E, P> projection) {
    return new Results<>(plan.projecting(projection.attributes()), projection.codec());
  }
}
