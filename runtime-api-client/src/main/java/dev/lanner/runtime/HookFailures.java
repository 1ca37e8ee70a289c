package dev.lanner.runtime;

import org.crac.CheckpointException;
import org.crac.RestoreException;
import org.jspecify.annotations.Nullable;

/// What the hooks of one phase threw, as the one throwable that is reported: the first, with the
/// others as suppressed exceptions.
///
/// Nested contexts throw a bare `CheckpointException` or `RestoreException` that only carries what
/// their resources threw. Those are taken instead of it, so that the report names the reason.
final class HookFailures {
  private @Nullable Throwable first;

  @SuppressWarnings("ReferenceEquality") // A throwable cannot be suppressed by itself.
  void add(Throwable thrown) {
    var carried = thrown.getSuppressed();
    if (carried.length > 0 && isBare(thrown)) {
      for (var failure : carried) {
        add(failure);
      }
    } else if (first == null) {
      first = thrown;
    } else if (first != thrown) {
      first.addSuppressed(thrown);
    }
  }

  /// The first failure, or `null` when there was none.
  @Nullable Throwable first() {
    return first;
  }

  private static boolean isBare(Throwable thrown) {
    return (thrown instanceof CheckpointException || thrown instanceof RestoreException)
        && thrown.getMessage() == null
        && thrown.getCause() == null;
  }
}
