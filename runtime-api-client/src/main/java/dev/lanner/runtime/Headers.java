package dev.lanner.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The headers that came with an event, including those that this version does not know.
///
/// Names are compared without regard to case. Values are decoded as UTF-8, since Lambda puts raw
/// UTF-8 into `Lambda-Runtime-Client-Context`. Immutable.
public final class Headers {
  private static final Headers EMPTY = new Headers(new byte[0], new int[0]);

  /// Four numbers for each header: start and end of its name, start and end of its value.
  private static final int STRIDE = 4;

  private final byte[] text;
  private final int[] index;

  private Headers(byte[] text, int[] index) {
    this.text = text;
    this.index = index;
  }

  /// No headers.
  public static Headers empty() {
    return EMPTY;
  }

  /// The headers of the map, for tests and for other sources of events than HTTP.
  ///
  /// @throws IllegalArgumentException when a name holds a colon, or anything holds a line break
  public static Headers of(Map<String, String> headers) {
    var lines = new StringBuilder();
    for (var header : headers.entrySet()) {
      refuse(header.getKey(), ':');
      refuse(header.getKey(), '\n');
      refuse(header.getValue(), '\n');
      lines.append(header.getKey()).append(':').append(header.getValue()).append('\n');
    }
    return parse(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void refuse(String text, char character) {
    if (text.indexOf(character) >= 0) {
      throw new IllegalArgumentException("A header holds a character that would end it early.");
    }
  }

  /// Header lines, each ended by a line feed. A line without a colon is skipped.
  static Headers parse(byte[] lines) {
    var index = new int[STRIDE * count(lines)];
    int used = 0;
    for (int start = 0; start < lines.length; ) {
      int end = indexOf(lines, '\n', start, lines.length);
      int colon = indexOf(lines, ':', start, end);
      if (colon > start && colon < end) {
        int from = colon + 1;
        int to = end;
        while (from < to && isBlank(lines[from])) {
          from++;
        }
        while (to > from && isBlank(lines[to - 1])) {
          to--;
        }
        index[used++] = start;
        index[used++] = colon;
        index[used++] = from;
        index[used++] = to;
      }
      start = end + 1;
    }
    return new Headers(lines, used == index.length ? index : Arrays.copyOf(index, used));
  }

  /// How many lines may be a header. The index is garbage of every invocation, so it is no longer
  /// than it has to be.
  private static int count(byte[] lines) {
    int count = 0;
    for (int start = 0; start < lines.length; ) {
      int end = indexOf(lines, '\n', start, lines.length);
      // A name and a colon at least, unlike the line that ends the head.
      if (end - start > 1) {
        count++;
      }
      start = end + 1;
    }
    return count;
  }

  private static int indexOf(byte[] bytes, char wanted, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(byte character) {
    return character == ' ' || character == '\t' || character == '\r';
  }

  /// The value of the first header with that name, or `null` when there is none or it is empty: the
  /// Runtime API sends empty headers for what an invocation does not have.
  public @Nullable String get(String name) {
    int i = find(name);
    if (i < 0) {
      return null;
    }
    int from = index[i + 2];
    int length = index[i + 3] - from;
    return length == 0 ? null : new String(text, from, length, StandardCharsets.UTF_8);
  }

  /// The value of the first header with that name as a number, without making a text of it. The
  /// largest there is when it is absent, not made of digits, or too large: the local emulator in
  /// managed-instance mode sends a deadline far in the future.
  long saturatingLong(String name) {
    int i = find(name);
    if (i < 0 || index[i + 2] == index[i + 3]) {
      return Long.MAX_VALUE;
    }
    long number = 0;
    for (int at = index[i + 2]; at < index[i + 3]; at++) {
      int digit = text[at] - '0';
      if (digit < 0 || digit > 9 || number > (Long.MAX_VALUE - digit) / 10) {
        return Long.MAX_VALUE;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private int find(String name) {
    for (int i = 0; i < index.length; i += STRIDE) {
      if (isNamed(i, name)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isNamed(int i, String name) {
    int from = index[i];
    int length = name.length();
    if (index[i + 1] - from != length) {
      return false;
    }
    for (int k = 0; k < length; k++) {
      if (lower(text[from + k]) != lower((byte) name.charAt(k))) {
        return false;
      }
    }
    return true;
  }

  private static int lower(byte character) {
    return character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character;
  }

  /// The names as received, in order, repeated ones as often as they came.
  public List<String> names() {
    var names = new ArrayList<String>(index.length / STRIDE);
    for (int i = 0; i < index.length; i += STRIDE) {
      names.add(new String(text, index[i], index[i + 1] - index[i], StandardCharsets.UTF_8));
    }
    return List.copyOf(names);
  }

  /// The names alone: values may be secrets.
  @Override
  public String toString() {
    return "Headers " + names();
  }
}
