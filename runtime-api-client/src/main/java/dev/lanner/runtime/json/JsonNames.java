package dev.lanner.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The names of the members of one type of object, in order, made ready for reading and writing.
///
/// A codec keeps one in a constant. Reading finds a name by its index without making a string of
/// it, fastest when the document has the names in this order; writing copies bytes encoded once.
/// All threads may share it.
public final class JsonNames {
  private final String[] names;
  // The content of each name: its UTF-8.
  private final byte[][] utf8;
  // Each name as it stands in a document: quoted, escaped where needed, with the colon.
  private final byte[][] encoded;
  // Index + 1 of a name in the place of its hash, or in the next free one; 0 is free.
  private final int[] table;
  private final long[] required;

  private JsonNames(String[] names, byte[][] utf8, byte[][] encoded, int[] table, long[] required) {
    this.names = names;
    this.utf8 = utf8;
    this.encoded = encoded;
    this.table = table;
    this.required = required;
  }

  /// These names, all of them optional.
  ///
  /// @throws IllegalArgumentException when two names are the same
  public static JsonNames of(String... names) {
    int size = names.length;
    var utf8 = new byte[size][];
    var encoded = new byte[size][];
    var table = new int[Integer.highestOneBit(size + 1) * 4];
    for (int i = 0; i < size; i++) {
      var name = names[i];
      utf8[i] = name.getBytes(StandardCharsets.UTF_8);
      encoded[i] = encode(name, utf8[i]);
      if (find(utf8[i], 0, utf8[i].length, utf8, table) >= 0) {
        throw new IllegalArgumentException("The name " + name + " is given twice. Keep one.");
      }
      int slot = slot(utf8[i], 0, utf8[i].length, table);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = i + 1;
    }
    return new JsonNames(names.clone(), utf8, encoded, table, new long[words(size)]);
  }

  /// The same names, where those at these indexes are required, besides those that are already: it
  /// is a violation when an object lacks one of them or has `null` there.
  ///
  /// @throws IndexOutOfBoundsException when there is no name at an index
  public JsonNames required(int... indexes) {
    var more = required.clone();
    for (int index : indexes) {
      java.util.Objects.checkIndex(index, names.length);
      more[index >> 6] |= 1L << index;
    }
    return new JsonNames(names, utf8, encoded, table, more);
  }

  /// How many names there are.
  public int size() {
    return names.length;
  }

  /// The name at an index, 0 to one less than the size.
  public String get(int i) {
    return names[i];
  }

  /// How many longs hold one bit for each name.
  int words() {
    return required.length;
  }

  /// The bits of the required names among those from `64 * word` on.
  long required(int word) {
    return required[word];
  }

  /// The name in quotes and the colon.
  byte[] encoded(int i) {
    return encoded[i];
  }

  /// Whether the name at `i`, with its closing quote, is at `from`, as this class would write it.
  boolean isAt(int i, byte[] text, int from, int end) {
    byte[] name = encoded[i];
    int length = name.length - 2; // without the opening quote and the colon
    return end - from >= length
        && Arrays.equals(text, from, from + length, name, 1, name.length - 1);
  }

  /// The index of the name with this content, or -1.
  int indexOf(byte[] text, int from, int to) {
    return find(text, from, to, utf8, table);
  }

  private static int find(byte[] text, int from, int to, byte[][] utf8, int[] table) {
    for (int slot = slot(text, from, to, table);
        table[slot] != 0;
        slot = (slot + 1) & (table.length - 1)) {
      byte[] name = utf8[table[slot] - 1];
      if (Arrays.equals(text, from, to, name, 0, name.length)) {
        return table[slot] - 1;
      }
    }
    return -1;
  }

  /// Three bytes and the length tell the names of one object apart well enough; whoever sends
  /// documents cannot make the table any longer.
  private static int slot(byte[] text, int from, int to, int[] table) {
    int hash = to - from;
    if (hash > 0) {
      hash = hash * 31 + text[from];
      hash = hash * 31 + text[(from + to) >>> 1];
      hash = hash * 31 + text[to - 1];
    }
    return (hash ^ (hash >>> 15)) & (table.length - 1);
  }

  private static byte[] encode(String name, byte[] utf8) {
    var out = new Output(utf8.length + 3);
    Escaper.write(out, name);
    out.put(':');
    return Arrays.copyOf(out.bytes, out.length);
  }

  private static int words(int size) {
    return (size + 63) >> 6;
  }
}
