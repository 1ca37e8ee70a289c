package dev.lanner.framework.internal;

import dev.lanner.framework.FormData;
import dev.lanner.framework.MediaType;
import dev.lanner.framework.NameValue;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Upload;
import dev.lanner.runtime.Payload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `multipart/form-data`: RFC 7578 for the fields, RFC 2046, 5.1.1, for the parts. The whole
/// form is in memory already; contents of files are slices of it.
///
/// Names and file names are UTF-8, in the form that browsers write: `%22`, `%0D` and `%0A` stand
/// for a quote and line breaks, and nothing else is encoded. A file control that was left empty,
/// which browsers send as a file without name and content, is no file.
final class MultipartReader {
  private static final int MAX_HEADER_BYTES = 8 * 1024;

  private final byte[] bytes;
  private final int end;
  private final byte[] delimiter;
  private final List<NameValue> fields = new ArrayList<>();
  private final List<Upload> files = new ArrayList<>();
  private int position;

  MultipartReader(Payload body, String boundary) {
    bytes = body.array();
    position = body.offset();
    end = body.offset() + body.length();
    delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
  }

  /// @throws Problem 400 when the body is no such form, 413 when it has too many fields
  FormData read() {
    boolean first = startsWith(position, 2);
    position = first ? position + delimiter.length - 2 : afterDelimiter();
    while (!isClosed()) {
      readPart();
      if (fields.size() + files.size() > FormReader.MAX_FIELDS) {
        throw FormReader.tooManyFields();
      }
    }
    return new FormData(fields, files);
  }

  /// Whether the delimiter, from its byte `skip` on, stands at a position.
  private boolean startsWith(int at, int skip) {
    if (end - at < delimiter.length - skip) {
      return false;
    }
    for (int i = skip; i < delimiter.length; i++) {
      if (bytes[at + i - skip] != delimiter[i]) {
        return false;
      }
    }
    return true;
  }

  /// Passes over what comes before the first delimiter.
  private int afterDelimiter() {
    return nextDelimiter() + delimiter.length;
  }

  private int nextDelimiter() {
    for (int i = position; i <= end - delimiter.length; i++) {
      if (bytes[i] == '\r' && startsWith(i, 0)) {
        return i;
      }
    }
    throw malformed("It ends without the closing boundary.");
  }

  /// Behind a delimiter: whether it is the last one; otherwise moves behind its line.
  private boolean isClosed() {
    if (position + 1 < end && bytes[position] == '-' && bytes[position + 1] == '-') {
      return true;
    }
    while (position < end && (bytes[position] == ' ' || bytes[position] == '\t')) {
      position++;
    }
    if (position + 1 >= end || bytes[position] != '\r' || bytes[position + 1] != '\n') {
      throw malformed("A boundary is not followed by a line break.");
    }
    position += 2;
    return false;
  }

  private void readPart() {
    String disposition = null;
    String contentType = null;
    int start = position;
    for (String line = line(start); !line.isEmpty(); line = line(start)) {
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw malformed("A header field of a part has no colon.");
      }
      String name = line.substring(0, colon).strip();
      if (name.equalsIgnoreCase("content-disposition")) {
        disposition = line.substring(colon + 1).strip();
      } else if (name.equalsIgnoreCase("content-type")) {
        contentType = line.substring(colon + 1).strip();
      }
    }
    int from = position;
    // The line break before a delimiter may be the one that ends the header fields.
    position = from - 2;
    int to = nextDelimiter();
    position = to + delimiter.length;
    add(disposition, contentType, from, Math.max(from, to));
  }

  private String line(int start) {
    int from = position;
    while (position + 1 < end && !(bytes[position] == '\r' && bytes[position + 1] == '\n')) {
      position++;
      if (position - start > MAX_HEADER_BYTES) {
        throw malformed("The header of a part has more than " + MAX_HEADER_BYTES + " bytes.");
      }
    }
    if (position + 1 >= end) {
      throw malformed("It ends inside the header of a part.");
    }
    position += 2;
    return new String(bytes, from, position - 2 - from, StandardCharsets.UTF_8);
  }

  private void add(@Nullable String disposition, @Nullable String contentType, int from, int to) {
    String parameters =
        disposition == null || disposition.indexOf(';') < 0
            ? ""
            : disposition.substring(disposition.indexOf(';'));
    String name = parameter(parameters, "name");
    if (name == null || disposition == null || !isFormData(disposition)) {
      throw malformed("A part lacks Content-Disposition: form-data with a name.");
    }
    String filename = parameter(parameters, "filename");
    if (filename == null) {
      fields.add(new NameValue(name, new String(bytes, from, to - from, charset(contentType))));
    } else if (!filename.isEmpty() || to > from) {
      files.add(new Upload(name, filename, contentType, Payload.of(bytes, from, to - from)));
    }
  }

  private static @Nullable String parameter(String parameters, String name) {
    String value = new MediaType("", "", parameters).parameter(name);
    return value == null || value.indexOf('%') < 0
        ? value
        : value.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
  }

  private static boolean isFormData(String disposition) {
    return disposition.substring(0, disposition.indexOf(';')).strip().equalsIgnoreCase("form-data");
  }

  private static Charset charset(@Nullable String contentType) {
    MediaType type = contentType == null ? null : MediaType.parse(contentType);
    String name = type == null ? null : type.parameter("charset");
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException _) {
      throw Problem.badRequest("The form has a text in a charset that is not known.");
    }
  }

  private static Problem malformed(String what) {
    return Problem.badRequest("The body is no multipart/form-data. " + what);
  }
}
