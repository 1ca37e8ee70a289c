package dev.lanner.runtime.crac;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The registered resources, until the runtime takes them out. Threads may share it.
///
/// Resources are held strongly: one that is registered and then forgotten is still notified. There
/// is one snapshot in the life of a process, so a resource that is registered later is dropped;
/// else a function that registers one per invocation would fill its memory.
public final class Context {
  private final List<Registration> registered = new ArrayList<>();
  private boolean isOpen;

  Context() {}

  /// Adds a resource. One that is registered already keeps its place.
  public synchronized void register(Resource resource) {
    if (!isOpen) {
      return;
    }
    var added = Registration.of(resource);
    for (var other : registered) {
      if (other.isOfSameResourceAs(added)) {
        return;
      }
    }
    registered.add(added);
  }

  /// Takes resources from now on. For the runtime, before it loads the function.
  public synchronized void open() {
    isOpen = true;
  }

  /// Takes out the resource that was registered last, or returns `null` when none is left, and
  /// takes no more from then on. For the runtime, before the snapshot.
  ///
  /// @return its `toString()` is the name of the class that a user registered
  public synchronized @Nullable Resource takeLast() {
    if (registered.isEmpty()) {
      isOpen = false;
      return null;
    }
    return registered.removeLast();
  }
}
