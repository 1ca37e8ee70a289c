package dev.lanner.framework;

import java.time.Duration;

/// How long and by whom an answer may be kept: RFC 9111, 5.2.2. Set it with {@link
/// Response#withCacheControl}.
///
/// {@snippet :
/// return Response.ok(price).withCacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).forAll());
/// }
///
/// @param value of the header field
public record CacheControl(String value) {
  /// Nobody keeps it.
  public static CacheControl noStore() {
    return new CacheControl("no-store");
  }

  /// It may be kept, but is asked for again each time, for example with an {@link ETag}.
  public static CacheControl noCache() {
    return new CacheControl("no-cache");
  }

  /// It may be kept this long, rounded down to seconds.
  ///
  /// @throws IllegalArgumentException when the age is negative
  public static CacheControl maxAge(Duration age) {
    return new CacheControl("max-age=" + seconds(age));
  }

  /// Also caches on the way may keep it, for every client.
  public CacheControl forAll() {
    return and("public");
  }

  /// Only the client's own cache may keep it.
  public CacheControl forClient() {
    return and("private");
  }

  /// Caches on the way may keep it this long instead.
  public CacheControl sharedMaxAge(Duration age) {
    return and("s-maxage=" + seconds(age));
  }

  /// Once too old it is not used without asking again.
  public CacheControl mustRevalidate() {
    return and("must-revalidate");
  }

  /// It never changes, so nobody has to ask while it is young.
  public CacheControl immutable() {
    return and("immutable");
  }

  /// It may be used this much longer while a new one is asked for.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc5861">RFC 5861</a>
  public CacheControl staleWhileRevalidate(Duration time) {
    return and("stale-while-revalidate=" + seconds(time));
  }

  private CacheControl and(String directive) {
    return new CacheControl(value + ", " + directive);
  }

  private static long seconds(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(
          "The time to keep an answer is " + duration + ". Use zero or more.");
    }
    return duration.toSeconds();
  }
}
