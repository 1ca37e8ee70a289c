package dev.lanner.maven.template;

import dev.lanner.maven.template.FunctionModel.Authorizer;
import dev.lanner.maven.template.FunctionModel.Route;
import dev.lanner.maven.template.Tree.Fields;
import java.util.List;

/// The Lambda authorizers of an API, those that routes of it name.
///
/// @see <a
///   href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-controlling-access-to-apis.html">Controlling
///   access to APIs</a>
final class AuthorizerResources {
  /// API Gateway's quota.
  private static final int MOST = 10;

  private AuthorizerResources() {}

  /// What an authorizer is called in an API.
  static String name(FunctionModel function) {
    return LogicalIds.of(function.name());
  }

  /// Adds `Auth` to an `AWS::Serverless::HttpApi` or `AWS::Serverless::Api` when there is one.
  ///
  /// @param isRest which of them
  static void add(Draft draft, List<Route> routes, Fields api, boolean isRest) {
    for (Route route : routes) {
      if (route.isAuthorized()) {
        FunctionModel function = draft.authorizer(route.authorizer(), route.handler());
        Fields authorizers = api.putFields("Auth").putFields("Authorizers");
        if (authorizers.get(name(function)) == null) {
          Fields added = authorizers.putFields(name(function), Origin.of(function.handler()));
          if (isRest) {
            addRest(draft, function, added);
          } else {
            addHttp(draft, function, added);
          }
          if (authorizers.map().size() > MOST) {
            throw new TemplateException(
                "The API has more than %d authorizers: %s. Let routes share them."
                    .formatted(MOST, authorizers.map().keySet()));
          }
        }
      }
    }
  }

  private static void addHttp(Draft draft, FunctionModel function, Fields added) {
    Authorizer authorizer = check(function);
    if (authorizer.type().equals("TOKEN")) {
      throw new TemplateException(
          "%s is of the type TOKEN, which HTTP APIs do not have. Make it REQUEST, or deploy the routes behind a REST API: @Api(FrontEnd.REST)."
              .formatted(function.handler()));
    }
    added.put("FunctionArn", draft.arn(function, added.origin()));
    added.put("EnableFunctionDefaultPermissions", true);
    added.put("AuthorizerPayloadFormatVersion", "2.0");
    added.put("EnableSimpleResponses", authorizer.simpleResponses());
    addSources(authorizer, added.putFields("Identity"));
  }

  private static void addRest(Draft draft, FunctionModel function, Fields added) {
    Authorizer authorizer = check(function);
    added.put("FunctionArn", draft.arn(function, added.origin()));
    added.put("FunctionPayloadType", authorizer.type());
    Fields identity = added.putFields("Identity");
    if (authorizer.type().equals("TOKEN")) {
      identity.put("Header", authorizer.headers().getFirst());
      identity.put("ReauthorizeEvery", authorizer.cacheTtlSeconds());
    } else {
      addSources(authorizer, identity);
    }
  }

  private static void addSources(Authorizer authorizer, Fields identity) {
    if (!authorizer.headers().isEmpty()) {
      identity.putItems("Headers").addAll(authorizer.headers());
    }
    if (!authorizer.query().isEmpty()) {
      identity.putItems("QueryStrings").addAll(authorizer.query());
    }
    identity.put("ReauthorizeEvery", authorizer.cacheTtlSeconds());
  }

  static Authorizer check(FunctionModel function) {
    Authorizer authorizer = function.authorizer();
    if (authorizer == null) {
      throw new IllegalStateException(function.handler() + " is no authorizer.");
    }
    if (authorizer.cacheTtlSeconds() > 0 && !authorizer.hasSources()) {
      throw new TemplateException(
          "%s lets API Gateway remember an answer for %d seconds, and names no identity source by which callers would be told apart. Name one, or let nothing be remembered: 0 seconds."
              .formatted(function.handler(), authorizer.cacheTtlSeconds()));
    }
    if (authorizer.type().equals("TOKEN")
        && (authorizer.headers().size() != 1 || !authorizer.query().isEmpty())) {
      throw new TemplateException(
          "%s is of the type TOKEN, which has one identity source, a header. Name one, or make it REQUEST."
              .formatted(function.handler()));
    }
    return authorizer;
  }
}
