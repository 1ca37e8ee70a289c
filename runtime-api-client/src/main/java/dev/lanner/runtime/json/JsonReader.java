package dev.lanner.runtime.json;

import dev.lanner.runtime.Payload;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one JSON text from UTF-8 bytes, in one pass, value by value as the caller asks for them.
///
/// It accepts what RFC 8259 calls a JSON text in UTF-8 without a byte order mark, and nothing else;
/// see the package for the limits it adds. What is wrong is thrown as {@link JsonException} by
/// every method that reads, after which the reader is of no more use. What is proper JSON but not
/// allowed can be noted as a {@linkplain JsonViolation violation} instead, and reading goes on.
///
/// The reader copies nothing: nobody may change the bytes meanwhile. It belongs to one thread.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
public final class JsonReader {
  private final JsonInput in;
  private final StringToken string;
  private final NumberToken number;
  private final Nesting nesting;
  private @Nullable Violations violations;
  private boolean validating;

  private JsonReader(Payload payload) {
    in = new JsonInput(payload);
    string = new StringToken(in);
    number = new NumberToken(in);
    nesting = new Nesting(in);
  }

  /// A reader at the beginning of the text.
  public static JsonReader of(Payload payload) {
    return new JsonReader(payload);
  }

  /// The kind of the next value, judged by its first byte.
  public JsonKind peek() {
    var kind = JsonKind.beginningWith(in.next());
    if (kind == null) {
      throw in.expected("a value");
    }
    return kind;
  }

  /// Reads `true` or `false`.
  public boolean readBoolean() {
    int first = in.value();
    if (first == 't') {
      in.literal("true");
      return true;
    }
    if (first == 'f') {
      in.literal("false");
      return false;
    }
    throw in.expected("a boolean");
  }

  /// Reads a number without fraction and exponent, within the range of an `int`. `1.0` and `1e2`
  /// are refused, although their values are integers: a sender that writes them means another type.
  public int readInt() {
    scanNumber("an integer");
    return number.toInt();
  }

  /// Reads a number without fraction and exponent, as {@link #readInt()} does, within the range of
  /// a `long`.
  public long readLong() {
    scanNumber("an integer");
    return number.toLong();
  }

  /// Reads a number and returns the nearest `double`, which is zero for very small numbers. One
  /// that is beyond the largest `double` is refused.
  public double readDouble() {
    scanNumber("a number");
    return number.toDouble();
  }

  /// Reads a number and returns the nearest `float`, as {@link #readDouble()} does.
  public float readFloat() {
    scanNumber("a number");
    return number.toFloat();
  }

  /// Reads a number with all its digits: `1.50` has a scale of 2. An exponent below -1000 or above
  /// 1000 is refused, because calculating with such a number can take all memory.
  public BigDecimal readBigDecimal() {
    scanNumber("a number");
    return number.toBigDecimal();
  }

  /// Reads a number of any size without fraction and exponent.
  public BigInteger readBigInteger() {
    scanNumber("an integer");
    return number.toBigInteger();
  }

  /// Reads a string.
  public String readString() {
    scanString();
    return string.text();
  }

  /// Reads a string and returns its content as UTF-8: a slice of the input when there are no
  /// escapes in it.
  public Payload readUtf8() {
    scanString();
    string.decode();
    return Payload.of(string.bytes, string.from, string.to - string.from);
  }

  /// Reads a value of any kind and returns its text, a slice of the input. It has been checked down
  /// to the last byte, so it may be {@linkplain JsonWriter#raw written} as it is.
  public Payload readRaw() {
    skipValue();
    return Payload.of(in.bytes, in.last, in.position - in.last);
  }

  /// Consumes `null` when it is the next value; otherwise consumes nothing and returns `false`.
  public boolean readNull() {
    if (in.next() != 'n') {
      return false;
    }
    in.value();
    in.literal("null");
    return true;
  }

  /// Reads a value of any kind and forgets it. It is checked as strictly as if it were used.
  public void skipValue() {
    in.next();
    int start = in.position;
    int outer = nesting.depth();
    do {
      skipOne();
    } while (nesting.advance(outer));
    in.last = start;
  }

  /// Skips a string, number or literal, or opens an array or object.
  private void skipOne() {
    int first = in.next();
    switch (first) {
      case '{' -> nesting.begin(true, null);
      case '[' -> nesting.begin(false, null);
      case '"' -> string.scan();
      case 't' -> in.literal("true");
      case 'f' -> in.literal("false");
      case 'n' -> in.literal("null");
      default -> scanNumber("a value");
    }
  }

  /// Begins an array. Then {@link #hasNext()} goes before each element.
  public void beginArray() {
    if (in.value() != '[') {
      throw in.expected("an array");
    }
    nesting.begin(false, null);
  }

  /// Moves to the next element of the array. Returns `false` when there is none, and the array is
  /// then over.
  public boolean hasNext() {
    return nesting.nextElement();
  }

  /// Begins an object whose names are not known beforehand. Then {@link #nextName()} goes before
  /// each value.
  public void beginObject() {
    if (in.value() != '{') {
      throw in.expected("an object");
    }
    nesting.begin(true, null);
  }

  /// Reads the next name of the object. Returns `null` when there is none, and the object is then
  /// over.
  public @Nullable String nextName() {
    return nesting.nextMember() ? nesting.anyName(nesting.innermost()).text() : null;
  }

  /// Begins an object with these names. Then {@link #nextIndex()} goes before each value.
  ///
  /// @return the offset of the object, for {@link #violation(int, String, String)}
  public int beginObject(JsonNames names) {
    if (in.value() != '{') {
      throw in.expected("an object");
    }
    nesting.begin(true, names);
    return in.offsetOf(in.last);
  }

  /// Reads up to the next value that is not `null` and has one of the names of the object, and
  /// returns the index of that name. Values of other names are skipped.
  ///
  /// Returns -1 when there is none, and the object is then over; each required name that did not
  /// come, or came with `null`, has become a violation.
  public int nextIndex() {
    var object = nesting.innermost();
    var names = object.names;
    if (names == null) {
      throw new IllegalStateException(
          "The object was begun without names. Read it with nextName(), or begin it with names.");
    }
    while (nesting.nextMember()) {
      int index = nesting.knownName(object, names);
      if (index < 0) {
        skipValue();
      } else if (!readNull()) {
        object.hasValue(index);
        return index;
      }
    }
    noteMissing(object, names);
    return -1;
  }

  private void noteMissing(Scope object, JsonNames names) {
    for (int word = 0; word < names.words(); word++) {
      for (long missing = object.missing(names, word); missing != 0; missing &= missing - 1) {
        var path = new StringBuilder("$");
        Names.appendTo(path, names.get(word * 64 + Long.numberOfTrailingZeros(missing)));
        violation(
            in.offsetOf(object.position), Names.withoutRoot(path.toString()), "must not be null");
      }
    }
  }

  /// The string that a member of the object has which is the next value, wherever in it the member
  /// stands, or `null` when it has none. Consumes nothing: a codec decides with it how to read the
  /// object.
  public @Nullable String peekText(String member) {
    if (in.next() != '{') {
      return null;
    }
    int start = in.position;
    int outer = nesting.depth();
    String text = null;
    beginObject();
    for (String name = nextName(); name != null; name = nextName()) {
      if (name.equals(member)) {
        text = in.next() == '"' ? readString() : null;
        break;
      }
      skipValue();
    }
    nesting.leave(outer);
    in.position = start;
    return text;
  }

  /// Makes sure that only white space follows. Call it behind the value of the document.
  public void end() {
    if (in.next() != JsonInput.END) {
      throw in.expected("the end of the text");
    }
  }

  /// Whether codecs are to check the constraints of the types they read; `false` at first.
  public boolean validating() {
    return validating;
  }

  /// Sets whether codecs are to check constraints.
  public void validating(boolean on) {
    validating = on;
  }

  /// Notes a violation by a member of an object.
  ///
  /// @param objectOffset the offset of the object, from {@link #beginObject(JsonNames)}
  /// @param name the name of the member, or a path that begins with it, such as `tags[0]`
  /// @param message what is wrong: `must not be null`
  public void violation(int objectOffset, String name, String message) {
    note(objectOffset, name, message);
  }

  /// Notes a violation by the value at an offset.
  ///
  /// @param offset from {@link #offset()} before the value was read
  /// @param message what is wrong: `must not be null`
  public void violation(int offset, String message) {
    note(offset, null, message);
  }

  private void note(int offset, @Nullable String name, String message) {
    var noted = violations;
    if (noted == null) {
      noted = new Violations();
      violations = noted;
    }
    noted.add(offset, name, message);
  }

  /// The offset of the next value: how many bytes of the text are before it.
  public int offset() {
    in.next();
    return in.offsetOf(in.position);
  }

  /// Whether a violation was noted.
  public boolean failed() {
    return violations != null;
  }

  /// The violations, in the order of the document; of more than 100 the first 100 that were noted.
  /// Each call reads the text once more to find their paths.
  public List<JsonViolation> violations() {
    return violations == null ? List.of() : violations.in(in.json());
  }

  /// What to throw when the value that was read last is of the right kind and yet not acceptable:
  /// `expected("a UUID")` says `Expected a UUID but found another string at $.id (line 1, column
  /// 7).`
  public JsonException expected(String what) {
    var kind = in.last < in.end ? JsonKind.beginningWith(in.bytes[in.last]) : null;
    var found = kind == null ? "value" : kind.noun();
    return in.problem("Expected " + what + " but found another " + found, in.last);
  }

  private void scanNumber(String what) {
    int first = in.value();
    if (first != '-' && (first < '0' || first > '9')) {
      throw in.expected(what);
    }
    number.scan();
  }

  private void scanString() {
    if (in.value() != '"') {
      throw in.expected("a string");
    }
    string.scan();
  }
}
