package dev.lanner.dynamo;

import java.util.List;

/// A scan of an index that does not copy all that the record needs: its items are read as narrower
/// records ({@link ProjectionOf}), or by their keys.
///
/// @param <E> the record
public final class PartialScan<E> {
  private final ReadPlan<E> plan;

  PartialScan(ReadPlan<E> plan) {
    this.plan = plan;
  }

  /// The same without the items that the filter leaves out, as {@link Scan#filter}. What the index
  /// does not copy is absent.
  public PartialScan<E> filter(Condition<E> filter) {
    return new PartialScan<>(plan.withFilter(filter));
  }

  /// The same, with so many items at most looked at in each request; otherwise 1 MB of them.
  ///
  /// @param items from 1
  public PartialScan<E> evaluating(int items) {
    return new PartialScan<>(plan.evaluating(items));
  }

  /// One of several parts, as {@link Scan#segment}.
  public PartialScan<E> segment(int number, int total) {
    return new PartialScan<>(plan.ofSegment(number, total));
  }

  /// What it finds, as narrower records.
  ///
  /// @throws IllegalArgumentException when the index does not copy one of their attributes
  public <P> Results<P> as(Projection<E, P> projection) {
    return new Results<>(
        plan.requireCopied(projection).projecting(projection.attributes()), projection.codec());
  }

  /// The keys of what it finds, to get whole items by: `table.getAll(scan.keys().list())`.
  public Results<ItemKey<E>> keys() {
    return new Results<>(plan.projecting(List.of()), new KeyReader<>(plan.schema()));
  }
}
