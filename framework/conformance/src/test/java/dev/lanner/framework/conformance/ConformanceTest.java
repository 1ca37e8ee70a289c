package dev.lanner.framework.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.Request;
import dev.lanner.local.gateway.Admission;
import dev.lanner.local.gateway.ByteString;
import dev.lanner.local.gateway.FrontEnd;
import dev.lanner.local.gateway.HttpResponse;
import dev.lanner.local.gateway.Route;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The suite, run with this framework: each request through each front end.
class ConformanceTest {
  private final Eyewitness eyewitness = new Eyewitness();

  @TestFactory
  Stream<DynamicNode> showsAHandlerTheSameRequest() {
    return Case.all().stream()
        .map(each ->
            DynamicContainer.dynamicContainer(
                each.name(),
                FrontEnds.BY_NAME.entrySet().stream()
                    .map(frontEnd ->
                        DynamicTest.dynamicTest(
                            frontEnd.getKey(),
                            () -> check(each, frontEnd.getKey(), frontEnd.getValue())))));
  }

  private void check(Case each, String name, FrontEnd frontEnd) {
    int refused = each.losses(name).path("refused").asInt(0);
    switch (frontEnd.admit(each.suite().request(), Route.DEFAULT, Main.ARRIVAL)) {
      case Admission.Refused(HttpResponse response) ->
          assertThat(response.status()).as("refused by the front end itself").isEqualTo(refused);
      case Admission.Admitted(ByteString event) -> {
        Request request = eyewitness.see(event);
        assertThat(View.of(request, each.headerNames())).isEqualTo(each.view(name));
        assertThat(refused).as("status of a refusal").isZero();
        if (each.request().has("sourceIp")) {
          assertThat(request.sourceIp()).isEqualTo(each.request().get("sourceIp").stringValue());
        }
      }
    }
  }

  @Test
  void printsEventsAndRefusals() {
    SuiteRequest sound = SuiteRequest.all().getFirst();
    SuiteRequest malformed =
        SuiteRequest.all().stream()
            .filter(each -> each.name().equals("query a=%zz"))
            .findFirst()
            .orElseThrow();
    FrontEnd http = FrontEnds.BY_NAME.get("http-2.0");

    assertThat(Main.line(sound, http))
        .startsWith("{\"name\":\"method GET\",\"event\":{\"version\":\"2.0\"");
    assertThat(Main.line(malformed, http)).isEqualTo("{\"name\":\"query a=%zz\",\"refused\":400}");
  }

  @Test
  void hasAtLeast200RequestsWithNamesOfTheirOwn() {
    List<Case> all = Case.all();

    assertThat(all).hasSizeGreaterThanOrEqualTo(200);
    assertThat(all).extracting(Case::name).doesNotHaveDuplicates();
  }

  /// A loss is what a front end does by its nature; what it is said to lose has to be lost.
  @Test
  void namesNoLossThatIsNone() {
    for (Case each : Case.all()) {
      for (String frontEnd : FrontEnds.BY_NAME.keySet()) {
        boolean lost = each.losses(frontEnd).isObject();
        boolean refused = each.losses(frontEnd).has("refused");

        assertThat(lost && !refused && each.view(frontEnd).equals(each.view()))
            .as(each + " through " + frontEnd)
            .isFalse();
        assertThat(lost && each.losses(frontEnd).get("because").isEmpty()).isFalse();
      }
    }
  }

  @Test
  void losesNothingElse() {
    var reasons = new HashSet<String>();
    for (Case each : Case.all()) {
      for (String frontEnd : FrontEnds.BY_NAME.keySet()) {
        for (var reason : each.losses(frontEnd).path("because")) {
          reasons.add(frontEnd + ": " + reason.stringValue());
        }
      }
    }

    assertThat(reasons).containsExactlyInAnyOrder(Losses.BY_NATURE);
  }
}
