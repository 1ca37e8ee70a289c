package dev.lanner.framework.test;

import dev.lanner.local.gateway.HttpRequest;

/// Starts requests to the application. The target is as on a request line: an encoded path and,
/// after `?`, a query.
public final class Http {
  private final LannerExtension extension;

  Http(LannerExtension extension) {
    this.extension = extension;
  }

  /// A GET request.
  public TestRequest get(String target) {
    return request("GET", target);
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

  /// A request of any method.
  public TestRequest request(String method, String target) {
    return new TestRequest(extension, HttpRequest.builder(method, target));
  }
}
