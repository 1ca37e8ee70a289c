package dev.lanner.framework.test;

import dev.lanner.framework.FrontEnd;
import dev.lanner.local.gateway.Api;
import dev.lanner.local.gateway.ApplicationLoadBalancer;
import dev.lanner.local.gateway.FunctionUrl;
import dev.lanner.local.gateway.HttpApiV2;
import dev.lanner.local.gateway.RestApi;
import java.net.URI;

/// The front ends of tests that say no more than which.
final class FrontEnds {
  static final String STAGE = "prod";

  /// Of the form that tells the events of a Function URL from those of an HTTP API.
  private static final URI URL = URI.create("http://local.lambda-url.us-east-1.on.aws");

  private FrontEnds() {}

  static Api api() {
    return Api.local(URI.create("http://localhost"));
  }

  static dev.lanner.local.gateway.FrontEnd of(FrontEnd frontEnd) {
    return switch (frontEnd) {
      case HTTP -> new HttpApiV2(api());
      case REST -> new RestApi(api().withStage(STAGE)).withBinaryMediaTypes("*/*");
      case FUNCTION_URL -> new FunctionUrl(Api.local(URL));
      case ALB -> new ApplicationLoadBalancer(api()).withMultiValueHeaders();
    };
  }
}
