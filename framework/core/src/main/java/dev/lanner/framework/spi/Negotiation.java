package dev.lanner.framework.spi;

import dev.lanner.framework.MediaType;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import org.jspecify.annotations.Nullable;

/// Content negotiation: `Content-Type` against what a handler reads, `Accept` against what it
/// writes. See RFC 9110, 12.5.1.
public final class Negotiation {
  private static final String JSON = "application/json";
  private static final int THOUSANDTHS = 1000;

  private Negotiation() {}

  /// A body without a content type is taken for JSON.
  static void requireJson(Request request) {
    String sent = request.header("content-type");
    if (sent != null && !sent.equals(JSON) && !isJson(sent)) {
      throw unsupported(JSON);
    }
  }

  /// The number of the first of these media types that the body has; a body without a content type
  /// has the first.
  ///
  /// @throws Problem 415 when it has none of them
  public static int consumes(Request request, String... accepted) {
    String sent = request.header("content-type");
    if (sent == null) {
      return 0;
    }
    MediaType type = MediaType.parse(sent);
    for (int i = 0; type != null && i < accepted.length; i++) {
      boolean same =
          accepted[i].equals(JSON) ? type.isJson() : type.essence().equals(essence(accepted[i]));
      if (same) {
        return i;
      }
    }
    throw unsupported(accepted);
  }

  /// Makes sure that the client accepts the one media type that a handler answers in.
  ///
  /// @throws Problem 406
  public static void produces(Request request, String offered) {
    String accept = request.joinedHeader("accept");
    boolean accepted =
        accept == null
            || accept.isBlank()
            || accept.equals("*/*")
            || accept.equals(offered)
            || quality(accept, essence(offered)) > 0;
    if (!accepted) {
      throw Problem.of(406, "The answer comes as " + offered + ".");
    }
  }

  /// The media type, of those that a handler answers in, that the client likes best.
  ///
  /// @param offered the preferred first
  /// @throws Problem 406 when the client accepts none of them
  public static String produces(Request request, String... offered) {
    String accept = request.joinedHeader("accept");
    if (accept == null || accept.isBlank() || accept.equals("*/*") || accept.equals(offered[0])) {
      return offered[0];
    }
    String best = null;
    int bestQuality = 0;
    for (String each : offered) {
      int quality = quality(accept, essence(each));
      if (quality > bestQuality) {
        best = each;
        bestQuality = quality;
      }
    }
    if (best == null) {
      throw Problem.of(406, "The answer comes as " + String.join(", ", offered) + ".");
    }
    return best;
  }

  /// How much a client likes a media type, in thousandths: what the most specific range says.
  private static int quality(String accept, String offered) {
    int quality = 0;
    int specificity = -1;
    MediaType type = MediaType.parse(offered);
    for (String member : HeaderList.members(accept)) {
      MediaType range = MediaType.parse(member);
      if (range == null || type == null || !range.includes(type)) {
        continue;
      }
      int found = range.type().equals("*") ? 0 : range.subtype().equals("*") ? 1 : 2;
      if (found > specificity) {
        specificity = found;
        quality = thousandths(range.parameter("q"));
      }
    }
    return quality;
  }

  /// A weight such as `0.5`: RFC 9110, 12.4.2. One that is none counts as 1.
  static int thousandths(@Nullable String weight) {
    if (weight == null || weight.isEmpty() || weight.length() > 5 || weight.charAt(0) != '0') {
      return THOUSANDTHS;
    }
    int value = 0;
    for (int i = 0; i < 5; i++) {
      char c = i < weight.length() ? weight.charAt(i) : '0';
      if (i == 1) {
        if (i < weight.length() && c != '.') {
          return THOUSANDTHS;
        }
      } else if (c < '0' || c > '9') {
        return THOUSANDTHS;
      } else {
        value = value * 10 + c - '0';
      }
    }
    return value;
  }

  private static boolean isJson(String contentType) {
    MediaType type = MediaType.parse(contentType);
    return type != null && type.isJson();
  }

  private static String essence(String mediaType) {
    int semicolon = mediaType.indexOf(';');
    return semicolon < 0 ? mediaType : mediaType.substring(0, semicolon).strip();
  }

  private static Problem unsupported(String... accepted) {
    String list = String.join(", ", accepted);
    return Problem.of(415, "Send the body as " + list + ", and say so in Content-Type.")
        .withHeader("accept", list);
  }
}
