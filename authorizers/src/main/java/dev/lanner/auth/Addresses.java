package dev.lanner.auth;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which addresses keys may come from: `https`, and for a local run `http` on a loopback address.
/// The address is told by its text: nothing is looked up.
final class Addresses {
  private Addresses() {}

  /// Whether keys may come from there.
  static boolean isAllowed(URI address, boolean isLocal) {
    return problem(address, isLocal) == null;
  }

  /// Whether keys may come from there in a local run, and in no other.
  static boolean isOnThisMachine(URI address) {
    return isAllowed(address, true) && !isAllowed(address, false);
  }

  /// @throws IllegalArgumentException when keys may not come from there
  static void require(URI address, boolean isLocal) {
    String problem = problem(address, isLocal);
    if (problem != null) {
      throw new IllegalArgumentException("The address " + address + " " + problem);
    }
  }

  private static @Nullable String problem(URI address, boolean isLocal) {
    String host = address.getHost();
    if (host == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
      return "is no place for keys: it needs a host, and may have neither user nor fragment.";
    }
    boolean isLoopback = isLoopback(host.toLowerCase(Locale.ROOT));
    if (isLoopback && !isLocal) {
      return "is on this machine. Keys come from there in local runs only: build the verifier with"
          + " local().";
    }
    if ("https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && isLoopback)) {
      return null;
    }
    return "has to begin with https, or anybody on the way could put keys of their own there.";
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("[::1]")
        || host.equals("[0:0:0:0:0:0:0:1]")
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
