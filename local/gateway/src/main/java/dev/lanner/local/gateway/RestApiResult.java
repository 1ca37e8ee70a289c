package dev.lanner.local.gateway;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a function returns to a REST API: an object of known members, none of which has to be
/// there.
final class RestApiResult {
  // base64Encoded and cookies are let through by AWS's own emulator.
  private static final Set<String> MEMBERS =
      Set.of(
          "statusCode",
          "headers",
          "multiValueHeaders",
          "body",
          "isBase64Encoded",
          "base64Encoded",
          "cookies");
  private static final Set<String> REMAPPED =
      Set.of("connection", "content-length", "date", "server");

  private RestApiResult() {}

  /// The response, or `null` when the function returned something else.
  ///
  /// @param decodesBase64 whether the client is to get the bytes that the body stands for, and not
  ///   the text, when the function says that it is base64
  static @Nullable HttpResponse read(ByteString payload, boolean decodesBase64) {
    var json = Json.read(payload);
    if (json == null
        || !json.isObject()
        || !json.propertyStream().allMatch(property -> MEMBERS.contains(property.getKey()))) {
      return null;
    }
    try {
      var envelope = new Envelope(json);
      return new HttpResponse(
          // [?] A status with a fraction is an error; recorded is that text and a zero are.
          envelope.has("statusCode") ? envelope.status(true) : 200,
          headers(envelope),
          envelope.body(isBase64(envelope) && decodesBase64));
    } catch (MalformedResultException _) {
      return null;
    }
  }

  /// The headers of a response as a REST API passes them on: of some, the function does not have
  /// the say, and they come under another name.
  static Headers remapped(Headers headers) {
    var remapped = new ArrayList<Header>();
    for (var header : headers) {
      var lower = header.name().toLowerCase(Locale.ROOT);
      if (REMAPPED.contains(lower)) {
        remapped.add(
            new Header(
                "x-amzn-Remapped-" + HeaderSpelling.titleCase(header.name()), header.value()));
      } else if (!lower.equals("transfer-encoding")) {
        remapped.add(header);
      }
    }
    return new Headers(remapped);
  }

  private static Headers headers(Envelope envelope) {
    var headers = new ResultHeaders(name -> name);
    headers.addLists(envelope.lists("multiValueHeaders"));
    headers.addAll(envelope.singles("headers"));
    headers.addIfAbsent("Content-Type", "application/json");
    return remapped(headers.toHeaders());
  }

  private static boolean isBase64(Envelope envelope) {
    // [?] Which of the two spellings decides when both are there is assumed.
    return envelope.has("base64Encoded")
        ? envelope.isTrue("base64Encoded")
        : envelope.isTrue("isBase64Encoded");
  }
}
