package dev.lanner.local.runtimeapi;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What kind of execution environment a {@link RuntimeApiServer} plays. Begin with {@link
/// #strict()} and change what differs.
///
/// @param concurrency how many `next` may be open at once, as `AWS_LAMBDA_MAX_CONCURRENCY` tells
///   the runtime on managed instances; 0 for an environment that takes one event after the other
/// @param snapStart whether `restore/next` and `restore/error` exist
/// @param externalExtensions the names of extensions that run in processes of their own, which the
///   wire does not tell; all others are internal
/// @param faults what goes wrong on the wire
/// @param violations is told each violation when it happens, on the thread of the connection, and
///   must not block; `null` when {@link RuntimeApiServer#close()} throws them instead
public record Options(
    int concurrency,
    boolean snapStart,
    Set<String> externalExtensions,
    FaultPlan faults,
    @Nullable Consumer<String> violations) {

  private static final Options STRICT = new Options(0, false, Set.of(), FaultPlan.none(), null);

  /// @throws IllegalArgumentException when the concurrency is negative, or is there together with
  ///   SnapStart, which managed instances do not have
  public Options {
    if (concurrency < 0) {
      throw new IllegalArgumentException(
          "The concurrency is " + concurrency + ". Expected a number of polls, or 0 for none.");
    }
    if (concurrency > 0 && snapStart) {
      throw new IllegalArgumentException(
          "Concurrency and SnapStart are both asked for. Lambda has no environment with both.");
    }
    externalExtensions = Set.copyOf(externalExtensions);
  }

  /// One event after the other, no SnapStart, and a server that throws violations when it closes.
  public static Options strict() {
    return STRICT;
  }

  /// The same for a managed instance with so many polls at once; at least 1.
  public Options withConcurrency(int polls) {
    return new Options(polls, snapStart, externalExtensions, faults, violations);
  }

  /// The same under SnapStart.
  public Options withSnapStart() {
    return new Options(concurrency, true, externalExtensions, faults, violations);
  }

  /// The same with external extensions of these names.
  public Options withExternalExtensions(String... names) {
    return new Options(concurrency, snapStart, Set.of(names), faults, violations);
  }

  /// The same with these faults.
  public Options withFaults(FaultPlan plan) {
    return new Options(concurrency, snapStart, externalExtensions, plan, violations);
  }

  /// The same, telling each violation when it happens instead of throwing all in the end.
  public Options withListener(Consumer<String> listener) {
    return new Options(concurrency, snapStart, externalExtensions, faults, listener);
  }
}
