package dev.lanner.framework.conformance;

import dev.lanner.local.gateway.Api;
import dev.lanner.local.gateway.ApplicationLoadBalancer;
import dev.lanner.local.gateway.FrontEnd;
import dev.lanner.local.gateway.FunctionUrl;
import dev.lanner.local.gateway.HttpApiV1;
import dev.lanner.local.gateway.HttpApiV2;
import dev.lanner.local.gateway.RestApi;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// The front ends by the names that `local/gateway/cases` has for them, in the order of the guide.
final class FrontEnds {
  static final Map<String, FrontEnd> BY_NAME = byName();

  private FrontEnds() {}

  private static Map<String, FrontEnd> byName() {
    Api api = Api.local(URI.create("https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com"));
    Api url = Api.local(URI.create("https://a1b2c3d4e5.lambda-url.us-east-1.on.aws"));
    var byName = new LinkedHashMap<String, FrontEnd>();
    byName.put("rest", new RestApi(api.withStage("live")).withBinaryMediaTypes("*/*"));
    byName.put("http-1.0", new HttpApiV1(api));
    byName.put("http-2.0", new HttpApiV2(api));
    byName.put("function-url", new FunctionUrl(url));
    byName.put("alb", new ApplicationLoadBalancer(api));
    byName.put("alb-multi", new ApplicationLoadBalancer(api).withMultiValueHeaders());
    return byName;
  }
}
