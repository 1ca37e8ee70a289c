package dev.lanner.local.gateway;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// One line of the command: a request on its way to an event, or what a function returned on its
/// way to a response. The module's README describes the format.
final class Case {
  private static final List<String> FRONT_ENDS =
      List.of("rest", "http-1.0", "http-2.0", "function-url", "alb", "alb-multi", "websocket");
  private static final List<String> DIRECTIONS = List.of("request", "response");

  private Case() {}

  /// The result, as JSON on one line. Never throws.
  ///
  /// @param number of the line, for a case without a name
  static String run(String line, int number) {
    var result = Json.object();
    result.put("name", Integer.toString(number));
    try {
      var given = CaseObject.parse(line);
      result.put("name", given.text("name", Integer.toString(number)));
      run(given, result);
    } catch (CaseException e) {
      result.put("error", e.getMessage());
    } catch (RuntimeException e) {
      result.put("error", "The gateway cannot take the case, which is a mistake of its own: " + e);
    }
    return Json.write(result).utf8();
  }

  private static void run(CaseObject given, ObjectNode result) {
    var frontEnd = given.oneOf("frontEnd", FRONT_ENDS);
    boolean isRequest = given.oneOf("direction", DIRECTIONS).equals("request");
    if (frontEnd.equals("websocket")) {
      WebSocketCase.run(given, isRequest, result);
    } else {
      run(CaseFrontEnds.read(frontEnd, given.object("settings")), given, isRequest, result);
    }
  }

  private static void run(
      FrontEnd frontEnd, CaseObject given, boolean isRequest, ObjectNode result) {
    var arrival = given.object("arrival").make(CaseInput::arrival);
    if (isRequest) {
      var request = given.object("request").make(CaseInput::request);
      var route = given.has("route") ? given.object("route").make(CaseInput::route) : Route.DEFAULT;
      var caller = given.object("caller").make(CaseInput::caller);
      given.nothingElse();
      switch (frontEnd.admit(request, route, arrival, caller)) {
        case Admission.Admitted(var event) -> CaseOutput.putEvent(result, event);
        case Admission.Refused(var response) -> CaseOutput.putResponse(result, response);
      }
    } else {
      var request =
          given.has("request")
              ? given.object("request").make(CaseInput::request)
              : HttpRequest.builder("GET", "/").build();
      var outcome = CaseOutcome.read(given, answersOf(frontEnd));
      given.nothingElse();
      CaseOutput.putResponse(result, frontEnd.answer(request, arrival, outcome));
    }
  }

  private static List<? extends GatewayAnswer> answersOf(FrontEnd frontEnd) {
    return switch (frontEnd) {
      case RestApi _ -> List.of(RestApiAnswer.values());
      case HttpApiV1 _, HttpApiV2 _ -> List.of(HttpApiAnswer.values());
      case FunctionUrl _ -> List.of(FunctionUrlAnswer.values());
      case ApplicationLoadBalancer _ -> List.of();
    };
  }
}
