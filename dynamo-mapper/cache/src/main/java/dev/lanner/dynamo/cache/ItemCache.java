package dev.lanner.dynamo.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items by their keys.
///
/// Reads and writes overlap, and none may leave in the cache what another one has replaced. So each
/// of them leaves a mark where its result will be, and the result is kept only when the mark is
/// still there:
///
/// - a read marks a place that is empty. A write that begins meanwhile puts its own mark there, and
///   the read's result is not kept.
/// - a write always marks. When its mark is gone at its end, another write overlapped, and nobody
///   knows which of the two came last: the place becomes unsettled.
/// - so it does after a write whose result is not known, because it failed or did not tell.
///
/// An unsettled place has a mark that nobody takes away. Reads go to DynamoDB and are not kept,
/// until it expires after some seconds, by when also eventually consistent reads see the write.
final class ItemCache {
  private static final Duration UNSETTLED = Duration.ofSeconds(10);

  private final Cache<ItemName, Place> places;
  private final Map<String, Set<String>> keyNames = new ConcurrentHashMap<>();

  /// What is at a key.
  sealed interface Place {}

  /// An item, or that there is none.
  ///
  /// @param item `null` when there is none
  record Known(@Nullable Map<String, AttributeValue> item) implements Place {}

  /// Something is under way. No two are equal.
  static final class Mark implements Place {}

  ItemCache(CacheSettings settings) {
    places =
        Caffeine.newBuilder()
            .maximumWeight(settings.itemBytes())
            .weigher(ItemCache::weight)
            .expireAfter(
                Expiry.<ItemName, Place>writing((_, place) ->
                    place instanceof Known || settings.itemTtl().compareTo(UNSETTLED) < 0
                        ? settings.itemTtl()
                        : UNSETTLED))
            .ticker(settings::nanos)
            // Lambda freezes other threads between invocations.
            .executor(Runnable::run)
            .build();
  }

  private static int weight(ItemName name, Place place) {
    int key = Weights.ofItem(name.key());
    return place instanceof Known(var item) && item != null ? key + Weights.ofItem(item) : key;
  }

  /// The name of an item by its key, from which the table's key attributes are learned.
  ItemName name(String table, Map<String, AttributeValue> key) {
    ItemName name = ItemName.of(table, key);
    keyNames.putIfAbsent(name.table(), Set.copyOf(key.keySet()));
    return name;
  }

  /// The name of an item by all of its attributes.
  ///
  /// @return `null` as long as no call has told the table's key attributes, so that none of its
  ///   items is here
  @Nullable ItemName nameOf(String table, Map<String, AttributeValue> item) {
    Set<String> names = keyNames.get(ItemName.tableName(table));
    if (names == null) {
      return null;
    }
    var key = new HashMap<>(item);
    key.keySet().retainAll(names);
    return ItemName.of(table, key);
  }

  /// What is known of an item, or `null`.
  @Nullable Known find(ItemName name) {
    return places.getIfPresent(name) instanceof Known known ? known : null;
  }

  /// Begins a read.
  Mark reading(ItemName name) {
    var mark = new Mark();
    places.asMap().putIfAbsent(name, mark);
    return mark;
  }

  /// Ends a read.
  ///
  /// @param item `null` when there is none
  void read(ItemName name, Mark mark, @Nullable Map<String, AttributeValue> item) {
    places.asMap().replace(name, mark, new Known(item));
  }

  /// Ends a read that read nothing.
  void notRead(ItemName name, Mark mark) {
    places.asMap().remove(name, mark);
  }

  /// Begins a write.
  Mark writing(ItemName name) {
    var mark = new Mark();
    places.put(name, mark);
    return mark;
  }

  /// Ends a write.
  ///
  /// @param item `null` when there is none any more
  void wrote(ItemName name, Mark mark, @Nullable Map<String, AttributeValue> item) {
    if (!places.asMap().replace(name, mark, new Known(item))) {
      unsettled(name);
    }
  }

  /// Ends a write with an unknown result.
  void unsettled(ItemName name) {
    places.put(name, new Mark());
  }

  /// Forgets everything.
  void clear() {
    places.invalidateAll();
  }
}
