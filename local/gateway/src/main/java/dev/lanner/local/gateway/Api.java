package dev.lanner.local.gateway;

import java.net.URI;

/// What a front end knows about itself before any request.
///
/// @param accountId twelve digits
/// @param apiId such as `a1b2c3d4e5`
/// @param domainName host under which clients reach the API, without a port
/// @param stage such as `beta`, or [#DEFAULT_STAGE]. A named stage is the first segment of the path
///   that a client sends.
/// @param scheme `http` or `https`
/// @param port on which clients reach the API
public record Api(
    String accountId, String apiId, String domainName, String stage, String scheme, int port) {

  /// The stage whose name is not part of the path.
  public static final String DEFAULT_STAGE = "$default";

  /// An API on this machine, on the default stage.
  ///
  /// @param endpoint such as `http://localhost:8080`
  /// @throws IllegalArgumentException when the endpoint has no scheme or no host
  public static Api local(URI endpoint) {
    if (endpoint.getScheme() == null || endpoint.getHost() == null) {
      throw new IllegalArgumentException(
          "The endpoint is %s, but it needs a scheme and a host, such as http://localhost:8080."
              .formatted(endpoint));
    }
    var scheme = endpoint.getScheme();
    int port = endpoint.getPort() < 0 ? defaultPort(scheme) : endpoint.getPort();
    return new Api("000000000000", "local", endpoint.getHost(), DEFAULT_STAGE, scheme, port);
  }

  /// The same API on another stage.
  public Api withStage(String otherStage) {
    return new Api(accountId, apiId, domainName, otherStage, scheme, port);
  }

  /// The first label of the domain name.
  public String domainPrefix() {
    int dot = domainName.indexOf('.');
    return dot < 0 ? domainName : domainName.substring(0, dot);
  }

  /// The domain name, with the port unless it is the scheme's own: the value of a `Host` header.
  public String authority() {
    return port == defaultPort(scheme) ? domainName : domainName + ":" + port;
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }
}
