package dev.lanner.framework.test;

import dev.lanner.local.gateway.FrontEnd;
import dev.lanner.local.gateway.HttpRequest;

/// Starts requests to the application. The target is as on a request line: an encoded path and,
/// after `?`, a query.
public final class Http {
  private final LannerExtension extension;
  private final FrontEnd frontEnd;
  private final boolean adapts;

  /// @param adapts whether the front end streams if the function does
  Http(LannerExtension extension, FrontEnd frontEnd, boolean adapts) {
    this.extension = extension;
    this.frontEnd = frontEnd;
    this.adapts = adapts;
  }

  /// A GET request.
  public TestRequest get(String target) {
    return request("GET", target);
  }

  /// A HEAD request.
  public TestRequest head(String target) {
    return request("HEAD", target);
  }

  /// A POST request.
  public TestRequest post(String target) {
    return request("POST", target);
  }

  /// A PUT request.
  public TestRequest put(String target) {
    return request("PUT", target);
  }

  /// A PATCH request.
  public TestRequest patch(String target) {
    return request("PATCH", target);
  }

  /// A DELETE request.
  public TestRequest delete(String target) {
    return request("DELETE", target);
  }

  /// An OPTIONS request.
  public TestRequest options(String target) {
    return request("OPTIONS", target);
  }

  /// A request of any method.
  public TestRequest request(String method, String target) {
    return new TestRequest(extension, this, HttpRequest.builder(method, target));
  }

  TestResponse send(TestRequest request) {
    return new TestResponse(
        extension,
        InProcess.send(
            request.build(),
            request.caller(),
            frontEnd,
            adapts,
            extension.functionOf(LannerExtension.HTTP)));
  }
}
