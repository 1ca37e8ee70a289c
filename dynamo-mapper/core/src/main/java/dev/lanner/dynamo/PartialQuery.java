package dev.lanner.dynamo;

import java.util.List;

/// A query of an index that does not copy all that the record needs: its items are read as narrower
/// records ({@link ProjectionOf}), or by their keys.
///
/// @param <E> the record
public final class PartialQuery<E> {
  private final ReadPlan<E> plan;

  PartialQuery(ReadPlan<E> plan) {
    this.plan = plan;
  }

  /// The same without the items that the filter leaves out. They are read and paid for.
  ///
  /// @throws IllegalArgumentException when the filter names an attribute of the key that the query
  ///   goes by
  public PartialQuery<E> filter(Filter<E> filter) {
    return new PartialQuery<>(plan.withFilter(filter));
  }

  /// The same from the end of the sort key.
  public PartialQuery<E> descending() {
    return new PartialQuery<>(plan.inDescendingOrder());
  }

  /// The same, with so many items at most looked at in each request; otherwise 1 MB of them.
  ///
  /// @param items from 1
  public PartialQuery<E> evaluating(int items) {
    return new PartialQuery<>(plan.evaluating(items));
  }

  /// What it finds, as narrower records.
  ///
  /// @throws IllegalArgumentException when the index does not copy one of their attributes
  public <P> Results<P> as(Projection<E, P> projection) {
    return new Results<>(
        plan.requireCopied(projection).projecting(projection.attributes()), projection.codec());
  }

  /// The keys of what it finds, to get whole items by: `table.getAll(query.keys().list())`.
  public Results<ItemKey<E>> keys() {
    return new Results<>(plan.projecting(List.of()), new KeyReader<>(plan.schema()));
  }
}
