package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.ExpressionWriter;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyCondition;
import dev.lanner.dynamo.spi.TableModel.IndexModel;
import dev.lanner.dynamo.spi.TableModel.KeyModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a query or a scan reads, and how.
///
/// @param index `null` for the table itself
/// @param keys that a query goes by; `null` for a scan
/// @param segment of a scan that others read the rest of, or `null`
/// @param evaluated how many items a request looks at; 0 for 1 MB of them
/// @param projected the attributes that are asked for; empty for all
record ReadPlan<E>(
    TableClient client,
    ItemSchema<E> schema,
    @Nullable String index,
    @Nullable KeyCondition keys,
    @Nullable Segment segment,
    @Nullable Clause<E> filter,
    boolean descending,
    boolean consistent,
    int evaluated,
    List<String> projected) {

  /// One of several parts of a table or an index.
  ///
  /// @param number from 0
  record Segment(int number, int total) {
    private static final int MOST = 1_000_000;

    Segment {
      if (total < 1 || total > MOST || number < 0 || number >= total) {
        throw new IllegalArgumentException(
            "There is no segment %d of %d. A scan has 1 to %d segments, numbered from 0."
                .formatted(number, total, MOST));
      }
    }
  }

  /// A plan to read whole items.
  ///
  /// @param filter that a record's items need to be told from others, or `null`
  static <E> ReadPlan<E> of(
      TableClient client,
      ItemSchema<E> schema,
      @Nullable String index,
      @Nullable KeyCondition keys,
      @Nullable Clause<E> filter) {
    return new ReadPlan<>(client, schema, index, keys, null, filter, false, false, 0, List.of());
  }

  /// The same with a filter.
  ///
  /// @throws IllegalArgumentException when the filter names an attribute of the key that a query
  ///   goes by, which DynamoDB refuses; scans go by none
  ReadPlan<E> withFilter(Condition<E> other) {
    Clause<E> clause = Clause.of(other);
    if (keys != null) {
      requireNoKey(clause);
    }
    return with(segment, Clause.both(filter, clause), descending, consistent, evaluated, projected);
  }

  private void requireNoKey(Clause<E> other) {
    var out = new ExpressionWriter();
    other.write(out);
    KeyModel key = key();
    Map<String, String> names = out.names();
    for (String name : names == null ? List.<String>of() : names.values()) {
      if (key.partition().contains(name) || key.sort().contains(name)) {
        throw new IllegalArgumentException(
            "The filter names the attribute %s, which is part of the key that the query goes by. Narrow the query down instead."
                .formatted(name));
      }
    }
  }

  ReadPlan<E> inDescendingOrder() {
    return with(segment, filter, true, consistent, evaluated, projected);
  }

  ReadPlan<E> consistently() {
    return with(segment, filter, descending, true, evaluated, projected);
  }

  ReadPlan<E> ofSegment(int number, int total) {
    return with(new Segment(number, total), filter, descending, consistent, evaluated, projected);
  }

  ReadPlan<E> evaluating(int items) {
    if (items < 1) {
      throw new IllegalArgumentException(
          "A request cannot look at %d items. Ask for at least one.".formatted(items));
    }
    return with(segment, filter, descending, consistent, items, projected);
  }

  /// The same for some attributes alone. Those of keys come along, because pages need them.
  ReadPlan<E> projecting(List<String> attributes) {
    var names = new LinkedHashSet<>(attributes);
    names.addAll(positionAttributes());
    return with(segment, filter, descending, consistent, evaluated, List.copyOf(names));
  }

  /// Itself, when the index copies what a projection reads.
  ReadPlan<E> requireCopied(Projection<E, ?> projection) {
    IndexModel copied = schema.table().index(String.valueOf(index));
    var names = new ArrayList<>(projection.attributes());
    names.removeAll(copied.include());
    names.removeAll(positionAttributes());
    if (!names.isEmpty() && copied.projection() != Index.Projection.ALL) {
      throw new IllegalArgumentException(
          "The index %s does not copy %s. Include it in the index, or leave it out of the projection."
              .formatted(index, String.join(", ", names)));
    }
    return this;
  }

  private ReadPlan<E> with(
      @Nullable Segment newSegment,
      @Nullable Clause<E> newFilter,
      boolean nowDescending,
      boolean nowConsistent,
      int newEvaluated,
      List<String> newProjected) {
    return new ReadPlan<>(
        client,
        schema,
        index,
        keys,
        newSegment,
        newFilter,
        nowDescending,
        nowConsistent,
        newEvaluated,
        newProjected);
  }

  /// The attributes that say where an item is in what is read: the keys of the table and of the
  /// index.
  List<String> positionAttributes() {
    var names = new ArrayList<>(schema.table().key().partition());
    names.addAll(schema.table().key().sort());
    names.addAll(key().partition());
    names.addAll(key().sort());
    return names;
  }

  /// The key of the table or of the index.
  private KeyModel key() {
    return index == null ? schema.table().key() : schema.table().index(index).key();
  }
}
