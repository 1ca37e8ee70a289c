package dev.lanner.framework.processor;

import dev.lanner.processing.JsonTree.Items;
import dev.lanner.processing.JsonTree.Members;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Problems in an OpenAPI document: one schema for all of them, and answers that are the same
/// everywhere.
final class OpenApiProblems {
  private static final String OTHERS = "default";

  private final Members problem;
  private final Map<String, Members> responses = new TreeMap<>();

  OpenApiProblems(Schemas schemas) {
    Members violation = schemas.add("Violation", OpenApiProblems::violation);
    this.problem = schemas.add("Problem", () -> problem(violation));
  }

  /// The answers that were referred to, by name.
  Members responses() {
    var all = new Members();
    responses.forEach(all::put);
    return all;
  }

  /// The answer with a status in its usual words.
  Members of(int status) {
    return switch (status) {
      case 400 -> shared("BadRequest", "The request is malformed or breaks a rule.");
      case 401 -> shared("Unauthorized", "The caller did not say who it is.");
      case 403 -> shared("Forbidden", "The caller may not do this.");
      case 404 -> shared("NotFound", "There is nothing at this path.");
      case 406 -> shared("NotAcceptable", "The client accepts none of the media types.");
      case 412 -> shared("PreconditionFailed", "It has changed since, or is gone.");
      case 415 -> shared("UnsupportedMediaType", "The body has a media type that is not read.");
      case 428 -> shared("PreconditionRequired", "`If-Match` has to name the version to change.");
      // API Gateway's own answer, which is no problem by RFC 9457.
      case 429 -> refer("TooManyRequests", new Members().put("description", "Try again later."));
      default -> throw new IllegalArgumentException("No words for " + status);
    };
  }

  /// Any other failure.
  Members others() {
    return shared("Failure", "Any other failure, 500 when it is the server's own.");
  }

  static String othersStatus() {
    return OTHERS;
  }

  /// An answer in words of the application.
  Members of(String description) {
    return new Members()
        .put("description", description)
        .put(
            "content",
            new Members().put("application/problem+json", new Members().put("schema", problem)));
  }

  private Members shared(String name, String description) {
    return refer(name, of(description));
  }

  private Members refer(String name, Members response) {
    responses.putIfAbsent(name, response);
    return new Members().put("$ref", "#/components/responses/" + name);
  }

  private static Members problem(Members violation) {
    var properties =
        new Members()
            .put(
                "type",
                text("A URI of this kind of problem.")
                    .put("format", "uri-reference")
                    .put("default", "about:blank"))
            .put("title", text("The kind of problem in words."))
            .put(
                "status",
                new Members()
                    .put("type", "integer")
                    .put("format", "int32")
                    .put("minimum", 400)
                    .put("maximum", 599)
                    .put("description", "The status code."))
            .put("detail", text("What happened in this case."))
            .put("instance", text("A URI of this case.").put("format", "uri-reference"))
            .put(
                "errors",
                new Members()
                    .put("type", "array")
                    .put("items", violation)
                    .put("description", "The rules that the request breaks."));
    return new Members()
        .put("type", "object")
        .put("description", "A problem by RFC 9457, which may have more members.")
        .put("required", Items.texts(List.of("title", "status")))
        .put("properties", properties);
  }

  private static Members violation() {
    var places = List.of("path", "query", "header", "cookie", "form", "body");
    var properties =
        new Members()
            .put("in", text("Where.").put("enum", Items.texts(places)))
            .put("name", text("The parameter, or the path of a member of the body."))
            .put("detail", text("The rule in words that follow the name."));
    return new Members()
        .put("type", "object")
        .put("description", "One rule that a request breaks.")
        .put("required", Items.texts(List.of("in", "name", "detail")))
        .put("properties", properties);
  }

  private static Members text(String description) {
    return ScalarSchemas.string().put("description", description);
  }
}
