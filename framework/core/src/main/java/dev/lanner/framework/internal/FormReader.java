package dev.lanner.framework.internal;

import dev.lanner.framework.FormData;
import dev.lanner.framework.MediaType;
import dev.lanner.framework.NameValue;
import dev.lanner.framework.Problem;
import dev.lanner.runtime.Payload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the forms that HTML has: `application/x-www-form-urlencoded` and `multipart/form-data`.
final class FormReader {
  static final int MAX_FIELDS = 1000;

  private static final String ACCEPTED = "application/x-www-form-urlencoded, multipart/form-data";

  private FormReader() {}

  /// @throws Problem 415, 413 or 400
  static FormData read(@Nullable String contentType, Payload body) {
    MediaType type = contentType == null ? null : MediaType.parse(contentType);
    String essence = type == null ? "" : type.essence();
    return switch (essence) {
      case "application/x-www-form-urlencoded" -> urlEncoded(body);
      case "multipart/form-data" -> multipart(type, body);
      default ->
          throw Problem.of(415, "Send a form: " + ACCEPTED + ".").withHeader("accept", ACCEPTED);
    };
  }

  private static FormData urlEncoded(Payload body) {
    List<NameValue> fields = QueryString.parse(body.utf8(), MAX_FIELDS + 1);
    if (fields.size() > MAX_FIELDS) {
      throw tooManyFields();
    }
    return new FormData(fields, List.of());
  }

  private static FormData multipart(@Nullable MediaType type, Payload body) {
    String boundary = type == null ? null : type.parameter("boundary");
    if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
      throw Problem.badRequest(
          "The content type multipart/form-data needs a boundary of 1 to 70 characters.");
    }
    return new MultipartReader(body, boundary).read();
  }

  static Problem tooManyFields() {
    return Problem.of(413, "The form has more than " + MAX_FIELDS + " fields.");
  }
}
