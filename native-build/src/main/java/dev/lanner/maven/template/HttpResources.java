package dev.lanner.maven.template;

import dev.lanner.maven.template.FunctionModel.Route;
import dev.lanner.maven.template.Options.Target;
import dev.lanner.maven.template.Tree.Fields;
import java.util.List;

/// What is in front of the function of kind `http`: an HTTP API, a function URL, the target group
/// of a load balancer. A REST API is in [RestResources].
///
/// The API has one route, `$default`, and the function finds the rest. A route of which API Gateway
/// [demands something](OwnRoutes) has one of its own, and `HEAD` as well where it answers `GET`, as
/// the function does. Preflight requests of browsers reach the function by `$default`, so that CORS
/// is its filter's.
final class HttpResources {
  private static final String API = "HttpApi";

  private final Draft draft;
  private final FunctionModel function;
  private final Origin origin;

  private HttpResources(Draft draft, FunctionModel function) {
    this.draft = draft;
    this.function = function;
    origin = Origin.of(function.handler());
  }

  static void add(Draft draft) {
    for (FunctionModel function : draft.functions("http")) {
      var resources = new HttpResources(draft, function);
      resources.addStreaming();
      for (String api : function.apis().isEmpty() ? List.of("HTTP") : function.apis()) {
        switch (api) {
          case "HTTP" -> resources.addHttpApi();
          case "REST" -> RestResources.add(draft, function);
          case "FUNCTION_URL" -> resources.addFunctionUrl();
          case "ALB" -> resources.addTargetGroup();
          default ->
              throw new TemplateException(
                  "%s is made for the front end %s, which this version does not know. Use one version of Lanner for the application and its Maven plugin."
                      .formatted(function.handler(), api));
        }
      }
    }
  }

  /// Whether this front end is told to stream.
  static boolean streams(Draft draft, FunctionModel function, String api) {
    return draft.options().target() != Target.MANAGED && function.streaming().contains(api);
  }

  private void addStreaming() {
    if (!function.streaming().isEmpty() && draft.options().target() == Target.MANAGED) {
      draft
          .properties(function.logicalId())
          .putFields("Environment")
          .putFields("Variables")
          .put("LANNER_STREAMING", "false");
      draft.note(
          "%s streams behind %s, and AWS's managed runtime for Java does not: its responses are sent once they are complete, with 6 MB at most."
              .formatted(function.handler(), function.streaming()));
    }
  }

  private void addHttpApi() {
    Fields api = draft.resource(API, "AWS::Serverless::HttpApi", origin).putFields("Properties");
    api.put("FailOnWarnings", true);
    List<Route> routes = function.apis().isEmpty() ? function.routes() : function.routesOf("HTTP");
    AuthorizerResources.add(draft, routes, api, false);
    event("HttpApi");
    int own = 0;
    for (Route route : OwnRoutes.of(routes)) {
      addRoute(route, route.method(), api);
      own++;
      if (route.method().equals("GET")) {
        addRoute(route, "HEAD", api);
        own++;
      }
    }
    Limits.checkRoutes("HTTP API", own + 1, function);
    draft.output(
        "HttpApiUrl",
        "The address of the HTTP API",
        Tree.sub("https://${HttpApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}", origin));
  }

  private Fields event(String name) {
    Fields event =
        draft
            .properties(function.logicalId())
            .putFields("Events")
            .putFields(name)
            .put("Type", "HttpApi");
    return event.putFields("Properties").putRef("ApiId", API).put("PayloadFormatVersion", "2.0");
  }

  private void addRoute(Route route, String method, Fields api) {
    Fields properties =
        event(RestResources.eventName(draft, function, "HttpApi", method, route.path()));
    properties.put("Path", route.path()).put("Method", method);
    Origin of = Origin.of(route.handler());
    if (route.isAuthorized()) {
      FunctionModel authorizer = draft.authorizer(route.authorizer(), route.handler());
      properties.putFields("Auth", of).put("Authorizer", AuthorizerResources.name(authorizer));
    }
    if (route.throttle() != null) {
      api.putFields("RouteSettings")
          .putFields(method + " " + route.path(), of)
          .put("ThrottlingBurstLimit", route.throttle().burstLimit())
          .putNumber("ThrottlingRateLimit", route.throttle().rateLimit());
    }
  }

  private void addFunctionUrl() {
    refuseAuthorizers("FUNCTION_URL", "A function URL");
    Fields url = draft.properties(function.logicalId()).putFields("FunctionUrlConfig");
    // Who may call, the function decides; AWS_IAM stands in the user's template.
    url.putDefault("AuthType", "NONE");
    url.put(
        "InvokeMode", streams(draft, function, "FUNCTION_URL") ? "RESPONSE_STREAM" : "BUFFERED");
    draft.output(
        function.logicalId() + "Url",
        "The function URL",
        Tree.attribute(function.logicalId() + "Url", "FunctionUrl", origin));
  }

  private void addTargetGroup() {
    refuseAuthorizers("ALB", "A load balancer");
    String id = function.logicalId() + "Targets";
    Fields resource = draft.resource(id, "AWS::ElasticLoadBalancingV2::TargetGroup", origin);
    resource.put("DependsOn", id + "Permission");
    Fields group = resource.putFields("Properties").put("TargetType", "lambda");
    // Without it, of a header or a parameter that comes twice one is lost.
    group
        .putItems("TargetGroupAttributes")
        .addFields()
        .put("Key", "lambda.multi_value_headers.enabled")
        .put("Value", "true");
    group.putItems("Targets").addFields().put("Id", draft.arn(function, origin));
    // The group needs it to register the function, so that the group's own ARN cannot be named.
    Fields permission =
        draft
            .resource(id + "Permission", "AWS::Lambda::Permission", origin)
            .putFields("Properties");
    permission.put("Action", "lambda:InvokeFunction");
    permission.put("FunctionName", draft.arn(function, origin));
    permission.put("Principal", "elasticloadbalancing.amazonaws.com");
    permission.putSub(
        "SourceArn",
        "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:targetgroup/*");
    draft.output(id, "The target group, for a rule of your load balancer", Tree.ref(id, origin));
    draft.note(
        "%s is made for a load balancer. The template has the target group %s; the load balancer, its listener and a rule are to be in src/lanner/template.yaml or in another stack."
            .formatted(function.handler(), id));
  }

  private void refuseAuthorizers(String api, String frontEnd) {
    for (Route route : function.routesOf(api)) {
      if (route.isAuthorized()) {
        throw new TemplateException(
            "%s is authorized by the function %s. %s has no Lambda authorizers, so that everybody could call it. Deploy it behind an HTTP or a REST API with @Api, or decide in the function."
                .formatted(route.handler(), route.authorizer(), frontEnd));
      }
    }
  }
}
