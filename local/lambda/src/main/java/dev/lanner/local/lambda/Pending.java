package dev.lanner.local.lambda;

import dev.lanner.local.runtimeapi.Payload;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// An invocation that somebody waits for.
///
/// @param response where the response goes when it begins, or `null` when it is wanted whole
record Pending(
    Payload event,
    @Nullable String traceId,
    @Nullable CompletableFuture<StreamedResponse> response,
    CompletableFuture<Result> result) {

  static Pending whole(Payload event, @Nullable String traceId) {
    return new Pending(event, traceId, null, new CompletableFuture<>());
  }

  /// It is over.
  void end(Result how) {
    if (response != null) {
      response.complete(StreamedResponse.none());
    }
    result.complete(how);
  }
}
