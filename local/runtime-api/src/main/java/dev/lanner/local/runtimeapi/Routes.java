package dev.lanner.local.runtimeapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The paths of the Runtime API. Restore, extensions and telemetry get theirs here.
final class Routes {
  private static final String BASE = "/2018-06-01/runtime/";
  private static final String NEXT = BASE + "invocation/next";
  private static final String INVOCATION = BASE + "invocation/";
  private static final String INIT_ERROR = BASE + "init/error";

  private static final String MODE_HEADER = "Lambda-Runtime-Function-Response-Mode";

  private Routes() {}

  /// What the request asks for.
  ///
  /// @throws MalformedRequest when there is no such path (404), or it takes another method (405)
  static RuntimeStep.Call call(RequestHead head) throws MalformedRequest {
    var path = head.target();
    if (path.equals(NEXT)) {
      requireMethod(head, "GET");
      return new RuntimeStep.Next();
    }
    if (path.equals(INIT_ERROR)) {
      requireMethod(head, "POST");
      return new RuntimeStep.InitError();
    }
    if (path.startsWith(INVOCATION)) {
      var end = path.indexOf('/', INVOCATION.length());
      if (end > INVOCATION.length()) {
        var id = path.substring(INVOCATION.length(), end);
        var rest = path.substring(end);
        if (rest.equals("/response")) {
          requireMethod(head, "POST");
          return new RuntimeStep.Response(decoded(id), head.headers().first(MODE_HEADER));
        }
        if (rest.equals("/error")) {
          requireMethod(head, "POST");
          return new RuntimeStep.InvocationError(decoded(id));
        }
      }
    }
    throw new MalformedRequest(
        404,
        head.call()
            + " is no call of the Runtime API that this server offers. Expected invocation/next,"
            + " invocation/{id}/response, invocation/{id}/error or init/error under "
            + BASE
            + ".");
  }

  private static void requireMethod(RequestHead head, String method) throws MalformedRequest {
    if (!head.method().equals(method)) {
      throw new MalformedRequest(
          405, head.call() + " has the wrong method. Expected " + method + ".");
    }
  }

  private static String decoded(String segment) throws MalformedRequest {
    if (segment.indexOf('%') < 0) {
      return segment;
    }
    var bytes = new ByteArrayOutputStream(segment.length());
    for (var i = 0; i < segment.length(); i++) {
      if (segment.charAt(i) != '%') {
        bytes.write(segment.charAt(i));
        continue;
      }
      var high = i + 2 < segment.length() ? Character.digit(segment.charAt(i + 1), 16) : -1;
      var low = high >= 0 ? Character.digit(segment.charAt(i + 2), 16) : -1;
      if (low < 0) {
        throw new MalformedRequest(
            400,
            "The request id in a path has a % without two hexadecimal digits behind it. Expected it"
                + " percent-encoded.");
      }
      bytes.write(high << 4 | low);
      i += 2;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
