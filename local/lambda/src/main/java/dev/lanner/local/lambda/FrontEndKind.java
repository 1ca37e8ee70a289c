package dev.lanner.local.lambda;

import dev.lanner.local.gateway.Api;
import dev.lanner.local.gateway.ApplicationLoadBalancer;
import dev.lanner.local.gateway.FrontEnd;
import dev.lanner.local.gateway.FunctionUrl;
import dev.lanner.local.gateway.HttpApiV1;
import dev.lanner.local.gateway.HttpApiV2;
import dev.lanner.local.gateway.RestApi;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What can be in front of a function. Those that a function model names have its names; they are
/// set up as a deployment sets them up.
public enum FrontEndKind {
  /// An HTTP API with payload format 2.0.
  HTTP("an HTTP API"),

  /// An HTTP API with payload format 1.0.
  HTTP_1_0("an HTTP API with payload format 1.0"),

  /// A REST API under a domain name of its own, so that no stage is in its paths. All media types
  /// are binary to it.
  REST("a REST API"),

  /// A function URL.
  FUNCTION_URL("a function URL"),

  /// An Application Load Balancer with all values of headers and parameters.
  ALB("a load balancer"),

  /// An Application Load Balancer with one value per header and parameter.
  ALB_SINGLE_VALUE("a load balancer without multi-value headers");

  /// What a REST API's events name as its stage.
  private static final String STAGE = "prod";

  /// Functions know the events of a function URL by this form of its domain name.
  private static final String FUNCTION_URL_DOMAIN = "local.lambda-url.us-east-1.on.aws";

  private final String words;

  FrontEndKind(String words) {
    this.words = words;
  }

  static Optional<FrontEndKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  static String choices() {
    return Arrays.stream(values()).map(FrontEndKind::name).collect(Collectors.joining(", "));
  }

  /// What it is, with its article.
  String words() {
    return words;
  }

  /// Whether it can pass a response on while the function writes it.
  boolean canStream() {
    return this == REST || this == FUNCTION_URL;
  }

  /// Whether its routes can have Lambda authorizers.
  boolean hasAuthorizers() {
    return this == HTTP || this == HTTP_1_0 || this == REST;
  }

  /// Whether it lets only so many requests through to a route.
  boolean throttles() {
    return hasAuthorizers();
  }

  /// Whether it asks for API keys.
  boolean hasApiKeys() {
    return this == REST;
  }

  /// The front end of a local run that serves there.
  FrontEnd at(URI endpoint, boolean streams) {
    var api = Api.local(endpoint);
    return switch (this) {
      case HTTP -> new HttpApiV2(api);
      case HTTP_1_0 -> new HttpApiV1(api);
      case REST -> {
        var rest = new RestApi(api.withStage(STAGE)).withBinaryMediaTypes("*/*").onCustomDomain();
        yield streams ? rest.streaming() : rest;
      }
      case FUNCTION_URL -> {
        var url = new FunctionUrl(functionUrlAt(endpoint));
        yield streams ? url.streaming() : url;
      }
      case ALB -> new ApplicationLoadBalancer(api).withMultiValueHeaders();
      case ALB_SINGLE_VALUE -> new ApplicationLoadBalancer(api);
    };
  }

  private static Api functionUrlAt(URI endpoint) {
    return Api.local(
        URI.create(
            "%s://%s:%d".formatted(endpoint.getScheme(), FUNCTION_URL_DOMAIN, endpoint.getPort())));
  }
}
