package dev.lanner.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

/// An invocation whose response is read while the function writes it.
///
/// @param response done when the function begins to answer, or has ended without; never fails
/// @param result how the invocation ended, with an empty payload when the function returned; never
///   fails
record StreamedInvocation(
    CompletableFuture<StreamedResponse> response, CompletableFuture<Result> result) {

  /// Nobody wants the response any more. An invocation that still waits for an environment is
  /// dropped; one that runs goes on to its end, and nobody's reading holds it up.
  void abandon() {
    result.cancel(false);
    var _ = response.thenAccept(StreamedInvocation::passBy);
  }

  private static void passBy(StreamedResponse response) {
    try {
      response.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
