package dev.lanner.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One event as the Runtime API handed it over, with the context from its response headers. A
/// header that is empty counts as absent.
///
/// @param requestId `Lambda-Runtime-Aws-Request-Id`; opaque, never blank
/// @param deadline when Lambda stops the function; `Lambda-Runtime-Deadline-Ms`, Unix milliseconds.
///   Far in the future when the header is absent, unreadable or too large for a `long`
/// @param invokedFunctionArn `Lambda-Runtime-Invoked-Function-Arn`, or `null` when absent
/// @param traceId `Lambda-Runtime-Trace-Id`, the X-Ray header, or `null` when absent
/// @param tenantId `Lambda-Runtime-Aws-Tenant-Id`, or `null` when absent
/// @param clientContext `Lambda-Runtime-Client-Context`, JSON not yet parsed, or `null` when absent
/// @param cognitoIdentity `Lambda-Runtime-Cognito-Identity`, JSON not yet parsed, or `null` when
///   absent
/// @param contentType `Content-Type` of the event; not always JSON, or `null` when absent
/// @param headers all headers, also those named above
/// @param payload the event, usually UTF-8 JSON, as received, not yet parsed
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
public record Invocation(
    String requestId,
    Instant deadline,
    @Nullable String invokedFunctionArn,
    @Nullable String traceId,
    @Nullable String tenantId,
    @Nullable String clientContext,
    @Nullable String cognitoIdentity,
    @Nullable String contentType,
    Headers headers,
    Payload payload) {

  /// @throws IllegalArgumentException when the request id is blank
  public Invocation {
    if (requestId.isBlank()) {
      throw new IllegalArgumentException("An invocation needs a request id that is not blank.");
    }
  }

  /// The invocation that these headers and this event describe.
  ///
  /// @throws IllegalArgumentException when there is no request id
  public static Invocation of(Headers headers, Payload payload) {
    var requestId = headers.get("Lambda-Runtime-Aws-Request-Id");
    return new Invocation(
        requestId == null ? "" : requestId,
        Instant.ofEpochMilli(headers.saturatingLong("Lambda-Runtime-Deadline-Ms")),
        headers.get("Lambda-Runtime-Invoked-Function-Arn"),
        headers.get("Lambda-Runtime-Trace-Id"),
        headers.get("Lambda-Runtime-Aws-Tenant-Id"),
        headers.get("Lambda-Runtime-Client-Context"),
        headers.get("Lambda-Runtime-Cognito-Identity"),
        headers.get("Content-Type"),
        headers,
        payload);
  }

  /// The request id alone: headers and payload carry what must not reach a log.
  @Override
  public String toString() {
    return "Invocation " + requestId;
  }
}
