package dev.lanner.framework.test;

import dev.lanner.local.gateway.Authorization;
import dev.lanner.local.gateway.HttpRequest;

/// A client that is about to connect to a WebSocket API; {@link #connect()} does it.
public final class TestHandshake {
  private final LannerExtension extension;
  private final HttpRequest.Builder request;
  private Authorization authorization = new Authorization.None();

  TestHandshake(LannerExtension extension, String target) {
    this.extension = extension;
    this.request = HttpRequest.builder("GET", target);
  }

  /// Adds a header field, such as `Sec-WebSocket-Protocol`.
  public TestHandshake header(String name, String value) {
    request.header(name, value);
    return this;
  }

  /// Says who connects, as the API's authorizer would have found.
  public TestHandshake authorization(Authorization authorization) {
    this.authorization = authorization;
    return this;
  }

  /// The address of the client, 127.0.0.1 unless set.
  public TestHandshake sourceIp(String address) {
    request.sourceIp(address);
    return this;
  }

  /// Asks for a connection. Whether the function let the client in, {@link TestConnection#isOpen()}
  /// tells.
  public TestConnection connect() {
    return TestConnection.connect(extension, request.build(), authorization);
  }
}
