package dev.lanner.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lanner.framework.Request;
import dev.lanner.local.iam.AccessRequest;
import dev.lanner.local.iam.Policies;
import dev.lanner.local.iam.Policy;
import dev.lanner.runtime.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An API that asks an authorizer, and does with its answer what API Gateway does.
final class AskedApi {
  static final String STAGE = "arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/prod";

  private static final JsonMapper JSON = new JsonMapper();

  private AskedApi() {}

  /// An authorizer that always decides the same.
  ///
  /// @param remembered whether it has a TTL
  static AuthorizerFunction deciding(
      AuthorizerOutput output, boolean remembered, String... routes) {
    return new AuthorizerFunction("Fixed", "x-key", remembered, false, routes) {
      @Override
      protected AuthorizerOutput decide(Request request) {
        return output;
      }
    };
  }

  /// An authorizer that fails.
  static AuthorizerFunction failing(Throwable thrown) {
    return new AuthorizerFunction("Failing", "x-key", true, false, "GET /a") {
      @Override
      protected AuthorizerOutput decide(Request request) {
        throw sneaky(thrown);
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }

  /// What it answers to a REST API with the type TOKEN.
  ///
  /// @param path method and path behind the stage, such as `GET/users/1`
  static String ask(AuthorizerFunction function, String path) {
    return askAt(function, STAGE + "/" + path);
  }

  static String askAt(AuthorizerFunction function, String arn) {
    String event =
        JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("type", "TOKEN")
                .put("methodArn", arn)
                .put("authorizationToken", "t"));
    return function.handle(Payload.of(event.getBytes(UTF_8)), new NoContext()).utf8();
  }

  /// Whether a policy that was answered, for whichever route, lets a request pass.
  static boolean passes(String answer, String path) {
    return policies(answer)
        .evaluate(AccessRequest.of("execute-api:Invoke", STAGE + "/" + path))
        .isAllowed();
  }

  static Policies policies(String answer) {
    return Policies.of(Policy.parse(json(answer).get("policyDocument").toString()));
  }

  static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  static String event(String name) {
    try (InputStream in = AskedApi.class.getResourceAsStream("/events/" + name + ".json")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
