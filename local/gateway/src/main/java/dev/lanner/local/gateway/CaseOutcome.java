package dev.lanner.local.gateway;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Reads `outcome`: what became of the request of a case.
final class CaseOutcome {
  private static final List<String> WORDS = List.of("failed", "timed-out", "no-route");
  private static final String EXPECTED =
      "an object with one of returned, returnedText, returnedBase64, streamed, gatewayMade is expected, or one of the texts "
          + String.join(", ", WORDS)
          + ".";
  private static final String MISSING_PARAMETERS = "MISSING_PARAMETERS";

  private CaseOutcome() {}

  /// @param answers those that the front end gives by itself, with names
  static Outcome read(CaseObject given, List<? extends GatewayAnswer> answers) {
    if (!given.has("outcome")) {
      throw new CaseException("outcome is missing; " + EXPECTED);
    }
    if (!given.any("outcome").isString()) {
      return given.object("outcome").make(object -> of(object, answers));
    }
    return switch (given.oneOf("outcome", WORDS)) {
      case "failed" -> new Outcome.Failed();
      case "timed-out" -> new Outcome.TimedOut();
      default -> new Outcome.NoRoute();
    };
  }

  private static Outcome of(CaseObject given, List<? extends GatewayAnswer> answers) {
    if (given.has("returned")) {
      return new Outcome.Returned(Json.write(given.any("returned")));
    }
    if (given.has("streamed")) {
      return given.object("streamed").make(CaseOutcome::streamed);
    }
    if (given.has("gatewayMade")) {
      return new Outcome.GatewayMade(answer(given, answers));
    }
    if (given.has("returnedText") || given.has("returnedBase64")) {
      return new Outcome.Returned(given.bytes("returnedText", "returnedBase64"));
    }
    throw new CaseException("outcome has no member that says what happened; " + EXPECTED);
  }

  private static Outcome streamed(CaseObject given) {
    var stream = new ByteArrayOutputStream();
    var contentType = "application/octet-stream";
    if (given.has("prelude")) {
      contentType = StreamPrelude.CONTENT_TYPE;
      stream.writeBytes(Json.write(given.any("prelude")).toByteArray());
      stream.writeBytes(new byte[8]);
    }
    stream.writeBytes(given.bytes("body", "bodyBase64").toByteArray());
    return new Outcome.Streamed(
        given.text("contentType", contentType), ByteString.of(stream.toByteArray()));
  }

  private static GatewayAnswer answer(CaseObject given, List<? extends GatewayAnswer> answers) {
    var names = new ArrayList<>(answers.stream().map(Object::toString).toList());
    boolean isRestApi = answers.contains(RestApiAnswer.BAD_REQUEST);
    if (isRestApi) {
      names.add(MISSING_PARAMETERS);
    }
    if (names.isEmpty()) {
      throw new CaseException(
          "outcome.gatewayMade is for front ends with answers that have names; these are rest, http-1.0, http-2.0, function-url.");
    }
    var name = given.oneOf("gatewayMade", names);
    if (name.equals(MISSING_PARAMETERS)) {
      return new RestApiAnswer.MissingParameters(given.texts("keys", List.of()));
    }
    return answers.get(names.indexOf(name));
  }
}
