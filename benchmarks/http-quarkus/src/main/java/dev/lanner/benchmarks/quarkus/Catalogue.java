package dev.lanner.benchmarks.quarkus;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Eight items that are always there, and the last 64 that were added: a long run must not fill the
/// heap.
@Singleton
final class Catalogue {
  private static final int PERMANENT = 8;
  private static final int FIRST_ADDED = 1000;
  private static final int ADDED = 64;

  private final List<Item> permanent = new ArrayList<>();
  private final List<Item> added = new ArrayList<>();
  private int additions;

  Catalogue() {
    for (int id = 1; id <= PERMANENT; id++) {
      var parts = List.of(new Part("base-" + id, 1, 1250L * id), new Part("shade-" + id, 2, 399L));
      permanent.add(new Item(id, "Lamp no. " + id, 10 * id, parts));
    }
  }

  synchronized Optional<Item> find(int id) {
    if (id >= 1 && id <= PERMANENT) {
      return Optional.of(permanent.get(id - 1));
    }
    int index = id - FIRST_ADDED;
    return index >= 0 && index < added.size() ? Optional.of(added.get(index)) : Optional.empty();
  }

  synchronized Item add(NewItem item) {
    int index = additions++ % ADDED;
    var stored = new Item(FIRST_ADDED + index, item.name(), item.stock(), item.parts());
    if (index < added.size()) {
      added.set(index, stored);
    } else {
      added.add(stored);
    }
    return stored;
  }
}
