package dev.lanner.framework.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.Request;
import dev.lanner.local.gateway.Admission;
import dev.lanner.local.gateway.Arrival;
import dev.lanner.local.gateway.ByteString;
import dev.lanner.local.gateway.FrontEnd;
import dev.lanner.local.gateway.HttpResponse;
import dev.lanner.local.gateway.Route;
import java.io.IOException;
import java.time.Instant;
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
  static final Arrival ARRIVAL =
      new Arrival(
          "7c2af7db-31f3-42b5-8a6d-9ffc74e3b9e0",
          "JCJePHSSPHcEtwQ=",
          Instant.EPOCH,
          "Root=1-00000000-000000000000000000000001",
          "0000000000000001");

  private final Eyewitness eyewitness = new Eyewitness();

  @TestFactory
  Stream<DynamicNode> showsAHandlerTheSameRequest() throws IOException {
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
    switch (frontEnd.admit(each.request(), Route.DEFAULT, ARRIVAL)) {
      case Admission.Refused(HttpResponse response) ->
          assertThat(response.status()).as("refused by the front end itself").isEqualTo(refused);
      case Admission.Admitted(ByteString event) -> {
        Request request = eyewitness.see(event);
        assertThat(View.of(request, each.headerNames())).isEqualTo(each.view(name));
        assertThat(refused).as("status of a refusal").isZero();
        if (each.json().get("request").has("sourceIp")) {
          assertThat(request.sourceIp())
              .isEqualTo(each.json().get("request").get("sourceIp").stringValue());
        }
      }
    }
  }

  @Test
  void hasAtLeast200RequestsWithNamesOfTheirOwn() throws IOException {
    List<Case> all = Case.all();

    assertThat(all).hasSizeGreaterThanOrEqualTo(200);
    assertThat(all).extracting(Case::name).doesNotHaveDuplicates();
  }

  /// A loss is what a front end does by its nature; what it is said to lose has to be lost.
  @Test
  void namesNoLossThatIsNone() throws IOException {
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
  void losesNothingElse() throws IOException {
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
