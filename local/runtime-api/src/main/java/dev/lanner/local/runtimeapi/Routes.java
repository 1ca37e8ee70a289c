package dev.lanner.local.runtimeapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The paths of the Runtime API.
final class Routes {
  private static final String BASE = "/2018-06-01/runtime/";
  private static final String NEXT = BASE + "invocation/next";
  private static final String INVOCATION = BASE + "invocation/";
  private static final String INIT_ERROR = BASE + "init/error";
  private static final String RESTORE_NEXT = BASE + "restore/next";
  private static final String RESTORE_ERROR = BASE + "restore/error";

  private static final String EXTENSION = "/2020-01-01/extension/";
  private static final String TELEMETRY = "/2022-07-01/telemetry";
  private static final String LOGS = "/2020-08-15/logs";

  private static final String MODE_HEADER = "Lambda-Runtime-Function-Response-Mode";

  private Routes() {}

  /// Whether a response names the mode for streaming.
  static boolean isStreaming(RequestHead head) {
    return "streaming".equals(head.headers().first(MODE_HEADER));
  }

  /// What the request asks for.
  ///
  /// @throws MalformedRequest when there is no such path (404), or it takes another method (405)
  static ApiCall call(RequestHead head) throws MalformedRequest {
    var path = head.target();
    if (path.equals(NEXT)) {
      requireMethod(head, "GET");
      return new RuntimeStep.Next();
    }
    if (path.equals(INIT_ERROR)) {
      requireMethod(head, "POST");
      return new RuntimeStep.InitError();
    }
    if (path.equals(RESTORE_NEXT)) {
      requireMethod(head, "GET");
      return new RuntimeStep.RestoreNext();
    }
    if (path.equals(RESTORE_ERROR)) {
      requireMethod(head, "POST");
      return new RuntimeStep.RestoreError();
    }
    if (path.startsWith(EXTENSION)) {
      return extensionCall(head, path.substring(EXTENSION.length()));
    }
    if (path.equals(TELEMETRY)) {
      requireMethod(head, "PUT");
      return new TelemetryCall.Telemetry();
    }
    if (path.equals(LOGS)) {
      requireMethod(head, "PUT");
      return new TelemetryCall.Logs();
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
            + " invocation/{id}/response, invocation/{id}/error, init/error, restore/next or"
            + " restore/error under "
            + BASE
            + ".");
  }

  private static ExtensionCall extensionCall(RequestHead head, String path)
      throws MalformedRequest {
    var call =
        switch (path) {
          case "register" -> new ExtensionCall.Register();
          case "event/next" -> new ExtensionCall.EventNext();
          case "init/error" -> new ExtensionCall.InitError();
          case "exit/error" -> new ExtensionCall.ExitError();
          default ->
              throw new MalformedRequest(
                  404,
                  head.call()
                      + " is no call of the Extensions API. Expected register, event/next,"
                      + " init/error or exit/error under "
                      + EXTENSION
                      + ".");
        };
    requireMethod(head, call instanceof ExtensionCall.EventNext ? "GET" : "POST");
    return call;
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
