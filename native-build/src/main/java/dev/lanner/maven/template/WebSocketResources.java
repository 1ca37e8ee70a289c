package dev.lanner.maven.template;

import dev.lanner.maven.template.FunctionModel.Authorizer;
import dev.lanner.maven.template.FunctionModel.Route;
import dev.lanner.maven.template.Tree.Fields;
import dev.lanner.maven.template.Tree.Items;
import java.util.List;

/// A WebSocket API with its stage, a route for each that the function answers, and its authorizer.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api.html">WebSocket
///   APIs</a>
final class WebSocketResources {
  private static final String API = "WebSocketApi";
  private static final String STAGE = "WebSocketStage";
  private static final String INTEGRATION = "WebSocketIntegration";
  private static final String EXECUTE =
      "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${WebSocketApi}/";

  private final Draft draft;
  private final FunctionModel function;
  private final Origin origin;
  private final String stage;

  private WebSocketResources(Draft draft, FunctionModel function) {
    this.draft = draft;
    this.function = function;
    origin = Origin.of(function.handler());
    stage = draft.options().stage();
  }

  static void add(Draft draft) {
    for (FunctionModel function : draft.functions("websocket")) {
      new WebSocketResources(draft, function).add();
    }
  }

  private Fields resource(String id, String type) {
    return draft.resource(id, "AWS::ApiGatewayV2::" + type, origin).putFields("Properties");
  }

  private void add() {
    Fields api = resource(API, "Api");
    api.put("Name", Tree.sub("${AWS::StackName}-" + function.name(), origin.asDefault()));
    api.put("ProtocolType", "WEBSOCKET");
    api.putDefault("RouteSelectionExpression", "$request.body.action");
    resource(STAGE, "Stage").putRef("ApiId", API).put("StageName", stage).put("AutoDeploy", true);
    resource(INTEGRATION, "Integration")
        .putRef("ApiId", API)
        .put("IntegrationType", "AWS_PROXY")
        .put("IntegrationUri", invocation(function));
    function.routes().forEach(this::addRoute);
    addPermission("WebSocketPermission", function, EXECUTE + stage + "/*");
    FunctionRole.allow(
        draft,
        function,
        "Connections",
        List.of("execute-api:ManageConnections"),
        List.of(Tree.sub(EXECUTE + stage + "/*/@connections/*", origin)));
    draft.output(
        "WebSocketUrl",
        "The address of the WebSocket API",
        Tree.sub(
            "wss://${WebSocketApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/" + stage, origin));
  }

  private void addRoute(Route route) {
    String id = "WebSocket" + LogicalIds.of(route.path()) + "Route";
    Fields added = resource(id, "Route").putRef("ApiId", API).put("RouteKey", route.path());
    added.putSub("Target", "integrations/${%s}".formatted(INTEGRATION));
    boolean isMessage = !route.path().equals("$connect") && !route.path().equals("$disconnect");
    if (isMessage) {
      // Without a route response, what the handler returns does not reach the client.
      added.put("RouteResponseSelectionExpression", "$default");
      resource(id + "Response", "RouteResponse")
          .putRef("ApiId", API)
          .putRef("RouteId", id)
          .put("RouteResponseKey", "$default");
    }
    if (route.isAuthorized()) {
      if (!route.path().equals("$connect")) {
        throw new TemplateException(
            "%s is authorized by the function %s, and answers the route %s. WebSocket APIs authorize connections: authorize the method with @OnConnect."
                .formatted(route.handler(), route.authorizer(), route.path()));
      }
      added.put("AuthorizationType", "CUSTOM");
      added.putRef("AuthorizerId", addAuthorizer(route));
    }
  }

  private String addAuthorizer(Route route) {
    FunctionModel by = draft.authorizer(route.authorizer(), route.handler());
    Authorizer authorizer = AuthorizerResources.check(by);
    if (authorizer.type().equals("TOKEN")) {
      throw new TemplateException(
          "%s is of the type TOKEN, which WebSocket APIs do not have. Make it REQUEST."
              .formatted(by.handler()));
    }
    String id = "WebSocketAuthorizer";
    Fields added = resource(id, "Authorizer");
    added.put("Name", AuthorizerResources.name(by));
    added.putRef("ApiId", API).put("AuthorizerType", "REQUEST");
    added.put("AuthorizerUri", invocation(by));
    if (authorizer.hasSources()) {
      Items sources = added.putItems("IdentitySource");
      authorizer.headers().forEach(name -> sources.add("route.request.header." + name));
      authorizer.query().forEach(name -> sources.add("route.request.querystring." + name));
    }
    addPermission(id + "Permission", by, EXECUTE + "authorizers/${WebSocketAuthorizer}");
    return id;
  }

  private Tree invocation(FunctionModel of) {
    var call = new Fields(origin);
    Items arguments = call.putItems("Fn::Sub");
    arguments.add(
        "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function}/invocations");
    arguments.addFields().put("Function", draft.arn(of, origin));
    return call;
  }

  private void addPermission(String id, FunctionModel to, String source) {
    Fields permission =
        draft.resource(id, "AWS::Lambda::Permission", origin).putFields("Properties");
    permission.put("Action", "lambda:InvokeFunction");
    permission.put("FunctionName", draft.arn(to, origin));
    permission.put("Principal", "apigateway.amazonaws.com");
    permission.putSub("SourceArn", source);
  }
}
