package dev.lanner.local.runtimeapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.runtimeapi.Fault.End;
import org.junit.jupiter.api.Test;

class FaultSnippets {

  @Test
  void breaksTheWireWhereThePlanSays() throws Exception {
    // @start region="plan"
    var plan =
        FaultPlan.on(FaultPlan.Call.NEXT, 1, new Fault.CutReply(100, End.RESET))
            .and(FaultPlan.on(FaultPlan.Call.NEXT, 2, new Fault.OneByteWrites()));
    try (var api = RuntimeApiServer.start(Options.strict().withFaults(plan))) {
      var answer = api.invoke(Event.json("1"));

      runAgainst(api.endpoint()); // polls again, on a new connection, and gets the same event

      assertThat(answer.get()).isInstanceOf(Answer.Response.class);
    }
    // @end
  }

  private static void runAgainst(String endpoint) throws Exception {
    var port = Integer.parseInt(endpoint.split(":", -1)[1]);
    try (var broken = new RawRuntime(port)) {
      assertThat(broken.send(RawRuntime.NEXT).rest().reset()).isTrue();
    }
    try (var runtime = new RawRuntime(port)) {
      runtime.respond(runtime.next().header("Lambda-Runtime-Aws-Request-Id"), "{}");
    }
  }
}
