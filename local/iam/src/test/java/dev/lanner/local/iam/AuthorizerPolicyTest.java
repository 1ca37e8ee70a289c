package dev.lanner.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Policies as Lambda authorizers return them, and the ARNs of methods and routes.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html">Output
///   of an authorizer</a>
class AuthorizerPolicyTest {
  private static final String API = "arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5";

  @ParameterizedTest
  @CsvSource({
    "/prod/GET/orders, /prod/GET/orders, true",
    // The policy of the first route, from the cache, meets the second one.
    "/prod/GET/orders, /prod/GET/orders/42, false",
    "/prod/GET/orders, /prod/POST/orders, false",
    "/prod/GET/users/*, /prod/GET/users/1/admin, true",
    "/prod/GET/users/*/photo, /prod/GET/users/1/photo, true",
    "/prod/GET/users/*/photo, /prod/GET/users/1/2/photo, true",
    "/prod/*, /prod/DELETE/orders/42, true",
    "/prod/*, /test/DELETE/orders/42, false",
    "/*/GET/orders, /test/GET/orders, true",
    "/*/GET/*, /prod/POST/GET/x, true",
    "/*, /prod/$connect, true",
    "/prod/$connect, /prod/$connect, true",
    "/prod/?ET/orders, /prod/GET/orders, true",
    // aws/aws-sam-cli#5777, seen on AWS: the root path matches a star.
    "/Prod/*/*, /Prod/GET/, true",
    "/$default/GET/*, /$default/GET/a%20b:c, true"
  })
  void allowsMethods(String pattern, String method, boolean allowed) {
    assertThat(invoke(API + pattern, API + method)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "*, true",
    "arn:aws:execute-api:*:*:*, true",
    "arn:aws:execute-api:eu-west-1:123456789012:*, true",
    "arn:aws:execute-api:eu-west-1:*:a1b2c3d4e5/*, true",
    "arn:aws:execute-api, true",
    "arn:aws:execute-api:us-east-1:*:*, false",
    "arn:aws:execute-api:eu-west-1:123456789012:other/*, false"
  })
  void allowsApis(String pattern, boolean allowed) {
    assertThat(invoke(pattern, API + "/prod/GET/orders")).isEqualTo(allowed);
  }

  @Test
  void deniesWhatOneStatementDeniesAndAnotherAllows() {
    var policies =
        Policies.of(
            Policy.parse(
                """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": ["%1$s/dev/*/*"], "Condition": {}},
                    {"Action": "execute-api:Invoke", "Effect": "Deny", "Resource": ["%1$s/dev/DELETE/foo/*"], "Condition": {}}
                  ]
                }\
                """
                    .formatted(API)));

    assertThat(policies.evaluate(request("/dev/GET/foo/1")).isAllowed()).isTrue();
    assertThat(policies.evaluate(request("/dev/DELETE/foo/1")))
        .isEqualTo(new Decision.ExplicitlyDenied(new DecidingStatement(0, 0, 1, "")));
    assertThat(policies.evaluate(request("/test/GET/foo/1")))
        .isInstanceOf(Decision.ImplicitlyDenied.class);
  }

  /// AWS's blueprint for Java returns such a statement beside the one that counts.
  @Test
  void takesAStatementWithoutResources() {
    var policy =
        Policy.parse(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": ["%s/prod/GET/*"], "Condition": {}},
                {"Action": "execute-api:Invoke", "Effect": "Deny", "Resource": [], "Condition": {}}
              ]
            }\
            """
                .formatted(API));

    assertThat(Policies.of(policy).evaluate(request("/prod/GET/a")).isAllowed()).isTrue();
  }

  @Test
  void looksAtTheSourceAddress() {
    var policy =
        """
        'Action': 'execute-api:Invoke', 'Resource': '*',
        'Condition': {'IpAddress': {'aws:SourceIp': ['192.0.2.0/24', '2001:db8::/32']}}\
        """;

    assertThat(Iam.allows(policy, request("/prod/GET/a").with("aws:sourceip", "192.0.2.7")))
        .isTrue();
    assertThat(Iam.allows(policy, request("/prod/GET/a").with("aws:SourceIp", "198.51.100.7")))
        .isFalse();
    assertThat(Iam.allows(policy, request("/prod/GET/a"))).isFalse();
  }

  private static AccessRequest request(String method) {
    return AccessRequest.of("execute-api:Invoke", API + method);
  }

  private static boolean invoke(String pattern, String method) {
    return Iam.allows(
        "'Action': 'execute-api:Invoke', 'Resource': '%s'".formatted(pattern),
        AccessRequest.of("execute-api:Invoke", method));
  }
}
