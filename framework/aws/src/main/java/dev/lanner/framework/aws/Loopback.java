package dev.lanner.framework.aws;

/// Addresses of this machine, told by their names: nothing is looked up.
final class Loopback {
  private Loopback() {}

  /// @param host in small letters, an IPv6 address in brackets
  static boolean is(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("[::1]")
        || (host.startsWith("127.") && isNumeric(host));
  }

  private static boolean isNumeric(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
