package dev.lanner.benchmarks.harness;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// What the Runtime API does for one process. The threads of its connections call it, all at once
/// when the process has several.
interface Script {
  /// The whole HTTP response to a call of `next`, or `null` to leave the call open until the
  /// process is stopped.
  @Nullable ByteBuffer next();

  /// A response has arrived, up to its last byte; the process is not yet told so.
  ///
  /// @param body only valid during the call, from 0 to `length`
  void responded(String requestId, byte[] body, int length);

  /// Whether the cold start is over and invocations are measured one by one.
  boolean isWarm();

  /// The run cannot go on: the process reported an error or spoke something else than the Runtime
  /// API.
  void failed(RuntimeException reason);
}
