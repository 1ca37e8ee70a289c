package dev.lanner.local.runtimeapi;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Numbers the requests and asks the plan about each.
final class FaultInjector {
  private final FaultPlan plan;
  private final Counters counters;
  private final Map<FaultPlan.Call, Long> counts = new EnumMap<>(FaultPlan.Call.class);
  private final List<Injection> injections = new ArrayList<>();
  private long number;

  FaultInjector(FaultPlan plan, Counters counters) {
    this.plan = plan;
    this.counters = counters;
  }

  synchronized Exchange exchange(ApiCall call) {
    counters.request();
    var kind = call.kind();
    var nth = counts.merge(kind, 1L, Long::sum);
    number++;
    var id = call instanceof RuntimeStep.InvocationAnswer answer ? answer.id() : null;
    var request = new FaultPlan.Request(number, kind, nth, id);
    var faults = plan.faults(request);
    if (faults.isEmpty()) {
      return Exchange.PLAIN;
    }
    faults.forEach(_ -> counters.fault());
    injections.add(new Injection(request, faults));
    return new Exchange(faults);
  }

  synchronized List<Injection> injections() {
    return List.copyOf(injections);
  }
}
