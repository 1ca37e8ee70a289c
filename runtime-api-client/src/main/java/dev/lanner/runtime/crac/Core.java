package dev.lanner.runtime.crac;

/// Where `org.crac` finds the global context.
public final class Core {
  // Static because org.crac asks for it with a static call.
  private static final Context GLOBAL = new Context();

  private Core() {}

  /// The context that the runtime notifies. Threads may share it.
  public static Context getGlobalContext() {
    return GLOBAL;
  }

  /// Always refuses: Lambda alone takes snapshots.
  ///
  /// @throws UnsupportedOperationException always. `org.crac.Core.checkpointRestore()` wraps it in
  ///   an `org.crac.CheckpointException`
  @SuppressWarnings("DoNotCallSuggester") // org.crac calls it by its name.
  public static void checkpointRestore() {
    throw new UnsupportedOperationException(
        "Lambda takes the snapshot of a SnapStart function by itself, after the init phase. Remove"
            + " the call of checkpointRestore(); registered resources are notified without it.");
  }
}
