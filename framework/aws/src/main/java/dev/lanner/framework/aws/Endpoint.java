package dev.lanner.framework.aws;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where the connections of one stage are managed.
///
/// @param base scheme, authority and path, without a slash at its end
/// @param host in small letters
record Endpoint(String base, String host) {
  private static final String SERVICE = ".execute-api.";

  static Endpoint of(URI uri) {
    String scheme = uri.getScheme();
    String host = uri.getHost();
    if (host == null
        || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || !("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))) {
      throw new IllegalArgumentException(
          "The endpoint of a WebSocket API is an address like"
              + " https://abcdef1234.execute-api.eu-west-1.amazonaws.com/prod, with neither query nor"
              + " fragment, but another one was given.");
    }
    host = host.toLowerCase(Locale.ROOT);
    if ("http".equalsIgnoreCase(scheme) && !Loopback.is(host)) {
      throw new IllegalArgumentException(
          "The endpoint "
              + uri
              + " would send the session token in the clear. Use https; http is for loopback"
              + " addresses, such as http://localhost:3001/dev.");
    }
    String base =
        uri.normalize().toString(); // As the signer does, whose path has to be the sent one.
    while (base.endsWith("/")) {
      base = base.substring(0, base.length() - 1);
    }
    return new Endpoint(base, host);
  }

  /// The address of a connection. Ids hold `=`, which is percent-encoded; in the canonical request
  /// of SigV4 the path is encoded once more, as for every service but S3.
  URI connection(String id) {
    // What is taken out of a path by whoever normalizes it is no id.
    if (id.isBlank() || id.equals(".") || id.equals("..")) {
      throw new IllegalArgumentException(
          "The connection id is \""
              + id
              + "\". It is requestContext.connectionId of the connection's events.");
    }
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    return URI.create(base + "/@connections/" + encoded);
  }

  boolean isLocal() {
    return Loopback.is(host);
  }

  /// The region in the name of the host, or `null` for a domain of one's own.
  @Nullable String region() {
    int service = host.indexOf(SERVICE);
    int start = service + SERVICE.length();
    int end = host.indexOf('.', start);
    if (service < 0 || end < 0) {
      return null;
    }
    String domain = host.substring(end + 1);
    boolean ofAws =
        domain.endsWith("amazonaws.com")
            || domain.endsWith("amazonaws.com.cn")
            || domain.equals("api.aws");
    return ofAws ? host.substring(start, end) : null;
  }

  /// What a policy has to name to allow calls of a method.
  String resource(String method) {
    String region = region();
    if (region == null) {
      return "arn:aws:execute-api:*:*:*/*/" + method + "/@connections/*";
    }
    String partition =
        region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    String api = host.substring(0, host.indexOf(SERVICE));
    int vpcEndpoint = api.indexOf("-vpce-");
    String stage = base.substring(base.lastIndexOf('/') + 1);
    return "arn:"
        + partition
        + ":execute-api:"
        + region
        + ":*:"
        + (vpcEndpoint < 0 ? api : api.substring(0, vpcEndpoint))
        + "/"
        + (stage.equalsIgnoreCase(host) ? "*" : stage)
        + "/"
        + method
        + "/@connections/*";
  }

  @Override
  public String toString() {
    return base;
  }
}
