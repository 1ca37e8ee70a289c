package dev.lanner.framework.test;

import dev.lanner.local.gateway.ByteString;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A form as browsers send it.
final class TestForm {
  /// Occurs in no text; a file of a test that holds it would have to be made for it.
  private static final String BOUNDARY = "lanner-7f3a9c51d2e84b06";

  private record Part(
      String name, @Nullable String fileName, @Nullable String contentType, ByteString bytes) {}

  private final List<Part> parts = new ArrayList<>();

  void field(String name, String value) {
    parts.add(new Part(name, null, null, ByteString.ofUtf8(value)));
  }

  void file(String name, String fileName, String contentType, byte[] bytes) {
    parts.add(new Part(name, fileName, contentType, ByteString.of(bytes)));
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  String contentType() {
    return isMultipart()
        ? "multipart/form-data; boundary=" + BOUNDARY
        : "application/x-www-form-urlencoded";
  }

  byte[] bytes() {
    return isMultipart() ? multipart() : urlEncoded().getBytes(StandardCharsets.US_ASCII);
  }

  private boolean isMultipart() {
    return parts.stream().anyMatch(part -> part.fileName() != null);
  }

  private String urlEncoded() {
    return parts.stream()
        .map(part -> encoded(part.name()) + "=" + encoded(part.bytes().utf8()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private byte[] multipart() {
    var out = new ByteArrayOutputStream();
    for (Part part : parts) {
      var head = new StringBuilder("--" + BOUNDARY + "\r\n");
      head.append("Content-Disposition: form-data; name=\"")
          .append(quoted(part.name()))
          .append('"');
      if (part.fileName() != null) {
        head.append("; filename=\"").append(quoted(part.fileName())).append('"');
      }
      head.append("\r\n");
      if (part.contentType() != null) {
        head.append("Content-Type: ").append(part.contentType()).append("\r\n");
      }
      out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
      out.writeBytes(part.bytes().toByteArray());
      out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  /// As the HTML standard has it.
  private static String quoted(String text) {
    return text.replace("\n", "%0A").replace("\r", "%0D").replace("\"", "%22");
  }
}
