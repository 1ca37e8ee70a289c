package dev.lanner.local.gateway;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a front end knows about itself before any request.
///
/// @param accountId twelve digits
/// @param apiId such as `a1b2c3d4e5`
/// @param domainName host under which clients reach the API, without a port
/// @param stage such as `beta`, or [#DEFAULT_STAGE]. A named stage is the first segment of the path
///   that a client sends.
/// @param stageVariables of the stage; empty when it has none
/// @param scheme `http` or `https`
/// @param port on which clients reach the API
public record Api(
    String accountId,
    String apiId,
    String domainName,
    String stage,
    Map<String, String> stageVariables,
    String scheme,
    int port) {

  /// The stage whose name is not part of the path. Only HTTP APIs and Function URLs have it.
  public static final String DEFAULT_STAGE = "$default";

  /// Copies the map and keeps its order.
  public Api {
    stageVariables = Collections.unmodifiableMap(new LinkedHashMap<>(stageVariables));
  }

  /// An API on this machine, on the default stage and without stage variables.
  ///
  /// @param endpoint such as `http://localhost:8080`
  /// @throws IllegalArgumentException when the endpoint has no scheme or no host
  public static Api local(URI endpoint) {
    if (endpoint.getScheme() == null || endpoint.getHost() == null) {
      throw new IllegalArgumentException(
          "The endpoint is %s, but it needs a scheme and a host, such as http://localhost:8080."
              .formatted(endpoint));
    }
    var scheme = endpoint.getScheme();
    int port = endpoint.getPort() < 0 ? defaultPort(scheme) : endpoint.getPort();
    return new Api(
        "000000000000", "local", endpoint.getHost(), DEFAULT_STAGE, Map.of(), scheme, port);
  }

  /// The same API on another stage.
  public Api withStage(String otherStage) {
    return new Api(accountId, apiId, domainName, otherStage, stageVariables, scheme, port);
  }

  /// The same API with other stage variables.
  public Api withStageVariables(Map<String, String> otherVariables) {
    return new Api(accountId, apiId, domainName, stage, otherVariables, scheme, port);
  }

  /// The first label of the domain name.
  public String domainPrefix() {
    int dot = domainName.indexOf('.');
    return dot < 0 ? domainName : domainName.substring(0, dot);
  }

  /// The domain name, with the port unless it is the scheme's own: the value of a `Host` header.
  public String authority() {
    return port == defaultPort(scheme) ? domainName : domainName + ":" + port;
  }

  /// The ARN of the API in policies, such as
  /// `arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5`. The region is that of the domain
  /// name, `us-east-1` for one on this machine.
  String arn() {
    var labels = domainName.split("\\.", -1);
    var region = labels.length > 3 && labels[1].equals("execute-api") ? labels[2] : "us-east-1";
    return "arn:%s:execute-api:%s:%s:%s".formatted(partition(region), region, accountId, apiId);
  }

  private static String partition(String region) {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    if (region.startsWith("us-gov-")) {
      return "aws-us-gov";
    }
    return region.startsWith("eusc-") ? "aws-eusc" : "aws";
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  /// @throws IllegalArgumentException when the stage has no name
  Api requireNamedStage(String kind) {
    if (stage.equals(DEFAULT_STAGE)) {
      throw new IllegalArgumentException(
          "The stage of a %s is $default, which only HTTP APIs have. Name one, such as prod."
              .formatted(kind));
    }
    return this;
  }
}
