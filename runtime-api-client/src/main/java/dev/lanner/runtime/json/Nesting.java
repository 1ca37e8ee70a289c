package dev.lanner.runtime.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The arrays and objects that are open, and the commas, colons and names in them.
final class Nesting {
  static final int LIMIT = 256;

  private final JsonInput in;
  private final StringToken name;
  private final UniqueNames unique;
  private @Nullable Scope[] scopes = new @Nullable Scope[8];
  private int depth;

  Nesting(JsonInput in) {
    this.in = in;
    name = new StringToken(in);
    unique = new UniqueNames(in);
  }

  int depth() {
    return depth;
  }

  /// Consumes the opening bracket, which is next.
  void begin(boolean object, @Nullable JsonNames names) {
    if (depth == LIMIT) {
      throw in.problem("Expected at most 256 levels of nesting but found more", in.position);
    }
    if (depth == scopes.length) {
      scopes = Arrays.copyOf(scopes, depth * 2);
    }
    var scope = scopes[depth];
    if (scope == null) {
      scope = new Scope();
      scopes[depth] = scope;
    }
    depth++;
    scope.begin(object, names, in.position, unique.size());
    in.position++;
  }

  /// The innermost open array or object.
  Scope innermost() {
    var scope = depth == 0 ? null : scopes[depth - 1];
    if (scope == null) {
      throw new IllegalStateException(
          "No array or object is open. Begin one before its elements or members are read.");
    }
    return scope;
  }

  /// Leaves what was opened at this depth or deeper, whatever of it is still to come.
  void leave(int outer) {
    while (depth > outer) {
      unique.end(innermost());
      depth--;
    }
  }

  /// Moves to the next element; at the end consumes the bracket and returns `false`.
  boolean nextElement() {
    var array = innermost();
    if (array.object) {
      throw new IllegalStateException("An object is open: read its members, not elements.");
    }
    int next = in.next();
    if (array.first) {
      array.first = false;
      if (next != ']') {
        return true;
      }
    } else if (next == ',') {
      in.position++;
      if (in.next() == ']') {
        throw in.expected("a value");
      }
      return true;
    } else if (next != ']') {
      throw in.expected("',' or ']'");
    }
    in.position++;
    depth--;
    return false;
  }

  /// Moves to the quote of the next name; at the end consumes the bracket and returns `false`.
  boolean nextMember() {
    var object = innermost();
    if (!object.object) {
      throw new IllegalStateException("An array is open: read its elements, not members.");
    }
    int next = in.next();
    if (next == '}') {
      in.position++;
      depth--;
      unique.end(object);
      return false;
    }
    if (object.first) {
      object.first = false;
      if (next != '"') {
        throw in.expected("a name in quotes or '}'");
      }
      return true;
    }
    if (next != ',') {
      throw in.expected("',' or '}'");
    }
    in.position++;
    if (in.next() != '"') {
      throw in.expected("a name in quotes");
    }
    return true;
  }

  /// Consumes the name, whose quote is next, and the colon. Returns its index, or -1 for a name
  /// that was not announced.
  int knownName(Scope object, JsonNames names) {
    int quote = in.position;
    int index = object.expected;
    if (index < names.size() && names.isAt(index, in.bytes, quote + 1, in.end)) {
      in.position = quote + names.encoded(index).length - 1;
    } else {
      name.scan();
      name.decode();
      index = names.indexOf(name.bytes, name.from, name.to);
    }
    if (index < 0 ? !unique.add(object, name) : !object.see(index)) {
      throw repeated(quote);
    }
    if (index >= 0) {
      object.expected = index + 1;
    }
    colon();
    return index;
  }

  /// Consumes the name, whose quote is next, and the colon.
  StringToken anyName(Scope object) {
    int quote = in.position;
    name.scan();
    name.decode();
    if (!unique.add(object, name)) {
      throw repeated(quote);
    }
    colon();
    return name;
  }

  /// Moves to the next value inside what was opened at this depth or deeper; `false` when all of
  /// that is closed.
  boolean advance(int outer) {
    while (depth > outer) {
      var scope = innermost();
      if (!scope.object) {
        if (nextElement()) {
          return true;
        }
      } else if (nextMember()) {
        anyName(scope);
        return true;
      }
    }
    return false;
  }

  private void colon() {
    if (in.next() != ':') {
      throw in.expected("':'");
    }
    in.position++;
  }

  private JsonException repeated(int quote) {
    return in.problem("Expected each name once but found one again", quote);
  }
}
