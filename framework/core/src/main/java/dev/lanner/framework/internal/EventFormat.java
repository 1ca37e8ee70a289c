package dev.lanner.framework.internal;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Answer;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.NameValue;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonWriter;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shape of events and responses of one kind of front end.
abstract class EventFormat {
  static final String DEFAULT_STAGE = "$default";

  /// What Lambda takes as a response, whatever is in front of it.
  static final int MAX_RESPONSE_BYTES = 6 * 1024 * 1024 + 100;

  /// The format that the fields were sent in.
  ///
  /// @return `null` when no HTTP front end sends such an event
  static @Nullable EventFormat of(EventFields fields) {
    if (fields.forAuthorizer || fields.context.connectionId != null) {
      return null;
    }
    if ("2.0".equals(fields.version)) {
      return fields.rawPath == null || fields.context.method == null
          ? null
          : PayloadFormat2.of(fields.context);
    }
    if (fields.method == null || fields.path == null || !fields.context.present) {
      return null;
    }
    if (fields.context.loadBalancer) {
      return fields.multiValueHeaders.isEmpty() ? LoadBalancer.SINGLE : LoadBalancer.MULTI;
    }
    return "1.0".equals(fields.version) ? PayloadFormat1.HTTP_API : PayloadFormat1.REST_API;
  }

  /// What the event came through.
  abstract FrontEnd frontEnd();

  /// The request in the event.
  abstract HttpEvent request(EventFields fields, Context context, List<String> basePaths);

  /// The members between status and body: header fields, cookies, what else the front end wants.
  abstract void writeHead(JsonWriter out, Answer answer);

  /// The query parameters in the event.
  abstract List<NameValue> query(EventFields fields);

  /// The values of `Cookie` fields in the event.
  abstract List<String> cookies(EventFields fields);

  /// The client's address as the front end saw it, or `null`.
  @Nullable String sourceIp(EventFields fields) {
    return fields.context.sourceIp();
  }

  /// How many bytes a response may have.
  int maxResponseBytes() {
    return MAX_RESPONSE_BYTES;
  }

  /// Whether a body in base64 reaches the client as the bytes that it stands for, whatever the
  /// deployment says.
  boolean decodesBase64() {
    return true;
  }

  /// The response in this front end's shape.
  final Payload write(Answer answer) {
    var out = new JsonWriter();
    out.beginObject();
    out.name("statusCode").value(answer.status());
    writeHead(out, answer);
    if (answer.hasBody()) {
      out.name("body");
      if (answer.writeBody(out)) {
        out.name("isBase64Encoded").value(true);
      }
    }
    out.endObject();
    return out.payload();
  }

  static Payload body(EventFields fields) {
    if (!fields.base64) {
      return fields.body;
    }
    try {
      return Payload.of(Base64.getDecoder().decode(fields.body.toByteArray()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The event says that its body is base64, and it is not. Send an event as API Gateway makes them.",
          e);
    }
  }

  /// Whether an earlier field has the same name.
  static boolean isRepeated(List<NameValue> headers, int index) {
    for (int i = 0; i < index; i++) {
      if (headers.get(i).name().equalsIgnoreCase(headers.get(index).name())) {
        return true;
      }
    }
    return false;
  }

  /// The values of a field that may be repeated, as one.
  static String joined(List<NameValue> headers, int first) {
    String name = headers.get(first).name();
    String value = headers.get(first).value();
    for (int i = first + 1; i < headers.size(); i++) {
      if (headers.get(i).name().equalsIgnoreCase(name)) {
        value = value + ", " + headers.get(i).value();
      }
    }
    return value;
  }

  static boolean isCookie(NameValue field) {
    return field.name().equalsIgnoreCase("set-cookie");
  }
}
