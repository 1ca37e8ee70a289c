package dev.lanner.local.gateway;

import dev.lanner.local.iam.Policy;
import dev.lanner.local.iam.PolicyException;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads what a Lambda authorizer returned, as strictly as it is documented.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html">Output
///   of an authorizer</a>
final class AuthorizerResultReader {
  /// AWS writes "8 KB". [?] Documented for WebSocket APIs; applied to all.
  private static final int MAX_BYTES = 8 * 1024;

  /// [?] Documented for REST APIs; not applied to others.
  private static final int MAX_RESOURCE_LENGTH = 512;

  /// Members of the event that a context of texts would stand in for, and one that is reserved.
  private static final Set<String> RESERVED = Set.of("claims", "principalId", "integrationLatency");

  private AuthorizerResultReader() {}

  /// @throws MalformedResultException when the payload is neither form in which this API takes an
  ///   answer; its message has no value of it
  static AuthorizerResult read(
      ByteString payload, AuthorizerForm form, LambdaAuthorizer authorizer) {
    Envelope.require(
        payload.size() <= MAX_BYTES,
        "It has %d bytes, and API Gateway takes 8 KB.".formatted(payload.size()));
    if (!(Json.read(payload) instanceof ObjectNode result)) {
      throw new MalformedResultException("It is not a JSON object.");
    }
    return result.has("isAuthorized")
        ? simple(result, form, authorizer)
        : iam(result, form, authorizer);
  }

  private static AuthorizerResult simple(
      ObjectNode result, AuthorizerForm form, LambdaAuthorizer authorizer) {
    Envelope.require(
        form.takesSimpleResponses() && authorizer.simpleResponses(),
        "It has isAuthorized, a simple response, which only an HTTP API with payload format 2.0 takes, and only if simple responses are enabled.");
    // [?] What counts when both are there is not documented.
    Envelope.require(!result.has("policyDocument"), "It has isAuthorized and policyDocument.");
    var isAuthorized = result.get("isAuthorized");
    Envelope.require(isAuthorized.isBoolean(), "isAuthorized is not true or false.");
    return new AuthorizerResult.Simple(isAuthorized.booleanValue(), context(result, form));
  }

  private static AuthorizerResult iam(
      ObjectNode result, AuthorizerForm form, LambdaAuthorizer authorizer) {
    var document = result.get("policyDocument");
    Envelope.require(
        document instanceof ObjectNode,
        form.takesSimpleResponses() && authorizer.simpleResponses()
            ? "It has neither isAuthorized nor an object policyDocument."
            : "It has no object policyDocument.");
    if (form == AuthorizerForm.REST_API) {
      requireShortResources(document.path("Statement"));
    }
    var key = result.path("usageIdentifierKey");
    Envelope.require(
        key.isMissingNode() || key.isNull() || key.isString(), "usageIdentifierKey is not a text.");
    return new AuthorizerResult.Iam(principalId(result), policy(document), context(result, form));
  }

  private static String principalId(ObjectNode result) {
    var id = result.get("principalId");
    Envelope.require(
        id != null && id.isString() && isPrincipalId(id.stringValue()),
        "principalId is not a text of at least one character and without control characters.");
    return id.stringValue();
  }

  private static boolean isPrincipalId(String text) {
    return !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
  }

  private static Policy policy(JsonNode document) {
    try {
      return Policy.parse(Json.write(document).utf8());
    } catch (PolicyException e) {
      throw new MalformedResultException(
          "policyDocument is no policy, because of " + e.path() + ".");
    }
  }

  private static void requireShortResources(JsonNode statements) {
    for (var statement : statements.isArray() ? statements : List.of(statements)) {
      for (var name : List.of("Resource", "NotResource")) {
        var resources = statement.path(name);
        for (var resource : resources.isArray() ? resources : List.of(resources)) {
          Envelope.require(
              resource.asString("").length() <= MAX_RESOURCE_LENGTH,
              "A resource of the policy has more than 512 characters.");
        }
      }
    }
  }

  private static String context(ObjectNode result, AuthorizerForm form) {
    var context = result.get("context");
    if (context == null || context.isNull()) {
      return "{}";
    }
    Envelope.require(context.isObject(), "context is not an object.");
    if (!form.keepsContext()) {
      for (var entry : context.properties()) {
        var value = entry.getValue();
        Envelope.require(
            value.isString() || value.isNumber() || value.isBoolean(),
            "context has a value that is not a text, a number, true or false; only an HTTP API with payload format 2.0 takes others.");
        Envelope.require(
            !RESERVED.contains(entry.getKey()),
            "context has one of the reserved keys claims, principalId and integrationLatency.");
      }
    }
    return Json.write(context).utf8();
  }
}
