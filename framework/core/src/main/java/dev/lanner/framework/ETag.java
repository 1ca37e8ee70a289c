package dev.lanner.framework;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which version of a thing a client has: RFC 9110, 8.8.3. Set one with {@link Response#withETag}:
/// a GET whose `If-None-Match` names it is then answered with 304 and no body. For writes see
/// {@link IfMatch}.
///
/// @param value without quotes; printable ASCII but for the quote
/// @param weak whether it stands for the same meaning instead of the same bytes
public record ETag(String value, boolean weak) {
  private static final String GZIPPED = "--gzip";

  /// @throws IllegalArgumentException when the value has another character
  public ETag {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c == '"' || c >= 0x7f) {
        throw new IllegalArgumentException(
            "An ETag has a character at index "
                + i
                + " that may not stand in one. Use printable ASCII but for quotes and spaces.");
      }
    }
  }

  /// A strong one: as long as it stays, so do the bytes.
  public static ETag of(String value) {
    return new ETag(value, false);
  }

  /// A strong one from a version number.
  public static ETag of(long version) {
    return of(Long.toString(version));
  }

  /// A weak one.
  public static ETag weak(String value) {
    return new ETag(value, true);
  }

  /// That of the same version once its bytes are compressed: those are others, so a strong one ends
  /// with `--gzip`. {@link IfMatch} takes it for the version.
  public ETag gzipped() {
    return weak ? this : of(value + GZIPPED);
  }

  /// Without what {@link #gzipped} adds.
  ETag plain() {
    return weak || !value.endsWith(GZIPPED)
        ? this
        : of(value.substring(0, value.length() - GZIPPED.length()));
  }

  /// Whether it stands for the same version, weak or not: what `If-None-Match` asks.
  public boolean matchesWeakly(ETag other) {
    return value.equals(other.value);
  }

  /// Whether both are strong and the same: what `If-Match` asks.
  public boolean matchesStrongly(ETag other) {
    return !weak && !other.weak && value.equals(other.value);
  }

  /// The members of a field such as `If-Match: "1", W/"2"`. What is malformed is left out, as it
  /// matches nothing.
  public static List<ETag> list(String field) {
    var tags = new ArrayList<ETag>();
    int quote = field.indexOf('"');
    while (quote >= 0) {
      int end = field.indexOf('"', quote + 1);
      if (end < 0) {
        break;
      }
      ETag tag = parse(field.substring(isWeak(field, quote) ? quote - 2 : quote, end + 1));
      if (tag != null) {
        tags.add(tag);
      }
      quote = field.indexOf('"', end + 1);
    }
    return tags;
  }

  /// The ETag in a field such as `ETag: W/"2"`, or `null` when it is none.
  public static @Nullable ETag parse(String text) {
    boolean weak = text.startsWith("W/");
    String quoted = weak ? text.substring(2) : text;
    if (quoted.length() < 2 || !quoted.startsWith("\"") || !quoted.endsWith("\"")) {
      return null;
    }
    try {
      return new ETag(quoted.substring(1, quoted.length() - 1), weak);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static boolean isWeak(String field, int quote) {
    return quote >= 2 && field.startsWith("W/", quote - 2);
  }

  /// As in a header field: `"7"`, `W/"7"`.
  @Override
  public String toString() {
    return (weak ? "W/\"" : "\"") + value + "\"";
  }
}
