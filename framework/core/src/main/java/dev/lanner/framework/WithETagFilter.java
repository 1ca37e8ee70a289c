package dev.lanner.framework;

import dev.lanner.runtime.Payload;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// The filter of {@link WithETag}.
public final class WithETagFilter implements Filter {
  /// Half of a SHA-256: nobody finds two bodies with the same one by chance.
  private static final int HASH_BYTES = 16;

  @Override
  public Answer around(Request request, Next next) {
    Answer answer = next.proceed(request);
    boolean tagged =
        (request.method().equals("GET") || request.method().equals("HEAD"))
            && answer.status() == 200
            && answer.hasBody()
            && answer.stream() == null
            && answer.header("etag") == null;
    if (!tagged) {
      return answer;
    }
    Payload body = answer.body();
    return answer.withBody(body).withHeader("ETag", ETag.weak(hash(body)).toString());
  }

  private static String hash(Payload body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(body.array(), body.offset(), body.length());
      byte[] hash = Arrays.copyOf(digest.digest(), HASH_BYTES);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
