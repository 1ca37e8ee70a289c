package dev.lanner.runtime.crac;

/// What is notified of a snapshot. `org.crac` makes a proxy of this interface for each
/// `org.crac.Resource`.
public interface Resource {

  /// Lambda is about to take the snapshot.
  ///
  /// @throws Exception anything; the other resources are notified all the same, and then the init
  ///   phase fails
  void beforeCheckpoint(Context context) throws Exception;

  /// The process was restored from the snapshot.
  ///
  /// @throws Exception anything; the other resources are notified all the same, and then the
  ///   environment is given up
  void afterRestore(Context context) throws Exception;
}
