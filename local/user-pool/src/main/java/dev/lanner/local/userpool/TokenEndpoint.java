package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonException;
import dev.lanner.local.awsjson.HttpAnswer;
import dev.lanner.local.awsjson.HttpCall;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// `/oauth2/token` for clients that act for themselves and for refresh tokens, and
/// `/oauth2/revoke`. The client's id says which pool is meant.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html">Token
///   endpoint</a>
record TokenEndpoint(Pools pools, Tokens tokens) {

  /// An error in the form of RFC 6749.
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    Refusal(String error) {
      super(error);
    }
  }

  private record Authenticated(Pool pool, Client client) {}

  HttpAnswer token(HttpCall call) {
    return answer(
        call,
        form -> {
          var caller = authenticate(call, form);
          return switch (required(form, "grant_type")) {
            case Client.CLIENT_CREDENTIALS -> clientCredentials(caller, form);
            case "refresh_token" -> refresh(caller, form);
            default -> throw new Refusal("unsupported_grant_type");
          };
        });
  }

  HttpAnswer revoke(HttpCall call) {
    return answer(
        call,
        form -> {
          var caller = authenticate(call, form);
          var token = required(form, "token");
          try {
            AuthOperations.revoke(tokens, caller.pool, caller.client, token);
          } catch (AwsJsonException _) {
            throw new Refusal("unsupported_token_type");
          }
          return null;
        });
  }

  private ObjectNode clientCredentials(Authenticated caller, Map<String, String> form)
      throws Refusal {
    var client = caller.client;
    if (!client.oauthFlows().contains(Client.CLIENT_CREDENTIALS)) {
      throw new Refusal("unauthorized_client");
    }
    var scopes = new ArrayList<String>();
    for (var scope : form.getOrDefault("scope", "").split(" ", -1)) {
      if (!scope.isEmpty()) {
        scopes.add(scope);
      }
    }
    var allowed = client.scopes().stream().filter(caller.pool::hasScope).toList();
    if (!allowed.containsAll(scopes)) {
      throw new Refusal("invalid_scope");
    }
    var token =
        tokens.machine(
            caller.pool,
            client,
            scopes.isEmpty() ? allowed : List.copyOf(scopes),
            metadata(form.get("aws_client_metadata")));
    return Json.object()
        .put("access_token", token)
        .put("expires_in", client.accessToken().duration().toSeconds())
        .put("token_type", "Bearer");
  }

  private ObjectNode refresh(Authenticated caller, Map<String, String> form) throws Refusal {
    var text = required(form, "refresh_token");
    ObjectNode result;
    try {
      result = tokens.refresh(caller.pool, caller.client, text, Map.of());
    } catch (AwsJsonException _) {
      throw new Refusal("invalid_grant");
    }
    var output = Json.object();
    output.set("id_token", result.get("IdToken"));
    output.set("access_token", result.get("AccessToken"));
    if (result.has("RefreshToken")) {
      output.set("refresh_token", result.get("RefreshToken"));
    }
    output.set("expires_in", result.get("ExpiresIn"));
    return output.put("token_type", "Bearer");
  }

  /// By `Authorization: Basic`, or by `client_id` and `client_secret` in the body.
  private Authenticated authenticate(HttpCall call, Map<String, String> form) throws Refusal {
    var header = call.header("Authorization");
    var id = form.get("client_id");
    var secret = form.get("client_secret");
    if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
      var basic = basic(header.substring(6).strip());
      if (id != null && !id.equals(basic[0])) {
        throw new Refusal("invalid_client");
      }
      id = basic[0];
      secret = basic[1];
    }
    if (id == null) {
      throw new Refusal("invalid_request");
    }
    var pool = pools.findByClient(id);
    if (pool == null || !pool.client(id).isSecret(secret)) {
      throw new Refusal("invalid_client");
    }
    return new Authenticated(pool, pool.client(id));
  }

  private static String[] basic(String encoded) throws Refusal {
    try {
      var pair =
          new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
      if (pair.length == 2) {
        return pair;
      }
    } catch (IllegalArgumentException _) {
      // Told below.
    }
    throw new Refusal("invalid_client");
  }

  private static Map<String, String> metadata(@Nullable String json) throws Refusal {
    if (json == null) {
      return Map.of();
    }
    try {
      var texts = new LinkedHashMap<String, String>();
      Json.MAPPER
          .readTree(json)
          .properties()
          .forEach(each -> texts.put(each.getKey(), each.getValue().asString("")));
      return texts;
    } catch (JacksonException _) {
      throw new Refusal("invalid_request");
    }
  }

  private interface Endpoint {
    @Nullable ObjectNode answer(Map<String, String> form) throws Refusal;
  }

  private static HttpAnswer answer(HttpCall call, Endpoint endpoint) {
    try {
      if (!call.method().equals("POST")) {
        throw new Refusal("invalid_request");
      }
      var output = endpoint.answer(form(call.body()));
      return json(200, output == null ? "" : output.toString());
    } catch (Refusal e) {
      return json(400, Json.object().put("error", e.getMessage()).toString());
    } catch (AwsJsonException e) {
      // A function of the pool failed.
      var error = Json.object().put("error", "invalid_request");
      return json(400, error.put("error_description", e.getMessage()).toString());
    }
  }

  private static HttpAnswer json(int status, String body) {
    return HttpAnswer.of(status, "application/json;charset=UTF-8", body)
        .withHeader("Cache-Control", "no-store");
  }

  private static Map<String, String> form(String body) throws Refusal {
    var form = new LinkedHashMap<String, String>();
    try {
      for (var pair : body.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
      }
    } catch (IllegalArgumentException _) {
      throw new Refusal("invalid_request");
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String required(Map<String, String> form, String name) throws Refusal {
    var value = form.get(name);
    if (value == null || value.isEmpty()) {
      throw new Refusal("invalid_request");
    }
    return value;
  }
}
