package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.FRONT_END;
import static dev.lanner.local.gateway.Requests.HTTP_API_V1;
import static dev.lanner.local.gateway.Requests.REST_API;
import static dev.lanner.local.gateway.Requests.answer;
import static dev.lanner.local.gateway.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The answers that gateways give by themselves, whoever asks for them.
class GatewayAnswerTest {
  static Stream<Arguments> restAnswers() {
    return Stream.of(
        rest(
            RestApiAnswer.MISSING_AUTHENTICATION_TOKEN,
            403,
            "MissingAuthenticationTokenException",
            "{\"message\":\"Missing Authentication Token\"}"),
        rest(
            RestApiAnswer.INVALID_API_KEY,
            403,
            "ForbiddenException",
            "{\"message\":\"Forbidden\"}"),
        rest(
            RestApiAnswer.THROTTLED,
            429,
            "TooManyRequestsException",
            "{\"message\":\"Too Many Requests\"}"),
        rest(
            RestApiAnswer.QUOTA_EXCEEDED,
            429,
            "LimitExceededException",
            "{\"message\":\"Limit Exceeded\"}"),
        rest(
            RestApiAnswer.REQUEST_TOO_LARGE,
            413,
            "RequestTooLargeException",
            "{\"message\":\"Request Too Long\"}"),
        rest(
            new RestApiAnswer.MissingParameters(
                List.of(
                    "method.request.querystring.qs1",
                    "method.request.path.issuer",
                    "method.request.header.x-header-param")),
            400,
            "BadRequestException",
            "{\"message\":\"Missing required request parameters: [x-header-param, issuer, qs1]\"}"),
        rest(
            RestApiAnswer.BAD_REQUEST_BODY,
            400,
            "BadRequestException",
            "{\"message\":\"Invalid request body\"}"),
        rest(
            RestApiAnswer.UNSUPPORTED_MEDIA_TYPE,
            415,
            "BadRequestException",
            "{\"message\":\"Unsupported Media Type\"}"),
        rest(
            RestApiAnswer.UNAUTHORIZED,
            401,
            "UnauthorizedException",
            "{\"message\":\"Unauthorized\"}"),
        rest(
            RestApiAnswer.AUTHORIZER_CONFIGURATION_ERROR,
            500,
            "AuthorizerConfigurationException",
            "{\"message\":null}"),
        rest(
            RestApiAnswer.ACCESS_DENIED,
            403,
            "AccessDeniedException",
            "{\"Message\":\"User is not authorized to access this resource\"}"),
        rest(
            RestApiAnswer.EXPLICIT_DENY,
            403,
            "AccessDeniedException",
            "{\"Message\":\"User is not authorized to access this resource with an explicit deny\"}"),
        rest(
            RestApiAnswer.INTEGRATION_FAILURE,
            500,
            "InternalServerErrorException",
            "{\"message\": \"Internal server error\"}"),
        rest(
            RestApiAnswer.FUNCTION_FAILURE,
            502,
            "InternalServerErrorException",
            "{\"message\": \"Internal server error\"}"),
        rest(
            RestApiAnswer.INTEGRATION_TIMEOUT,
            504,
            "InternalServerErrorException",
            "{\"message\": \"Endpoint request timed out\"}"),
        rest(
            RestApiAnswer.BAD_REQUEST,
            400,
            "BadRequestException",
            "{\"message\":\"Bad Request\"}"));
  }

  private static Arguments rest(GatewayAnswer answer, int status, String errorType, String body) {
    return argumentSet(answer.toString(), answer, status, errorType, body);
  }

  @ParameterizedTest
  @MethodSource("restAnswers")
  void areThoseOfARestApi(GatewayAnswer answer, int status, String errorType, String body) {
    var response = answer(REST_API, get("/prod"), new Outcome.GatewayMade(answer));

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.bodyUtf8()).isEqualTo(body);
    assertThat(response.headers())
        .containsExactly(
            new Header("Content-Type", "application/json"),
            new Header("x-amzn-ErrorType", errorType),
            new Header("x-amzn-RequestId", "9c1aa1b1-63e7-4b1c-9b4e-0123456789ab"),
            new Header("x-amz-apigw-id", "KLMnoPQrsTUEabc="));
  }

  @Test
  void leaveOutNoneOfARestApi() {
    assertThat(restAnswers().map(row -> row.get()[0]).filter(RestApiAnswer.class::isInstance))
        .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(RestApiAnswer.class));
  }

  static Stream<Arguments> httpAnswers() {
    return Stream.of(
        http(HttpApiAnswer.NOT_FOUND, 404, "Not Found"),
        http(HttpApiAnswer.TOO_MANY_REQUESTS, 429, "Too Many Requests"),
        http(HttpApiAnswer.TOO_LARGE, 413, "Request Entity Too Large"),
        http(HttpApiAnswer.UNAUTHORIZED, 401, "Unauthorized"),
        http(HttpApiAnswer.INTERNAL_SERVER_ERROR, 500, "Internal Server Error"),
        http(HttpApiAnswer.FORBIDDEN, 403, "Forbidden"),
        http(
            HttpApiAnswer.INVALID_TOKEN,
            401,
            "Unauthorized",
            "Bearer scope=\"\" error=\"invalid_token\""),
        http(
            HttpApiAnswer.INSUFFICIENT_SCOPE,
            403,
            "Forbidden",
            "Bearer scope=\"\" error=\"insufficient_scope\""),
        http(HttpApiAnswer.SERVICE_UNAVAILABLE, 503, "Service Unavailable"),
        http(HttpApiAnswer.BAD_REQUEST, 400, "Bad Request"));
  }

  private static Arguments http(
      HttpApiAnswer answer, int status, String message, String... challenge) {
    return argumentSet(
        answer.toString(),
        answer,
        status,
        "{\"message\":\"%s\"}".formatted(message),
        List.of(challenge));
  }

  @ParameterizedTest
  @MethodSource("httpAnswers")
  void areThoseOfAnHttpApi(HttpApiAnswer answer, int status, String body, List<String> challenge) {
    for (var frontEnd : List.of(FRONT_END, HTTP_API_V1)) {
      var response = answer(frontEnd, get("/"), new Outcome.GatewayMade(answer));

      assertThat(response.status()).isEqualTo(status);
      assertThat(response.bodyUtf8()).isEqualTo(body);
      assertThat(response.headerValues("content-type")).containsExactly("application/json");
      assertThat(response.headerValues("apigw-requestid")).containsExactly("KLMnoPQrsTUEabc=");
      assertThat(response.headerValues("www-authenticate")).isEqualTo(challenge);
    }
  }

  @Test
  void leaveOutNoneOfAnHttpApi() {
    assertThat(httpAnswers().map(row -> (HttpApiAnswer) row.get()[0]))
        .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(HttpApiAnswer.class));
  }

  @Test
  void sortMissingParametersByWhereTheyAreMissing() {
    var answer =
        new RestApiAnswer.MissingParameters(
            List.of(
                "method.request.path.b",
                "method.request.header.z",
                "method.request.header.A",
                "method.request.querystring.a"));

    assertThat(answer.response().bodyUtf8())
        .isEqualTo("{\"message\":\"Missing required request parameters: [A, z, b, a]\"}");
  }
}
