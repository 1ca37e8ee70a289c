package dev.lanner.framework;

/// A redirect: the client is to go on elsewhere.
///
/// @param status 301, 302, 303, 307 or 308
/// @param location where to, a path such as `/orders/17` or an absolute URI; see RFC 9110, 10.2.2
public record Redirect(int status, String location) {
  /// @throws IllegalArgumentException when the status is another or the location has a line break
  public Redirect {
    if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308) {
      throw new IllegalArgumentException(
          "The status of a redirect is " + status + ". Use 301, 302, 303, 307 or 308.");
    }
    HeaderRules.checked("Location", location);
  }

  /// 303: the client is to GET this, for example what a POST has made.
  public static Redirect seeOther(String location) {
    return new Redirect(303, location);
  }

  /// 307: the same request is to go there, this time.
  public static Redirect temporary(String location) {
    return new Redirect(307, location);
  }

  /// 308: the same request is to go there, now and in future. Clients remember it.
  public static Redirect permanent(String location) {
    return new Redirect(308, location);
  }
}
