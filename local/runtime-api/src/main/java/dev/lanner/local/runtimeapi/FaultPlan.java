package dev.lanner.local.runtimeapi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says which request of the runtime meets which {@link Fault}s. The same requests in the same
/// order meet the same faults, as long as the plan depends on nothing else.
///
/// {@snippet class="FaultSnippets" region="plan"}
@FunctionalInterface
public interface FaultPlan {

  /// The calls that faults are planned for.
  enum Call {
    /// `GET invocation/next`
    NEXT,
    /// `POST invocation/{id}/response`
    RESPONSE,
    /// `POST invocation/{id}/error`
    ERROR,
    /// `POST init/error`
    INIT_ERROR,
    /// `GET restore/next`
    RESTORE_NEXT,
    /// `POST restore/error`
    RESTORE_ERROR,
    /// everything under `/2020-01-01/extension/`
    EXTENSION,
    /// the subscriptions to telemetry and logs
    TELEMETRY
  }

  /// One request whose head the server has read.
  ///
  /// @param number of this request among all of this server, from 1
  /// @param call what it asks for
  /// @param nth of this request among those that ask for the same, from 1
  /// @param requestId of the invocation it answers, or `null`
  record Request(long number, Call call, long nth, @Nullable String requestId) {}

  /// The faults of this request; most have none. Is called once for each request, on the thread of
  /// its connection, by one thread at a time.
  List<Fault> faults(Request request);

  /// Nothing goes wrong.
  static FaultPlan none() {
    return _ -> List.of();
  }

  /// The n-th request for this call meets these faults, all others none.
  static FaultPlan on(Call call, long nth, Fault... faults) {
    var planned = List.of(faults);
    return request -> request.call() == call && request.nth() == nth ? planned : List.of();
  }

  /// The faults of both.
  default FaultPlan and(FaultPlan other) {
    return request -> {
      var both = new ArrayList<>(faults(request));
      both.addAll(other.faults(request));
      return both;
    };
  }
}
