package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonApi;
import dev.lanner.local.awsjson.AwsJsonException;
import dev.lanner.local.awsjson.AwsJsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Sign-in, refresh and revocation.
record AuthOperations(
    Pools pools, Tokens tokens, PasswordFlow passwordFlow, SrpFlow srpFlow, CustomFlow customFlow) {

  void register(AwsJsonApi.Builder api) {
    api.operation(
            "InitiateAuth",
            input -> initiate(pools.byClient(input.text("ClientId")), input, false),
            "ClientId",
            "AuthFlow",
            "AuthParameters",
            "ClientMetadata",
            "AnalyticsMetadata",
            "UserContextData")
        .operation(
            "AdminInitiateAuth",
            input -> initiate(pools.get(input), input, true),
            "UserPoolId",
            "ClientId",
            "AuthFlow",
            "AuthParameters",
            "ClientMetadata",
            "AnalyticsMetadata",
            "ContextData")
        .operation(
            "RespondToAuthChallenge",
            input -> respond(pools.byClient(input.text("ClientId")), input),
            "ClientId",
            "ChallengeName",
            "ChallengeResponses",
            "Session",
            "ClientMetadata",
            "AnalyticsMetadata",
            "UserContextData")
        .operation(
            "AdminRespondToAuthChallenge",
            input -> respond(pools.get(input), input),
            "UserPoolId",
            "ClientId",
            "ChallengeName",
            "ChallengeResponses",
            "Session",
            "ClientMetadata",
            "AnalyticsMetadata",
            "ContextData")
        .operation(
            "GetTokensFromRefreshToken",
            this::refresh,
            "ClientId",
            "ClientSecret",
            "RefreshToken",
            "ClientMetadata")
        .operation("RevokeToken", this::revoke, "ClientId", "ClientSecret", "Token");
  }

  private ObjectNode initiate(Pool pool, AwsJsonObject input, boolean isAdmin) {
    var call =
        new AuthCall(
            pool,
            pool.client(input.text("ClientId")),
            input.textMap("AuthParameters"),
            input.textMap("ClientMetadata"),
            Map.of());
    var client = call.client();
    var flow = input.text("AuthFlow");
    return switch (flow) {
      case "USER_PASSWORD_AUTH" -> {
        client.requireFlow(flow);
        yield passwordFlow.initiate(call);
      }
      case "ADMIN_USER_PASSWORD_AUTH" -> {
        if (!isAdmin) {
          throw Errors.invalid("Initiate Auth method not supported.");
        }
        client.requireFlow(flow);
        yield passwordFlow.initiate(call);
      }
      case "USER_SRP_AUTH" -> {
        client.requireFlow(flow);
        yield srpFlow.initiate(call);
      }
      case "CUSTOM_AUTH" -> {
        client.requireFlow(flow);
        yield customFlow.initiate(call);
      }
      case Client.REFRESH_FLOW, "REFRESH_TOKEN" -> refresh(call);
      default ->
          throw Errors.invalid(
              "AuthFlow is %s, which this local user pool does not emulate. It has: ADMIN_USER_PASSWORD_AUTH, CUSTOM_AUTH, REFRESH_TOKEN_AUTH, USER_PASSWORD_AUTH, USER_SRP_AUTH."
                  .formatted(flow));
    };
  }

  private ObjectNode refresh(AuthCall call) {
    var client = call.client();
    client.requireFlow(Client.REFRESH_FLOW);
    if (client.rotationGraceSeconds() != null) {
      throw Errors.invalid(
          "Refresh tokens of this client are rotated. Use GetTokensFromRefreshToken instead of REFRESH_TOKEN_AUTH.");
    }
    var text = call.required("REFRESH_TOKEN");
    var user = tokens.refreshable(call.pool(), client, text).user();
    client.checkSecretHash(user.name(), call.parameters().get("SECRET_HASH"));
    var output = Json.object();
    output.putObject("ChallengeParameters");
    return output.set(
        "AuthenticationResult", tokens.refresh(call.pool(), client, text, call.metadata()));
  }

  private ObjectNode refresh(AwsJsonObject input) {
    var pool = pools.byClient(input.text("ClientId"));
    var client = clientWithSecret(pool, input);
    return Json.object()
        .set(
            "AuthenticationResult",
            tokens.refresh(
                pool, client, input.text("RefreshToken"), input.textMap("ClientMetadata")));
  }

  private ObjectNode respond(Pool pool, AwsJsonObject input) {
    var call =
        new AuthCall(
            pool,
            pool.client(input.text("ClientId")),
            input.textMap("ChallengeResponses"),
            Map.of(),
            input.textMap("ClientMetadata"));
    var session = input.optionalText("Session");
    var name = input.text("ChallengeName");
    return switch (name) {
      case Challenges.NEW_PASSWORD -> passwordFlow.respond(call, session);
      case Challenges.PASSWORD_VERIFIER -> srpFlow.respond(call);
      case Challenges.CUSTOM -> customFlow.respond(call, session);
      default ->
          throw Errors.invalid(
              "ChallengeName is %s, which this local user pool never asks for. It has: CUSTOM_CHALLENGE, NEW_PASSWORD_REQUIRED, PASSWORD_VERIFIER."
                  .formatted(name));
    };
  }

  private @Nullable ObjectNode revoke(AwsJsonObject input) {
    var pool = pools.byClient(input.text("ClientId"));
    revoke(tokens, pool, clientWithSecret(pool, input), input.text("Token"));
    return Json.object();
  }

  /// Ends the session of a refresh token. One that is none is fine, as RFC 7009 has it.
  static void revoke(Tokens tokens, Pool pool, Client client, String text) {
    if (tokens.isSigned(pool, text)) {
      throw new AwsJsonException(
          "UnsupportedTokenTypeException", "Only refresh tokens are revoked.");
    }
    Tokens.Refreshable found;
    try {
      found = tokens.find(pool, client, text);
    } catch (AwsJsonException _) {
      return;
    }
    pool.update(found.user(), it -> it.withoutSession(found.token().originJti()));
  }

  private static Client clientWithSecret(Pool pool, AwsJsonObject input) {
    var client = pool.client(input.text("ClientId"));
    if (!client.isSecret(input.optionalText("ClientSecret"))) {
      throw new AwsJsonException(
          "UnauthorizedException", "Unable to verify secret for client " + client.id());
    }
    return client;
  }
}
