package dev.lanner.framework.spi;

import dev.lanner.framework.Answer;
import dev.lanner.framework.ETag;
import dev.lanner.framework.MediaType;
import dev.lanner.framework.internal.HttpEvent;
import dev.lanner.runtime.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Compresses answers with gzip for clients that accept it: texts from a size on that makes it
/// worth the while, behind front ends that send on the bytes. A REST API does not, unless it is
/// told that all media types are binary, and compresses by itself when told so.
///
/// What is not compressed has no `Vary`: everybody can read it.
final class Compression {
  /// What is smaller goes into one packet anyway.
  private static final int LEAST_BYTES = 1400;

  private Compression() {}

  /// The answer compressed, or the same where that is not worth the while or not wanted.
  ///
  /// @param bytes of the response as it would be
  static Answer apply(HttpEvent request, Answer answer, int bytes) {
    return bytes >= LEAST_BYTES && isWanted(request, answer)
        ? varying(answer).withHeader("content-encoding", "gzip").withBody(gzip(answer.body()))
        : answer;
  }

  /// Whether an answer is compressed if it is large enough. The bytes of a part (206) are those
  /// that its `Content-Range` counts.
  static boolean isWanted(HttpEvent request, Answer answer) {
    return answer.hasBody()
        && answer.status() != 206
        && request.takesCompressed()
        && isText(answer.header("content-type"))
        && answer.header("content-encoding") == null
        && accepts(request.joinedHeader("accept-encoding"));
  }

  /// The answer with what caches are told of one that is compressed.
  static Answer varying(Answer answer) {
    return Vary.with(tagged(answer), "accept-encoding");
  }

  private static boolean isText(@Nullable String contentType) {
    MediaType type = contentType == null ? null : MediaType.parse(contentType);
    return type != null
        && (type.type().equals("text")
            || type.isJson()
            || type.subtype().endsWith("+xml")
            || type.essence().equals("application/xml")
            || type.essence().equals("application/javascript")
            || type.essence().equals("application/x-ndjson"));
  }

  /// RFC 9110, 12.5.3.
  private static boolean accepts(@Nullable String acceptEncoding) {
    if (acceptEncoding == null) {
      return false;
    }
    boolean any = false;
    for (String member : HeaderList.members(acceptEncoding)) {
      int semicolon = member.indexOf(';');
      String coding = semicolon < 0 ? member : member.substring(0, semicolon).strip();
      String parameters = semicolon < 0 ? "" : member.substring(semicolon);
      String weight = new MediaType("", "", parameters).parameter("q");
      if (coding.equalsIgnoreCase("gzip")) {
        return Negotiation.thousandths(weight) > 0;
      }
      any |= coding.equals("*") && Negotiation.thousandths(weight) > 0;
    }
    return any;
  }

  /// The bytes are others now, so a strong tag would not hold.
  private static Answer tagged(Answer answer) {
    String tag = answer.header("etag");
    ETag parsed = tag == null ? null : ETag.parse(tag);
    return parsed == null ? answer : answer.withOnlyHeader("etag", parsed.gzipped().toString());
  }

  private static Payload gzip(Payload body) {
    var compressed = new ByteArrayOutputStream(body.length() / 2);
    try (var out = new GZIPOutputStream(compressed)) {
      out.write(body.array(), body.offset(), body.length());
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail like this.", e);
    }
    return Payload.of(compressed.toByteArray());
  }
}
