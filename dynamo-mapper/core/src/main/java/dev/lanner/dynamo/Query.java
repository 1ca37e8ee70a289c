package dev.lanner.dynamo;

/// A query of one partition, of the table or of an index; the processor generates what begins one:
/// `table.query(…)`.
///
/// @param <E> the record, or the sealed interface of an item collection
public sealed class Query<E> extends Results<E> permits TableQuery {
  private final ReadPlan<E> plan;

  Query(ReadPlan<E> plan) {
    super(plan, plan.schema());
    this.plan = plan;
  }

  final ReadPlan<E> plan() {
    return plan;
  }

  /// The same without the items that the filter leaves out. They are read and paid for.
  ///
  /// @throws IllegalArgumentException when the filter names an attribute of the key that the query
  ///   goes by
  public Query<E> filter(Filter<E> filter) {
    return new Query<>(plan.withFilter(filter));
  }

  /// The same from the end of the sort key.
  public Query<E> descending() {
    return new Query<>(plan.inDescendingOrder());
  }

  /// The same, with so many items at most looked at in each request; otherwise 1 MB of them.
  ///
  /// @param items from 1
  public Query<E> evaluating(int items) {
    return new Query<>(plan.evaluating(items));
  }

  /// What it finds as narrower records. It costs what whole items cost, and less to transfer.
  public final <P> Results<P> as(Projection<E, P> projection) {
    return new Results<>(plan.projecting(projection.attributes()), projection.codec());
  }
}
