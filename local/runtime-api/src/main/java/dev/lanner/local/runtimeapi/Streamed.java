package dev.lanner.local.runtimeapi;

import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// An invocation whose response is read while the runtime sends it. The future of {@link #answer()}
/// tells how it ended, and is the only one to tell whether the bytes of {@link #body()} are all.
public final class Streamed {
  private final CompletableFuture<Optional<String>> contentType = new CompletableFuture<>();
  private final BodyPipe body = new BodyPipe();
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();

  Streamed() {}

  /// The `Content-Type` of the response, as soon as its head is in; empty when it has none, or when
  /// the invocation ends without a response. Never fails.
  public CompletableFuture<Optional<String>> contentType() {
    return contentType.copy();
  }

  /// The bytes of the response as they come in. The runtime is held up while more than 64 KiB wait
  /// here, as Lambda holds it up for a slow caller. Ends where the bytes of the runtime end, also
  /// when they are cut short. Closing it lets the rest pass unread. For one thread.
  public InputStream body() {
    return body;
  }

  /// How the invocation ended. {@link Answer.Response} has an empty payload, for the bytes went
  /// through {@link #body()}; {@link Answer.Failure} may follow after half of them, and then has
  /// what the trailers said. Never fails.
  public CompletableFuture<Answer> answer() {
    return answer.copy();
  }

  /// The head of a response is in.
  void begin(@Nullable String type) {
    contentType.complete(Optional.ofNullable(type));
  }

  /// Hands bytes on; waits while there are many. Passes them by when nobody reads.
  void write(byte[] bytes, int count) {
    body.write(bytes, count);
  }

  /// The runtime reports an error, which ends the bytes here.
  void cut() {
    body.finish();
  }

  /// The invocation is over.
  void complete(Answer outcome) {
    contentType.complete(Optional.empty());
    var told = outcome;
    if (outcome instanceof Answer.Response(var payload, var type)) {
      // One that was buffered.
      body.write(payload.bytes(), payload.length());
      told = new Answer.Response(Payload.empty(), type);
    }
    body.finish();
    answer.complete(told);
  }
}
