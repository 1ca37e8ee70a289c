package dev.lanner.local.gateway;

import java.util.List;

/// Reads `settings`: the front end of a case.
final class CaseFrontEnds {
  private CaseFrontEnds() {}

  /// @param name other than `websocket`
  static FrontEnd read(String name, CaseObject settings) {
    return settings.make(given -> of(name, given));
  }

  private static FrontEnd of(String name, CaseObject given) {
    return switch (name) {
      case "rest" -> restApi(given);
      case "http-1.0" -> new HttpApiV1(api(given, "execute-api", Api.DEFAULT_STAGE));
      case "http-2.0" -> new HttpApiV2(api(given, "execute-api", Api.DEFAULT_STAGE));
      case "function-url" ->
          new FunctionUrl(
              api(given, "lambda-url", Api.DEFAULT_STAGE),
              FunctionUrl.InvokeMode.valueOf(
                  mode(given, "invokeMode", List.of("BUFFERED", "RESPONSE_STREAM"))));
      case "alb" -> loadBalancer(given, false);
      case "alb-multi" -> loadBalancer(given, true);
      default -> throw new IllegalStateException("There is no front end " + name + ".");
    };
  }

  private static RestApi restApi(CaseObject given) {
    var defaults = new RestApi(api(given, "execute-api", "prod"));
    return new RestApi(
        defaults.api(),
        given.text("deploymentId", defaults.deploymentId()),
        given.texts("binaryMediaTypes", defaults.binaryMediaTypes()),
        given.flag("customDomain"),
        RestApi.ResponseTransferMode.valueOf(
            mode(given, "responseTransferMode", List.of("BUFFERED", "STREAM"))));
  }

  private static ApplicationLoadBalancer loadBalancer(CaseObject given, boolean multiValueHeaders) {
    var defaults = new ApplicationLoadBalancer(api(given, "elb", Api.DEFAULT_STAGE));
    return new ApplicationLoadBalancer(
        defaults.api(), given.text("targetGroupArn", defaults.targetGroupArn()), multiValueHeaders);
  }

  static WebSocketApi webSocketApi(CaseObject given) {
    return new WebSocketApi(
        api(given, "execute-api", "prod"),
        given.text("routeSelectionExpression", WebSocketApi.DEFAULT_SELECTION));
  }

  private static Api api(CaseObject given, String service, String stage) {
    var apiId = given.text("apiId", "a1b2c3d4e5");
    var scheme = given.text("scheme", "https");
    return new Api(
        given.text("accountId", "123456789012"),
        apiId,
        given.text("domainName", domainName(apiId, service)),
        given.text("stage", stage),
        given.textsByName("stageVariables"),
        scheme,
        given.integer("port", scheme.equals("https") ? 443 : 80));
  }

  private static String domainName(String apiId, String service) {
    return switch (service) {
      case "lambda-url" -> apiId + ".lambda-url.us-east-1.on.aws";
      case "elb" -> apiId + ".us-east-1.elb.amazonaws.com";
      default -> apiId + ".execute-api.us-east-1.amazonaws.com";
    };
  }

  private static String mode(CaseObject given, String name, List<String> modes) {
    return given.has(name) ? given.oneOf(name, modes) : modes.getFirst();
  }
}
