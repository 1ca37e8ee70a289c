package dev.lanner.local.runtimeapi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The bytes of the server's answers.
final class Replies {
  private static final String OK = "{\"status\":\"OK\"}";
  private static final byte[] ACCEPTED = json(202, OK, false);
  private static final byte[] ACCEPTED_LAST = json(202, OK, true);
  static final byte[] CONTINUE = bytes("HTTP/1.1 100 Continue\r\n\r\n");

  private Replies() {}

  static byte[] accepted(boolean last) {
    return last ? ACCEPTED_LAST : ACCEPTED;
  }

  /// The answer to `restore/next`: 200 without a body.
  static byte[] restored(boolean last) {
    var head = new StringBuilder(64).append("HTTP/1.1 200 OK\r\n");
    header(head, "Content-Length", "0");
    if (last) {
      header(head, "Connection", "close");
    }
    return bytes(head.append("\r\n").toString());
  }

  /// The answer to the registration of an extension, with invented facts about the function.
  static byte[] registered(String identifier, boolean withAccountId, boolean last) {
    return json(
        200,
        "{\"functionName\":\"local\",\"functionVersion\":\"$LATEST\",\"handler\":\"local\""
            + (withAccountId ? ",\"accountId\":\"123456789012\"}" : "}"),
        last,
        "Lambda-Extension-Identifier",
        identifier);
  }

  /// The answer to `event/next` of an extension.
  static byte[] extensionEvent(String event, boolean last) {
    return json(
        200, event, last, "Lambda-Extension-Event-Identifier", UUID.randomUUID().toString());
  }

  /// The answer to a subscription that nothing comes of.
  static byte[] notSupported(String api, boolean last) {
    return json(202, error(api + " API is not supported", api + ".NotSupported"), last);
  }

  /// What an extension is told about an event.
  static String invokeEvent(Event event) {
    var arn = event.invokedFunctionArn();
    var trace = event.traceId();
    return "{\"eventType\":\"INVOKE\",\"deadlineMs\":"
        + event.deadline().toEpochMilli()
        + ",\"requestId\":"
        + Json.quoted(event.requestId())
        + ",\"invokedFunctionArn\":"
        + Json.quoted(arn == null ? "" : arn)
        + (trace == null
            ? "}"
            : ",\"tracing\":{\"type\":\"X-Amzn-Trace-Id\",\"value\":" + Json.quoted(trace) + "}}");
  }

  /// What an extension is told about the end of the environment.
  static String shutdownEvent(ShutdownReason reason, Instant deadline) {
    return "{\"eventType\":\"SHUTDOWN\",\"deadlineMs\":"
        + deadline.toEpochMilli()
        + ",\"shutdownReason\":"
        + Json.quoted(reason.name().toLowerCase(Locale.ROOT))
        + "}";
  }

  static byte[] refused(Refusal refusal, boolean last) {
    return json(refusal.status(), error(refusal.sentence(), refusal.errorType()), last);
  }

  /// An error in Lambda's shape.
  static String error(String message, String type) {
    return "{\"errorMessage\":"
        + Json.quoted(message)
        + ",\"errorType\":"
        + Json.quoted(type)
        + "}";
  }

  /// The head of the answer to `next`; the payload follows.
  static byte[] event(Event event, boolean last) {
    var head = new StringBuilder(512).append("HTTP/1.1 200 OK\r\n");
    header(head, "Content-Type", event.contentType());
    header(head, "Content-Length", Integer.toString(event.payload().length()));
    header(head, "Lambda-Runtime-Aws-Request-Id", event.requestId());
    header(head, "Lambda-Runtime-Deadline-Ms", Long.toString(event.deadline().toEpochMilli()));
    header(head, "Lambda-Runtime-Invoked-Function-Arn", event.invokedFunctionArn());
    header(head, "Lambda-Runtime-Trace-Id", event.traceId());
    header(head, "Lambda-Runtime-Client-Context", event.clientContext());
    header(head, "Lambda-Runtime-Cognito-Identity", event.cognitoIdentity());
    header(head, "Lambda-Runtime-Aws-Tenant-Id", event.tenantId());
    event.headers().forEach((name, value) -> header(head, name, value));
    if (last) {
      header(head, "Connection", "close");
    }
    return bytes(head.append("\r\n").toString());
  }

  private static byte[] json(int status, String body, boolean last) {
    return json(status, body, last, "", null);
  }

  /// With one more header, unless its value is `null`.
  private static byte[] json(
      int status, String body, boolean last, String name, @Nullable String value) {
    var content = bytes(body);
    var head = new StringBuilder(128).append("HTTP/1.1 ").append(status).append(' ');
    head.append(reason(status)).append("\r\n");
    header(head, "Content-Type", "application/json");
    header(head, "Content-Length", Integer.toString(content.length));
    header(head, name, value);
    if (last) {
      header(head, "Connection", "close");
    }
    return bytes(head.append("\r\n").append(body).toString());
  }

  private static void header(StringBuilder head, String name, @Nullable String value) {
    if (value != null) {
      head.append(name).append(": ").append(value).append("\r\n");
    }
  }

  private static String reason(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 202 -> "Accepted";
      case 400 -> "Bad Request";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 410 -> "Gone";
      case 411 -> "Length Required";
      case 413 -> "Request Entity Too Large";
      case 417 -> "Expectation Failed";
      case 431 -> "Request Header Fields Too Large";
      case 500 -> "Internal Server Error";
      case 501 -> "Not Implemented";
      case 505 -> "HTTP Version Not Supported";
      default -> "Error";
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
