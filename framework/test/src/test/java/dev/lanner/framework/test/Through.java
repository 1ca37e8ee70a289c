package dev.lanner.framework.test;

import dev.lanner.framework.FrontEnd;
import dev.lanner.local.gateway.ApplicationLoadBalancer;
import dev.lanner.local.gateway.HttpApiV1;

/// Every way through which a request reaches a function.
public enum Through {
  HTTP_2,
  HTTP_1,
  REST,
  FUNCTION_URL,
  LOAD_BALANCER,
  LOAD_BALANCER_WITH_LISTS;

  /// A client of the application behind this front end.
  public Http of(LannerExtension app) {
    return switch (this) {
      case HTTP_2 -> app.http(FrontEnd.HTTP);
      case HTTP_1 -> app.http(new HttpApiV1(FrontEnds.api()));
      case REST -> app.http(FrontEnd.REST);
      case FUNCTION_URL -> app.http(FrontEnd.FUNCTION_URL);
      case LOAD_BALANCER -> app.http(new ApplicationLoadBalancer(FrontEnds.api()));
      case LOAD_BALANCER_WITH_LISTS -> app.http(FrontEnd.ALB);
    };
  }
}
