package dev.lanner.framework.internal;

import java.util.List;

/// The ARN of a request to an API,
/// `arn:aws:execute-api:eu-west-1:123456789012:a1b2/prod/GET/users`: whom it belongs to, and behind
/// the stage what was requested.
///
/// Only {@link #stageArn} may get into a policy. What is behind it was written by a client.
///
/// @param stageArn up to and with the stage, all of it API Gateway's own
/// @param method in capital letters; `$connect` of a WebSocket API
/// @param path without the slash in front, with colons, slashes and whatever else it has
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html">The
///   format of such ARNs</a>
public record ExecuteApiArn(
    String partition,
    String region,
    String accountId,
    String apiId,
    String stage,
    String stageArn,
    String method,
    String path) {
  private static final int FIELDS = 6;

  /// Takes an ARN apart.
  ///
  /// @throws IllegalArgumentException when it is no such ARN
  public static ExecuteApiArn parse(String arn) {
    String[] fields = arn.split(":", FIELDS);
    if (fields.length < FIELDS || !fields[0].equals("arn") || !fields[2].equals("execute-api")) {
      throw malformed();
    }
    String[] parts = fields[5].split("/", 4);
    boolean sound =
        parts.length >= 3
            && isPlain(fields[1], false)
            && isPlain(fields[3], false)
            && isPlain(fields[4], true)
            && isPlain(parts[0], false)
            && isPlain(parts[1].startsWith("$") ? parts[1].substring(1) : parts[1], false)
            && !parts[2].isEmpty();
    if (!sound) {
      throw malformed();
    }
    return new ExecuteApiArn(
        fields[1],
        fields[3],
        fields[4],
        parts[0],
        parts[1],
        arn.substring(0, arn.length() - fields[5].length()) + parts[0] + "/" + parts[1],
        parts[2],
        parts.length == 3 ? "" : parts[3]);
  }

  /// The segments of the path, each decoded once.
  public List<String> segments() {
    return Percent.segments("/" + path);
  }

  /// Whether the path has what policies take for wildcards or variables.
  public boolean looksLikeAPattern() {
    return path.indexOf('*') >= 0
        || path.indexOf('?') >= 0
        || path.contains("${")
        || method.indexOf('*') >= 0
        || method.indexOf('?') >= 0
        || method.contains("${");
  }

  /// A segment of a path, percent-encoded.
  public static String encodedSegment(String segment) {
    return Percent.encodePath(List.of(segment)).substring(1);
  }

  private static boolean isPlain(String text, boolean mayBeEmpty) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '_';
      if (!plain) {
        return false;
      }
    }
    return mayBeEmpty || !text.isEmpty();
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "The event's methodArn or routeArn is not the ARN of a request to an API. It is expected to be like arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/prod/GET/orders.");
  }

  /// The stage alone: paths have what must not be logged.
  @Override
  public String toString() {
    return "ExecuteApiArn[" + stageArn + "]";
  }
}
