package dev.lanner.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.gateway.UsagePlan.Period;
import dev.lanner.local.gateway.UsagePlan.Quota;
import org.junit.jupiter.api.Test;

class ApiKeySnippets {
  // @start region="check"
  static Admission send(ApiKeys keys, RestApi api, HttpRequest request, Route route) {
    return switch (keys.check(api, request, Requests.ARRIVAL)) {
      case KeyVerdict.Known(var key) ->
          api.admit(
              request, route, Requests.ARRIVAL, Caller.ANONYMOUS.withApiKey(key.id(), key.value()));
      case KeyVerdict.Refused(var response, _) -> new Admission.Refused(response);
    };
  }

  // @end

  @Test
  void takesARequestWithItsKeyToTheFunction() {
    var plan = new UsagePlan(new Throttle(10, 20), new Quota(1000, Period.DAY));
    var keys = new ApiKeys(plan, new Caller.ApiKey("k1", "secret"));
    var request = Requests.get("/orders").header("X-Api-Key", "secret").build();

    var admission = send(keys, Requests.REST_API, request, Route.DEFAULT);

    assertThat(((Admission.Admitted) admission).event().utf8())
        .contains("\"apiKey\":\"secret\",\"apiKeyId\":\"k1\"");
  }
}
