package dev.lanner.local.gateway;

/// The two forms in which a REST API's event has the path of a request. Both are still encoded.
///
/// @param path without the stage, and with one slash at the beginning
/// @param contextPath `requestContext.path`: with the stage
record RestPath(String path, String contextPath) {

  /// @param sent as sent, with or without the stage as its first segment
  static RestPath of(String sent, String stage) {
    var rooted = withOneLeadingSlash(sent);
    var prefix = "/" + stage;
    if (rooted.equals(prefix) || rooted.startsWith(prefix + "/")) {
      return new RestPath(withOneLeadingSlash(rooted.substring(prefix.length())), rooted);
    }
    return new RestPath(rooted, prefix + sent);
  }

  /// @param sent as sent; on a custom domain there is no stage in it
  static RestPath ofCustomDomain(String sent) {
    return new RestPath(withOneLeadingSlash(sent), sent);
  }

  private static String withOneLeadingSlash(String path) {
    int start = 0;
    while (start < path.length() && path.charAt(start) == '/') {
      start++;
    }
    return "/" + path.substring(start);
  }
}
