package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.processor.KeyPlan.Part;
import dev.lanner.dynamo.processor.KeyPlan.Part.Templated;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import java.util.ArrayList;
import java.util.List;

/// The other records whose items are where those of a record are.
///
/// @param inIndex the same key of those that have one
/// @param inPartitions the same key of those that may be in the same partitions
record Neighbours(KeyPlan key, List<KeyPlan> inIndex, List<KeyPlan> inPartitions) {
  static Neighbours of(TablePlan table, EntityPlan entity, KeyPlan key) {
    var inIndex = new ArrayList<KeyPlan>();
    for (EntityPlan other : table.entities()) {
      KeyPlan same = other.key(key.index());
      if (same != null && !other.equals(entity)) {
        inIndex.add(same);
      }
    }
    return new Neighbours(
        key,
        inIndex,
        inIndex.stream().filter(same -> mayMeet(key.partition(), same.partition())).toList());
  }

  private static boolean mayMeet(List<Part> some, List<Part> others) {
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i) instanceof Templated a
          && others.get(i) instanceof Templated b
          && !a.shape().equals(b.shape())) {
        return false;
      }
    }
    return true;
  }

  /// Whether a query of the record could read items of others, which their type has to tell apart.
  boolean isMixed() {
    for (KeyPlan other : inPartitions) {
      if (key.sort().isEmpty()
          || other.sort().isEmpty()
          || !(key.sort().getFirst() instanceof Templated a)
          || !(other.sort().getFirst() instanceof Templated b)
          || a.prefix().startsWith(b.prefix())
          || b.prefix().startsWith(a.prefix())) {
        return true;
      }
    }
    return false;
  }
}
