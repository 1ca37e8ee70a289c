package dev.lanner.local.gateway;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what a function returns to a load balancer: an object with a whole number as `statusCode`,
/// or else a 502.
final class LoadBalancerResult {
  private LoadBalancerResult() {}

  /// @param multiValueHeaders which of the two members for headers counts; the other is ignored
  static HttpResponse read(ByteString payload, boolean multiValueHeaders) {
    var json = Json.read(payload);
    try {
      if (json != null && json.isObject()) {
        return read(new Envelope(json), multiValueHeaders);
      }
    } catch (MalformedResultException _) {
      // A wrong type is a 502 as well.
    }
    return HtmlPage.of(502, "Bad Gateway");
  }

  private static HttpResponse read(Envelope envelope, boolean multiValueHeaders) {
    int status = envelope.status(false);
    requireDescription(envelope, status);
    var headers = new ResultHeaders(name -> name);
    if (multiValueHeaders) {
      requireTexts(envelope.member("multiValueHeaders"));
      headers.addLists(envelope.lists("multiValueHeaders"));
    } else {
      requireTexts(envelope.member("headers"));
      // [?] Names that differ in case only are lines of their own: how peers send several cookies.
      headers.addAll(envelope.singles("headers"));
    }
    headers.withoutForbidden();
    headers.addIfAbsent("Content-Type", "application/octet-stream");
    return new HttpResponse(
        status, headers.toHeaders(), envelope.body(envelope.isTrue("isBase64Encoded")));
  }

  /// A description has to look like `200 OK`, and `null` is as bad as any other.
  private static void requireDescription(Envelope envelope, int status) {
    var description = envelope.json().get("statusDescription");
    if (description != null) {
      // [?] That its number has to be that of the status is assumed.
      Envelope.require(
          description.isString() && description.stringValue().matches(status + " \\S.*"),
          "statusDescription is not like \"200 OK\".");
    }
  }

  /// Other front ends make texts of numbers and booleans; this one does not.
  private static void requireTexts(@Nullable JsonNode headers) {
    if (headers != null) {
      for (var value : headers) {
        Envelope.require(
            value.isString()
                || (value.isArray() && value.valueStream().allMatch(JsonNode::isString)),
            "A header's value is not a text.");
      }
    }
  }
}
