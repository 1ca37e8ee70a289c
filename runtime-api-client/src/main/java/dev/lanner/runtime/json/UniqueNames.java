package dev.lanner.runtime.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Sees to it that no object has a name twice, for names that have no index: those of maps, of
/// skipped objects, and those a codec does not know.
///
/// Names are remembered by their position alone. Those of all open objects are on one stack, and a
/// new one is compared with the few of its object; an object that has more moves to a hash table.
final class UniqueNames {
  private static final int FEW = 8;
  private static final int[] NONE = {};

  private final JsonInput in;
  private int[] positions = NONE;
  private int size;
  private @Nullable StringToken escaped;

  UniqueNames(JsonInput in) {
    this.in = in;
  }

  int size() {
    return size;
  }

  /// Forgets the names of an object that has ended.
  void end(Scope object) {
    size = object.base;
    object.table = null;
  }

  /// Remembers the name, which is decoded; returns `false` when the object has it already.
  boolean add(Scope object, StringToken name) {
    var table = object.table;
    if (table != null) {
      return table.add(name);
    }
    for (int i = object.base; i < size; i++) {
      if (isAt(positions[i], name)) {
        return false;
      }
    }
    if (size - object.base == FEW) {
      return tableFor(object).add(name);
    }
    if (size == positions.length) {
      positions = Arrays.copyOf(positions, Math.max(FEW, size * 2));
    }
    positions[size++] = name.start;
    return true;
  }

  private NameTable tableFor(Scope object) {
    var table = new NameTable(this);
    var name = new StringToken(in);
    for (int i = object.base; i < size; i++) {
      reread(positions[i], name);
      table.add(name);
    }
    object.table = table;
    return table;
  }

  /// Whether the name whose content begins at this position of the input is the same.
  boolean isAt(int position, StringToken name) {
    byte[] text = in.bytes;
    int p = position;
    for (int i = name.from; ; i++) {
      byte b = text[p++];
      if (b == '"') {
        return i == name.to;
      }
      if (b == '\\') {
        return isSameDecoded(position, name);
      }
      if (i == name.to || b != name.bytes[i]) {
        return false;
      }
    }
  }

  private boolean isSameDecoded(int position, StringToken name) {
    var stored = escaped;
    if (stored == null) {
      stored = new StringToken(in);
      escaped = stored;
    }
    reread(position, stored);
    return Arrays.equals(stored.bytes, stored.from, stored.to, name.bytes, name.from, name.to);
  }

  private void reread(int position, StringToken into) {
    int resume = in.position;
    in.position = position - 1;
    into.scan();
    into.decode();
    in.position = resume;
  }
}
