package dev.lanner.framework.conformance;

import dev.lanner.local.gateway.Admission;
import dev.lanner.local.gateway.Arrival;
import dev.lanner.local.gateway.FrontEnd;
import dev.lanner.local.gateway.Route;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Prints what each request of the suite becomes behind one front end: a line with `name` and
/// `event`, or with `refused`, the status with which the front end itself answers.
public final class Main {
  /// When and as what the requests arrive; the same for all.
  static final Arrival ARRIVAL =
      new Arrival(
          "7c2af7db-31f3-42b5-8a6d-9ffc74e3b9e0",
          "JCJePHSSPHcEtwQ=",
          Instant.EPOCH,
          "Root=1-00000000-000000000000000000000001",
          "0000000000000001");

  private static final JsonMapper JSON = new JsonMapper();

  private Main() {}

  /// Prints all of them.
  ///
  /// @param arguments the name of a front end
  public static void main(String[] arguments) {
    FrontEnd frontEnd = arguments.length == 1 ? FrontEnds.BY_NAME.get(arguments[0]) : null;
    if (frontEnd == null) {
      System.err.println("Name a front end: " + String.join(", ", FrontEnds.BY_NAME.keySet()));
      System.exit(2);
    } else {
      var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      SuiteRequest.all().forEach(each -> out.println(line(each, frontEnd)));
    }
  }

  static String line(SuiteRequest each, FrontEnd frontEnd) {
    ObjectNode line = JSON.createObjectNode().put("name", each.name());
    switch (frontEnd.admit(each.request(), Route.DEFAULT, ARRIVAL)) {
      case Admission.Admitted(var event) -> line.set("event", JSON.readTree(event.utf8()));
      case Admission.Refused(var response) -> line.put("refused", response.status());
    }
    return JSON.writeValueAsString(line);
  }
}
