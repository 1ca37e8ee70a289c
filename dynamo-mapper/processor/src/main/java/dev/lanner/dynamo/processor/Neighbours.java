package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.processor.KeyPlan.Part;
import dev.lanner.dynamo.processor.KeyPlan.Part.Templated;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import java.util.ArrayList;
import java.util.List;

/// The other records whose items are where those of a record are.
///
/// @param inIndex the same key of those that have one
/// @param inPartitions the same key of those that share partitions
record Neighbours(KeyPlan key, List<KeyPlan> inIndex, List<KeyPlan> inPartitions) {
  static Neighbours of(List<EntityPlan> entities, EntityPlan entity, KeyPlan key) {
    var inIndex = new ArrayList<KeyPlan>();
    for (EntityPlan other : entities) {
      KeyPlan same = other.key(key.index());
      if (same != null && !other.equals(entity)) {
        inIndex.add(same);
      }
    }
    return new Neighbours(
        key, inIndex, inIndex.stream().filter(same -> mayShare(key, same)).toList());
  }

  /// Whether the partitions of two keys are the same by their templates.
  static boolean mayShare(KeyPlan one, KeyPlan other) {
    for (int i = 0; i < one.partition().size(); i++) {
      if (one.partition().get(i) instanceof Templated a
          && other.partition().get(i) instanceof Templated b
          && !a.shape().equals(b.shape())) {
        return false;
      }
    }
    return true;
  }

  /// Whether the sort key of one goes on from the whole of the other's.
  static boolean isBelow(KeyPlan lower, KeyPlan upper) {
    return !lower.sort().isEmpty()
        && !upper.sort().isEmpty()
        && lower.sort().getFirst() instanceof Templated a
        && upper.sort().getFirst() instanceof Templated b
        && a.shape().length() > b.shape().length()
        && a.shape().startsWith(b.shape());
  }

  /// Whether a query of the record could read items of others, which their type has to tell apart.
  boolean isMixed() {
    for (KeyPlan other : inIndex) {
      if (mayMeet(key.partition(), other.partition()) && mayBeginAlike(key.sort(), other.sort())) {
        return true;
      }
    }
    return false;
  }

  /// Whether two partitions may be the same by any values.
  private static boolean mayMeet(List<Part> some, List<Part> others) {
    for (int i = 0; i < some.size(); i++) {
      if (KeyTexts.common(some.get(i), others.get(i)) == null) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayBeginAlike(List<Part> some, List<Part> others) {
    return some.isEmpty()
        || others.isEmpty()
        || !(some.getFirst() instanceof Templated a)
        || !(others.getFirst() instanceof Templated b)
        || a.prefix().startsWith(b.prefix())
        || b.prefix().startsWith(a.prefix());
  }
}
