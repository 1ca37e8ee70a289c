package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonObject;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// All pools, kept in a folder when there is one.
final class Pools {
  private final Map<String, Pool> pools = new ConcurrentSkipListMap<>();
  private final AtomicBoolean isChanged = new AtomicBoolean();
  private final InstantSource clock;
  private final @Nullable Storage storage;

  Pools(InstantSource clock, @Nullable Storage storage) {
    this.clock = clock;
    this.storage = storage;
    if (storage != null) {
      for (var kept : storage.read()) {
        pools.put(kept.settings().id(), Pool.of(kept, clock, this::changed));
      }
    }
  }

  InstantSource clock() {
    return clock;
  }

  Pool add(PoolSettings settings) {
    var pool = new Pool(settings, clock, this::changed);
    pools.put(settings.id(), pool);
    changed();
    return pool;
  }

  /// Puts a pool in the place of the one of its id, before anybody uses that.
  Pool replace(Pool.Kept kept) {
    var pool = Pool.of(kept, clock, this::changed);
    pools.put(kept.settings().id(), pool);
    changed();
    return pool;
  }

  @Nullable Pool find(String id) {
    return pools.get(id);
  }

  Pool get(String id) {
    var pool = pools.get(id);
    if (pool == null) {
      throw Errors.notFound("User pool", id);
    }
    return pool;
  }

  /// The one that the input of an operation names.
  Pool get(AwsJsonObject input) {
    return get(input.text("UserPoolId"));
  }

  Collection<Pool> all() {
    return List.copyOf(pools.values());
  }

  /// The pool of this client, whose ids are unique.
  @Nullable Pool findByClient(String clientId) {
    for (var pool : pools.values()) {
      if (pool.findClient(clientId) != null) {
        return pool;
      }
    }
    return null;
  }

  Pool byClient(String clientId) {
    var pool = findByClient(clientId);
    if (pool == null) {
      throw Errors.notFound("User pool client", clientId);
    }
    return pool;
  }

  /// Writes what changed since the last time. Clients get their answers after this.
  void save() {
    if (storage == null || !isChanged.getAndSet(false)) {
      return;
    }
    storage.write(() -> pools.values().stream().map(Pool::keep).toList());
  }

  private void changed() {
    isChanged.set(true);
  }
}
