package dev.lanner.local.gateway;

import dev.lanner.local.gateway.IdentitySource.In;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an API is told of a Lambda authorizer.
///
/// @param name of the authorizer, one of a kind in its API
/// @param type what it is sent
/// @param identitySources without any of which a request is refused
/// @param cacheTtl how long an answer counts for requests with the same values at the identity
///   sources; zero for one request
/// @param simpleResponses whether an HTTP API with payload format 2.0 takes `isAuthorized` in place
///   of a policy
/// @param tokenValidation what a token has to match as a whole, of an authorizer of type `TOKEN`;
///   `null` for anything
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">Lambda
///   authorizers</a>
public record LambdaAuthorizer(
    String name,
    Type type,
    List<IdentitySource> identitySources,
    Duration cacheTtl,
    boolean simpleResponses,
    @Nullable Pattern tokenValidation) {

  /// The longest that an answer may count.
  public static final Duration MAX_CACHE_TTL = Duration.ofHours(1);

  /// What an authorizer is sent.
  public enum Type {
    /// The value of one header. REST APIs only.
    TOKEN,
    /// The request, but for its body.
    REQUEST
  }

  /// Copies the list.
  ///
  /// @throws IllegalArgumentException when API Gateway would refuse these settings
  public LambdaAuthorizer {
    identitySources = List.copyOf(identitySources);
    if (cacheTtl.isNegative() || cacheTtl.compareTo(MAX_CACHE_TTL) > 0) {
      throw new IllegalArgumentException(
          "The cache TTL of the authorizer %s is %d seconds. API Gateway takes 0 to 3600."
              .formatted(name, cacheTtl.toSeconds()));
    }
    if (type == Type.TOKEN
        && (identitySources.size() != 1 || identitySources.getFirst().in() != In.HEADER)) {
      throw new IllegalArgumentException(
          "The authorizer %s is of type TOKEN, which has exactly one identity source, a header."
              .formatted(name));
    }
    if (!cacheTtl.isZero() && identitySources.isEmpty()) {
      throw new IllegalArgumentException(
          "The authorizer %s has a cache TTL and no identity source, so that one caller's answer would be everybody's. Name the headers and query parameters that it looks at, or set the TTL to 0."
              .formatted(name));
    }
    if (tokenValidation != null && type != Type.TOKEN) {
      throw new IllegalArgumentException(
          "The authorizer %s has a validation expression, which only authorizers of type TOKEN have."
              .formatted(name));
    }
  }

  /// An authorizer of type `REQUEST` without cache and simple responses.
  public static LambdaAuthorizer request(String name, IdentitySource... identitySources) {
    return new LambdaAuthorizer(
        name, Type.REQUEST, List.of(identitySources), Duration.ZERO, false, null);
  }

  /// An authorizer of type `TOKEN` without cache and validation expression.
  public static LambdaAuthorizer token(String name, String header) {
    return new LambdaAuthorizer(
        name, Type.TOKEN, List.of(IdentitySource.header(header)), Duration.ZERO, false, null);
  }

  /// The same with another cache TTL.
  public LambdaAuthorizer withCacheTtl(Duration otherTtl) {
    return new LambdaAuthorizer(
        name, type, identitySources, otherTtl, simpleResponses, tokenValidation);
  }

  /// The same with simple responses.
  public LambdaAuthorizer withSimpleResponses() {
    return new LambdaAuthorizer(name, type, identitySources, cacheTtl, true, tokenValidation);
  }

  /// The same with a validation expression.
  public LambdaAuthorizer withTokenValidation(String expression) {
    return new LambdaAuthorizer(
        name, type, identitySources, cacheTtl, simpleResponses, Pattern.compile(expression));
  }
}
