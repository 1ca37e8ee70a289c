package dev.lanner.local.gateway;

import java.util.List;
import java.util.stream.Collectors;

/// The answers that a REST API gives by itself, named after AWS's types of gateway responses where
/// these tell them apart.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway
///   response types</a>
public enum RestApiAnswer implements GatewayAnswer {
  // [?] What a REST API says to a target that is no path is assumed.
  /// The request cannot be read.
  BAD_REQUEST(400, "BadRequestException", "{\"message\":\"Bad Request\"}"),
  /// The body does not fit the model; an empty one is read as `{}`.
  BAD_REQUEST_BODY(400, "BadRequestException", "{\"message\":\"Invalid request body\"}"),
  /// The identity source is missing, a Lambda authorizer said `Unauthorized`, or a user pool does
  /// not know the token.
  UNAUTHORIZED(401, "UnauthorizedException", "{\"message\":\"Unauthorized\"}"),
  /// No resource matches the path, or the resource does not have the method.
  MISSING_AUTHENTICATION_TOKEN(
      403, "MissingAuthenticationTokenException", "{\"message\":\"Missing Authentication Token\"}"),
  /// The API key is missing, unknown or disabled.
  INVALID_API_KEY(403, "ForbiddenException", "{\"message\":\"Forbidden\"}"),
  /// No statement of the authorizer's policy allows the request.
  ACCESS_DENIED(
      403,
      "AccessDeniedException",
      "{\"Message\":\"User is not authorized to access this resource\"}"),
  /// A statement of the authorizer's policy denies the request.
  EXPLICIT_DENY(
      403,
      "AccessDeniedException",
      "{\"Message\":\"User is not authorized to access this resource with an explicit deny\"}"),
  /// The body is over 10 MB, or the event is over 6 MB.
  REQUEST_TOO_LARGE(413, "RequestTooLargeException", "{\"message\":\"Request Too Long\"}"),
  /// No template fits the content type, and the integration passes no other body on.
  UNSUPPORTED_MEDIA_TYPE(415, "BadRequestException", "{\"message\":\"Unsupported Media Type\"}"),
  /// Usage plan, method or account is throttled.
  THROTTLED(429, "TooManyRequestsException", "{\"message\":\"Too Many Requests\"}"),
  /// The quota of the usage plan is used up.
  QUOTA_EXCEEDED(429, "LimitExceededException", "{\"message\":\"Limit Exceeded\"}"),
  /// The authorizer failed, or returned no policy that can be read.
  AUTHORIZER_CONFIGURATION_ERROR(500, "AuthorizerConfigurationException", "{\"message\":null}"),
  /// The integration cannot be called as it is set up, such as `AWS_PROXY` with a method other than
  /// `POST`.
  INTEGRATION_FAILURE(
      500, "InternalServerErrorException", "{\"message\": \"Internal server error\"}"),
  /// The function failed, or returned what cannot be read.
  FUNCTION_FAILURE(502, "InternalServerErrorException", "{\"message\": \"Internal server error\"}"),
  /// The function was still running at the end of the integration's timeout.
  INTEGRATION_TIMEOUT(
      504, "InternalServerErrorException", "{\"message\": \"Endpoint request timed out\"}");

  private final int status;
  private final String errorType;
  private final String body;

  RestApiAnswer(int status, String errorType, String body) {
    this.status = status;
    this.errorType = errorType;
    this.body = body;
  }

  @Override
  public HttpResponse response() {
    return response(status, errorType, body);
  }

  private static HttpResponse response(int status, String errorType, String body) {
    return HttpResponse.json(status, body).withHeader("x-amzn-ErrorType", errorType);
  }

  /// Parameters that the method requires are not there.
  ///
  /// @param keys as in the API's definition, such as `method.request.header.x-tenant`, in any
  ///   order. Names of headers are compared in the case in which they are defined.
  public record MissingParameters(List<String> keys) implements GatewayAnswer {
    /// Copies the list.
    public MissingParameters {
      keys = List.copyOf(keys);
    }

    @Override
    public HttpResponse response() {
      var names =
          keys.stream()
              .sorted()
              .map(key -> key.replaceFirst("^method\\.request\\.\\w+\\.", ""))
              .collect(Collectors.joining(", ", "[", "]"));
      var body = Json.object().put("message", "Missing required request parameters: " + names);
      return RestApiAnswer.response(400, "BadRequestException", Json.write(body).utf8());
    }
  }
}
