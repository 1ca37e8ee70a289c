package dev.lanner.runtime.json;

/// A hash table of the names of one large object.
///
/// Whoever sends the document chooses the names, and must not be able to choose ones that all fall
/// into the same place: that would make reading quadratic. So the hash is the value, modulo a
/// prime, of the polynomial whose coefficients are the bytes, at a point nobody knows. Two names of
/// n bytes agree for at most n of its 2^61 points.
final class NameTable {
  private static final long PRIME = (1L << 61) - 1;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final UniqueNames names;
  private final long point;
  // The hash above, the position of the content below; no content is at position 0.
  private long[] slots = new long[32];
  private int size;

  NameTable(UniqueNames names) {
    this.names = names;
    // Unlike a constant or a generator's state, the clock differs between copies of a snapshot.
    point = ((System.nanoTime() * MIX) ^ System.identityHashCode(this)) & PRIME;
  }

  /// Adds the name, which is decoded; returns `false` when it is there already.
  boolean add(StringToken name) {
    int hash = hash(name);
    int i = hash & (slots.length - 1);
    while (slots[i] != 0) {
      if ((int) (slots[i] >>> 32) == hash && names.isAt((int) slots[i], name)) {
        return false;
      }
      i = (i + 1) & (slots.length - 1);
    }
    slots[i] = ((long) hash << 32) | name.start;
    if (++size > slots.length / 2) {
      grow();
    }
    return true;
  }

  private void grow() {
    var old = slots;
    var wide = new long[old.length * 2];
    for (long slot : old) {
      if (slot != 0) {
        int i = (int) (slot >>> 32) & (wide.length - 1);
        while (wide[i] != 0) {
          i = (i + 1) & (wide.length - 1);
        }
        wide[i] = slot;
      }
    }
    slots = wide;
  }

  private int hash(StringToken name) {
    long value = 1; // so that zero bytes in front count too
    for (int i = name.from; i < name.to; i++) {
      value = times(value, point) + (name.bytes[i] & 0xFF);
    }
    return (int) ((times(value, point) * MIX) >>> 32);
  }

  /// The product modulo 2^61 - 1, but for one subtraction of the modulus that may be left to do.
  private static long times(long a, long b) {
    long low = a * b;
    long high = Math.multiplyHigh(a, b);
    return reduce((low & PRIME) + ((low >>> 61) | (high << 3)));
  }

  private static long reduce(long value) {
    return (value & PRIME) + (value >>> 61);
  }
}
