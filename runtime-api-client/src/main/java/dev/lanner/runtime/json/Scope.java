package dev.lanner.runtime.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What the reader knows of one open array or object. There is one for each level, used again for
/// the next array or object there.
final class Scope {
  private static final long[] NO_BITS = {};

  boolean object;

  /// Nothing has been read yet, so no comma is due.
  boolean first;

  /// The position of the opening bracket.
  int position;

  /// The names that were announced, or `null` when any may come.
  @Nullable JsonNames names;

  /// The index of the name that comes next if the document keeps the order.
  int expected;

  /// How many names {@link UniqueNames} held when the object began.
  int base;

  /// The names without an index, once they are many.
  @Nullable NameTable table;

  private long[] seen = NO_BITS;
  private long[] present = NO_BITS;

  void begin(boolean object, @Nullable JsonNames names, int position, int base) {
    this.object = object;
    this.names = names;
    this.position = position;
    this.base = base;
    first = true;
    expected = 0;
    table = null;
    if (names != null) {
      int words = names.words();
      if (seen.length < words) {
        seen = new long[words];
        present = new long[words];
      } else {
        Arrays.fill(seen, 0, words, 0);
        Arrays.fill(present, 0, words, 0);
      }
    }
  }

  /// Notes the name at this index; returns `false` when it was there before.
  boolean see(int index) {
    long bit = 1L << index;
    if ((seen[index >> 6] & bit) != 0) {
      return false;
    }
    seen[index >> 6] |= bit;
    return true;
  }

  /// Notes that the name at this index has a value that is not `null`.
  void hasValue(int index) {
    present[index >> 6] |= 1L << index;
  }

  /// The bits of the required names without a value, among those from `64 * word` on.
  long missing(JsonNames names, int word) {
    return names.required(word) & ~present[word];
  }
}
