package dev.lanner.runtime;

/// The calls of the Lambda Runtime API that a runtime needs. An instance serves one thread at a
/// time; concurrent workers have one each.
///
/// Every method throws a {@link RuntimeApiException} when the process cannot go on.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
public interface RuntimeApi {

  /// Waits for the next event, for as long as it takes: Lambda may freeze the process for hours.
  Invocation next();

  /// Answers an invocation. Called once for each; a response whose delivery is unknown is never
  /// sent again.
  Delivery respond(String requestId, Payload response);

  /// Answers an invocation with a response that is sent while it is made. Nothing goes out yet:
  /// until it begins, {@link #respond} may be called in place of it. Once it has begun, no other
  /// call is made before it has ended.
  StreamedResponse stream(String requestId);

  /// Reports that an invocation failed.
  Delivery fail(String requestId, ErrorReport error);

  /// Reports that the init phase failed. Afterwards the process exits.
  void failInit(ErrorReport error);

  /// Lets Lambda take the snapshot of a SnapStart function, and returns when the process has been
  /// restored from it. Called once, between the init phase and the first `next`.
  ///
  /// Connections do not live through a snapshot: the next call opens a new one.
  ///
  /// @return `false` when this environment takes no snapshots, and the function goes on without
  boolean awaitRestore();

  /// Registers an internal extension that wants no events: Lambda then ends the process by SIGTERM,
  /// and not by SIGKILL alone. Called at most once, at the end of the init phase; what has to go on
  /// from there goes on in the background.
  void registerExtension(String name);

  /// Reports that a hook failed after the restore. Afterwards the process exits.
  void failRestore(ErrorReport error);
}
