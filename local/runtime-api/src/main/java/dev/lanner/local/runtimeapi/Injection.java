package dev.lanner.local.runtimeapi;

import java.util.List;

/// Faults that one request met, for the account of a test.
///
/// @param request whose faults they are
/// @param faults which
public record Injection(FaultPlan.Request request, List<Fault> faults) {

  public Injection {
    faults = List.copyOf(faults);
  }

  /// Whether the runtime cannot know what became of its request: the connection ended before the
  /// reply to it was through. When the request was an answer, its invocation has ended all the same
  /// (or, after a cut inside the head, goes on), and must not be answered a second time.
  public boolean leavesDeliveryUnknown() {
    return faults.stream()
        .anyMatch(fault -> fault instanceof Fault.CutReply || fault instanceof Fault.CutRequest);
  }
}
