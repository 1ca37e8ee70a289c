package dev.lanner.local.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what a function returns to an HTTP API with payload format 2.0.
///
/// An object with `statusCode` is an envelope around a response. Everything else is the body of a
/// 200 with type `application/json`: a JSON string without its quotes, any other bytes verbatim,
/// even when they are not JSON at all. A wrong type inside an envelope is a 500. Recorded so are a
/// zero and a fraction as status; for all other members and values it is assumed [?].
final class HttpApiV2Result {
  private HttpApiV2Result() {}

  static HttpResponse read(ByteString payload) {
    var json = Json.read(payload);
    if (json == null) {
      return inferred(payload);
    }
    if (json.isString()) {
      return inferred(ByteString.ofUtf8(json.stringValue()));
    }
    if (!json.isObject() || !json.has("statusCode")) {
      return inferred(payload);
    }
    try {
      return envelope(json);
    } catch (IllegalArgumentException _) {
      return HttpApiAnswer.INTERNAL_SERVER_ERROR.response();
    }
  }

  private static HttpResponse inferred(ByteString body) {
    return new HttpResponse(200, Headers.of(new Header("Content-Type", "application/json")), body);
  }

  private static HttpResponse envelope(JsonNode envelope) {
    return new HttpResponse(status(envelope), headers(envelope), body(envelope));
  }

  private static int status(JsonNode envelope) {
    var status = envelope.get("statusCode");
    require(status.isInt() && status.intValue() >= 200 && status.intValue() <= 599);
    return status.intValue();
  }

  private static Headers headers(JsonNode envelope) {
    var byLowerName = new LinkedHashMap<String, Header>();
    var given = member(envelope, "headers");
    if (given != null) {
      require(given.isObject());
      for (var property : given.properties()) {
        var value = property.getValue();
        if (!value.isNull() && !HopByHop.isForbiddenInResult(property.getKey())) {
          require(value.isValueNode());
          var header = new Header(capitalized(property.getKey()), value.asString());
          byLowerName.put(header.name().toLowerCase(Locale.ROOT), header);
        }
      }
    }
    // Also without a body, for example in a redirect. [?]
    byLowerName.putIfAbsent(
        "content-type", new Header("Content-Type", "text/plain; charset=utf-8"));
    var headers = new ArrayList<>(byLowerName.values());
    var cookies = member(envelope, "cookies");
    if (cookies != null) {
      require(cookies.isArray());
      for (var cookie : cookies) {
        require(cookie.isString());
        headers.add(new Header("Set-Cookie", cookie.stringValue()));
      }
    }
    return new Headers(headers);
  }

  private static ByteString body(JsonNode envelope) {
    var body = member(envelope, "body");
    var base64 = member(envelope, "isBase64Encoded");
    require(body == null || body.isString());
    require(base64 == null || base64.isBoolean());
    if (body == null) {
      return ByteString.empty();
    }
    return base64 != null && base64.booleanValue()
        ? ByteString.ofBase64(body.stringValue())
        : ByteString.ofUtf8(body.stringValue());
  }

  // `myheader` was recorded as `Myheader`. [?] Letters after a hyphen are left as they are.
  private static String capitalized(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /// The member, or `null` when it is absent or null.
  private static @Nullable JsonNode member(JsonNode envelope, String name) {
    var member = envelope.get(name);
    return member == null || member.isNull() ? null : member;
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("A member of the envelope has the wrong type.");
    }
  }
}
