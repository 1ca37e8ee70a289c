package dev.lanner.local.iam;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/// A range of addresses in CIDR notation, such as `203.0.113.0/24` or `2001:db8::/32`; one address
/// without a prefix length. Bits after the prefix do not count.
///
/// **[?]** AWS documents the default `/32` for addresses of both kinds; an IPv6 address without a
/// prefix length is `/128` here. An IPv4 address is in no IPv6 range and the other way round.
final class IpRange {
  private final byte[] network;
  private final int prefixLength;

  private IpRange(byte[] network, int prefixLength) {
    this.network = network;
    this.prefixLength = prefixLength;
  }

  /// @throws IllegalArgumentException when it is no range; the message is the end of a sentence
  static IpRange parse(String text) {
    int slash = text.indexOf('/');
    byte @Nullable [] address = addressOrNull(slash < 0 ? text : text.substring(0, slash));
    if (address == null) {
      throw notARange();
    }
    int bits = address.length * Byte.SIZE;
    if (slash < 0) {
      return new IpRange(address, bits);
    }
    var prefix = text.substring(slash + 1);
    if (!prefix.matches("[0-9]{1,3}") || Integer.parseInt(prefix) > bits) {
      throw notARange();
    }
    return new IpRange(address, Integer.parseInt(prefix));
  }

  private static IllegalArgumentException notARange() {
    return new IllegalArgumentException(
        "is no address and no range of addresses; one such as 203.0.113.0/24 or 2001:db8::/32 is"
            + " expected");
  }

  /// Whether the text is an address in this range.
  boolean contains(String text) {
    byte @Nullable [] address = addressOrNull(text);
    if (address == null || address.length != network.length) {
      return false;
    }
    for (int bit = 0; bit < prefixLength; bit++) {
      if (bit(address, bit) != bit(network, bit)) {
        return false;
      }
    }
    return true;
  }

  private static int bit(byte[] address, int bit) {
    return address[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
  }

  private static byte @Nullable [] addressOrNull(String text) {
    // The JDK takes 10.1 and fe80::1%eth0 as well, and never asks a name server here.
    boolean isIpv4 = text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    if (!isIpv4 && (!text.contains(":") || text.contains("%"))) {
      return null;
    }
    try {
      return InetAddress.ofLiteral(text).getAddress();
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
