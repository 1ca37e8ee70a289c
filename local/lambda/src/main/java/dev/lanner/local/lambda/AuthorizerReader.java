package dev.lanner.local.lambda;

import dev.lanner.local.gateway.IdentitySource;
import dev.lanner.local.gateway.LambdaAuthorizer;
import dev.lanner.local.lambda.FunctionModel.Authorizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what a function model says of a Lambda authorizer. What is not known here is an error: who
/// takes no notice of it might let in more than it would.
final class AuthorizerReader {
  private AuthorizerReader() {}

  /// @param function of any kind
  /// @return `null` when it is of another kind
  /// @throws LocalRunException when it is an authorizer that cannot be run
  static @Nullable Authorizer read(JsonNode function, String place) {
    if (!ModelReader.text(function, "kind").equals("authorizer")) {
      return null;
    }
    var authorizer = function.path("authorizer");
    var name = ModelReader.text(function, "name");
    try {
      return new Authorizer(
          new LambdaAuthorizer(
              name,
              type(ModelReader.text(authorizer, "type")),
              identitySources(authorizer.path("identitySources")),
              cacheTtl(authorizer.path("cacheTtlSeconds")),
              authorizer.path("simpleResponses").asBoolean(false),
              null),
          ModelReader.text(authorizer, "handler"));
    } catch (IllegalArgumentException e) {
      throw new LocalRunException(
          "The authorizer %s in %s cannot be run. %s".formatted(name, place, e.getMessage()), e);
    }
  }

  private static LambdaAuthorizer.Type type(String type) {
    return switch (type) {
      case "TOKEN" -> LambdaAuthorizer.Type.TOKEN;
      case "REQUEST" -> LambdaAuthorizer.Type.REQUEST;
      default -> throw unknown("type", type, "TOKEN and REQUEST");
    };
  }

  private static Duration cacheTtl(JsonNode seconds) {
    if (!seconds.isInt()) {
      throw new IllegalArgumentException("Its cacheTtlSeconds is not a whole number.");
    }
    return Duration.ofSeconds(seconds.intValue());
  }

  private static List<IdentitySource> identitySources(JsonNode sources) {
    var read = new ArrayList<IdentitySource>();
    for (var source : sources) {
      var in = ModelReader.text(source, "in");
      var name = ModelReader.text(source, "name");
      read.add(
          switch (in) {
            case "header" -> IdentitySource.header(name);
            case "query" -> IdentitySource.query(name);
            case "context" -> IdentitySource.context(name);
            default -> throw unknown("kind of identity source", in, "header, query and context");
          });
    }
    return read;
  }

  private static IllegalArgumentException unknown(String what, String found, String known) {
    return new IllegalArgumentException(
        "Its %s is \"%s\", but this local run knows %s. Use the same version of Lanner for both."
            .formatted(what, found, known));
  }
}
