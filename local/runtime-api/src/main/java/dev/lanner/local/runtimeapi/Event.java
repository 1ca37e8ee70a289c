package dev.lanner.local.runtimeapi;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event for the function, with the context that travels in the headers of `next`. A `null`
/// leaves its header out, an empty text sends it empty.
///
/// Use an event once: runtimes take a second one with the same request id for a repetition.
///
/// @param requestId `Lambda-Runtime-Aws-Request-Id`; not blank
/// @param payload the event, at most 6 291 556 bytes
/// @param contentType `Content-Type`
/// @param deadline `Lambda-Runtime-Deadline-Ms`. Only told: whoever invokes enforces it
/// @param invokedFunctionArn `Lambda-Runtime-Invoked-Function-Arn`
/// @param traceId `Lambda-Runtime-Trace-Id`
/// @param clientContext `Lambda-Runtime-Client-Context`, JSON, sent in UTF-8
/// @param cognitoIdentity `Lambda-Runtime-Cognito-Identity`, JSON, sent in UTF-8
/// @param tenantId `Lambda-Runtime-Aws-Tenant-Id`
/// @param headers further headers, in this order; none that is named above
public record Event(
    String requestId,
    Payload payload,
    @Nullable String contentType,
    Instant deadline,
    @Nullable String invokedFunctionArn,
    @Nullable String traceId,
    @Nullable String clientContext,
    @Nullable String cognitoIdentity,
    @Nullable String tenantId,
    Map<String, String> headers) {

  private static final Set<String> OWN_HEADERS =
      Set.of(
          "connection",
          "content-length",
          "content-type",
          "lambda-runtime-aws-request-id",
          "lambda-runtime-aws-tenant-id",
          "lambda-runtime-client-context",
          "lambda-runtime-cognito-identity",
          "lambda-runtime-deadline-ms",
          "lambda-runtime-invoked-function-arn",
          "lambda-runtime-trace-id",
          "transfer-encoding");

  /// @throws IllegalArgumentException when the request id is blank, the payload is too large, or a
  ///   header cannot be written
  public Event {
    if (requestId.isBlank()) {
      throw new IllegalArgumentException("The request id is blank. Every event needs one.");
    }
    if (payload.length() > RuntimeApiServer.MAX_PAYLOAD_BYTES) {
      throw new IllegalArgumentException(
          "The event has "
              + payload.length()
              + " bytes. Lambda takes at most "
              + RuntimeApiServer.MAX_PAYLOAD_BYTES
              + ".");
    }
    requireHeaderValue("requestId", requestId);
    requireHeaderValue("contentType", contentType);
    requireHeaderValue("invokedFunctionArn", invokedFunctionArn);
    requireHeaderValue("traceId", traceId);
    requireHeaderValue("clientContext", clientContext);
    requireHeaderValue("cognitoIdentity", cognitoIdentity);
    requireHeaderValue("tenantId", tenantId);
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    headers.forEach((name, value) -> {
      requireHeaderName(name);
      requireHeaderValue(name, value);
    });
  }

  /// A JSON event with this text; everything else as in {@link #builder()}.
  public static Event json(String json) {
    return builder().payload(json).build();
  }

  /// Begins an event: a random request id, the payload `{}`, JSON, a deadline a minute from now, an
  /// invented ARN, nothing else.
  public static Builder builder() {
    return new Builder();
  }

  private static void requireHeaderName(String name) {
    if (name.isEmpty() || !name.chars().allMatch(c -> Ascii.isToken((byte) c) && c < 0x80)) {
      throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a header.");
    }
    if (OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "The header " + name + " is written by the server. Set it through its own component.");
    }
  }

  private static void requireHeaderValue(String name, @Nullable String value) {
    if (value != null && value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
      throw new IllegalArgumentException(
          name + " holds a control character. It travels in a header, which cannot carry any.");
    }
  }

  /// Collects the components of an {@link Event}; for use by one thread.
  public static final class Builder {
    private @Nullable String requestId;
    private Payload payload = Payload.ofUtf8("{}");
    private @Nullable String contentType = "application/json";
    private @Nullable Instant deadline;
    private @Nullable String invokedFunctionArn =
        "arn:aws:lambda:eu-west-1:123456789012:function:local";
    private @Nullable String traceId;
    private @Nullable String clientContext;
    private @Nullable String cognitoIdentity;
    private @Nullable String tenantId;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Builder() {}

    public Builder requestId(String requestId) {
      this.requestId = requestId;
      return this;
    }

    public Builder payload(Payload payload) {
      this.payload = payload;
      return this;
    }

    /// The text in UTF-8.
    public Builder payload(String text) {
      return payload(Payload.ofUtf8(text));
    }

    public Builder contentType(@Nullable String contentType) {
      this.contentType = contentType;
      return this;
    }

    public Builder deadline(Instant deadline) {
      this.deadline = deadline;
      return this;
    }

    public Builder invokedFunctionArn(@Nullable String invokedFunctionArn) {
      this.invokedFunctionArn = invokedFunctionArn;
      return this;
    }

    public Builder traceId(@Nullable String traceId) {
      this.traceId = traceId;
      return this;
    }

    public Builder clientContext(@Nullable String clientContext) {
      this.clientContext = clientContext;
      return this;
    }

    public Builder cognitoIdentity(@Nullable String cognitoIdentity) {
      this.cognitoIdentity = cognitoIdentity;
      return this;
    }

    public Builder tenantId(@Nullable String tenantId) {
      this.tenantId = tenantId;
      return this;
    }

    /// Adds a header that Lambda does not know.
    public Builder header(String name, String value) {
      headers.put(name, value);
      return this;
    }

    /// The event; a builder that was given no request id makes a new one each time.
    ///
    /// @throws IllegalArgumentException as the constructor
    public Event build() {
      return new Event(
          requestId != null ? requestId : UUID.randomUUID().toString(),
          payload,
          contentType,
          deadline != null ? deadline : Instant.now().plus(Duration.ofMinutes(1)),
          invokedFunctionArn,
          traceId,
          clientContext,
          cognitoIdentity,
          tenantId,
          headers);
    }
  }
}
