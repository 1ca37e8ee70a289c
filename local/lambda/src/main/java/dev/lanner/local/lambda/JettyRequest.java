package dev.lanner.local.lambda;

import dev.lanner.local.gateway.ByteString;
import dev.lanner.local.gateway.Header;
import dev.lanner.local.gateway.Headers;
import dev.lanner.local.gateway.HttpRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/// Makes a request of the gateway of one of Jetty's.
///
/// Header names that Jetty knows, such as `accept`, come in its own spelling (`Accept`) when they
/// were sent in another; names that it does not know come as sent. Header values are read as UTF-8
/// [?], which browsers and `curl` send; Jetty itself has one character per byte.
final class JettyRequest {
  private JettyRequest() {}

  /// Reads the request, and of a body that is too long one byte too many.
  static HttpRequest read(Request jetty, int maxBodyBytes) throws IOException {
    var uri = jetty.getHttpURI();
    var fragment = uri.getFragment();
    var target = fragment == null ? uri.getPathQuery() : uri.getPathQuery() + "#" + fragment;
    return HttpRequest.builder(jetty.getMethod(), target)
        .protocol(jetty.getConnectionMetaData().getHttpVersion().asString())
        .headers(headers(jetty))
        .body(body(jetty, maxBodyBytes))
        .sourceIp(Request.getRemoteAddr(jetty))
        .build();
  }

  private static Headers headers(Request jetty) {
    var headers = new ArrayList<Header>();
    for (var field : jetty.getHeaders()) {
      var value = field.getValue();
      headers.add(new Header(field.getName(), value == null ? "" : utf8(value)));
    }
    return new Headers(headers);
  }

  private static ByteString body(Request jetty, int maxBytes) throws IOException {
    try (var in = Content.Source.asInputStream(jetty)) {
      return ByteString.of(in.readNBytes(maxBytes + 1));
    }
  }

  private static String utf8(String bytesAsCharacters) {
    var bytes = bytesAsCharacters.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return bytesAsCharacters;
    }
  }
}
