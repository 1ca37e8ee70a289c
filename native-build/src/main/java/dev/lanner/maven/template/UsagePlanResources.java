package dev.lanner.maven.template;

import dev.lanner.maven.template.FunctionModel.Plan;
import dev.lanner.maven.template.Tree.Fields;

/// The usage plan of a REST API with routes that need a key. API Gateway takes no key that is not
/// in a plan, so that there is one also when nothing limits the keys. Keys themselves are
/// customers, who come and go between deployments: whoever has a new one puts their key into the
/// plan.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-setup-api-key-with-console.html">API
///   keys</a>
final class UsagePlanResources {
  private UsagePlanResources() {}

  /// @param api the logical id of an `AWS::Serverless::Api`
  static void add(Draft draft, FunctionModel function, String api) {
    String id = api + "UsagePlan";
    Origin origin = Origin.of(function.handler());
    Fields properties =
        draft.resource(id, "AWS::ApiGateway::UsagePlan", origin).putFields("Properties");
    properties
        .putItems("ApiStages")
        .addFields()
        .putRef("ApiId", api)
        .putRef("Stage", api + ".Stage");
    Plan plan = function.plan();
    if (plan != null && plan.rate() != null) {
      properties
          .putFields("Throttle")
          .put("BurstLimit", plan.rate().burstLimit())
          .putNumber("RateLimit", plan.rate().rateLimit());
    }
    if (plan != null && plan.quotaLimit() > 0) {
      properties
          .putFields("Quota")
          .put("Limit", plan.quotaLimit())
          .put("Period", plan.quotaPeriod());
    }
    draft.output(
        api + "UsagePlanId", "The usage plan that keys are put into", Tree.ref(id, origin));
  }
}
