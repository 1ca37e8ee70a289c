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

  /// Reports that an invocation failed.
  Delivery fail(String requestId, ErrorReport error);

  /// Reports that the init phase failed. Afterwards the process exits.
  void failInit(ErrorReport error);
}
