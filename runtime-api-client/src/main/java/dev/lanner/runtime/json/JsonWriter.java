package dev.lanner.runtime.json;

import dev.lanner.runtime.Payload;
import java.math.BigDecimal;
import java.math.BigInteger;

/// Writes JSON as UTF-8 into one growing array, without white space. Commas come by themselves;
/// that what is begun is ended, and that names and values alternate, is up to the caller.
///
/// All methods that write return the writer. It belongs to one thread.
public final class JsonWriter {
  private static final int NO_STRING = -1;

  private final Output out;
  // Whether a value is complete, so that a comma goes before the next one.
  private boolean comma;
  // Where the content of the string began that is being written as JSON text.
  private int string = NO_STRING;

  /// An empty writer with room for half a kilobyte before its array grows.
  public JsonWriter() {
    this(512);
  }

  /// An empty writer.
  ///
  /// @param capacityBytes how much fits before the array grows for the first time
  public JsonWriter(int capacityBytes) {
    out = new Output(capacityBytes);
  }

  /// Writes `{`.
  public JsonWriter beginObject() {
    separate();
    out.put('{');
    comma = false;
    return this;
  }

  /// Writes `}`.
  public JsonWriter endObject() {
    return close('}');
  }

  /// Writes `[`.
  public JsonWriter beginArray() {
    separate();
    out.put('[');
    comma = false;
    return this;
  }

  /// Writes `]`.
  public JsonWriter endArray() {
    return close(']');
  }

  private JsonWriter close(char bracket) {
    out.put(bracket);
    comma = true;
    return this;
  }

  /// Writes the name of a member. Whether the object has it already is not checked.
  public JsonWriter name(String name) {
    separate();
    Escaper.write(out, name);
    out.put(':');
    comma = false;
    return this;
  }

  /// Writes the name at this index, from bytes that were encoded beforehand.
  public JsonWriter name(JsonNames names, int index) {
    separate();
    byte[] encoded = names.encoded(index);
    out.put(encoded, 0, encoded.length);
    comma = false;
    return this;
  }

  /// Writes a string. A surrogate without its other half becomes U+FFFD.
  public JsonWriter value(String value) {
    separate();
    Escaper.write(out, value);
    return valueWritten();
  }

  /// Writes a number.
  public JsonWriter value(int value) {
    return value((long) value);
  }

  /// Writes a number.
  public JsonWriter value(long value) {
    separate();
    out.put(value);
    return valueWritten();
  }

  /// Writes the shortest number that is read back as the same `double`.
  ///
  /// @throws IllegalArgumentException for NaN and the infinities, which JSON cannot express
  public JsonWriter value(double value) {
    requireFinite(Double.isFinite(value));
    return token(Double.toString(value));
  }

  /// Writes the shortest number that is read back as the same `float`.
  ///
  /// @throws IllegalArgumentException for NaN and the infinities, which JSON cannot express
  public JsonWriter value(float value) {
    requireFinite(Float.isFinite(value));
    return token(Float.toString(value));
  }

  private static void requireFinite(boolean finite) {
    if (!finite) {
      throw new IllegalArgumentException(
          "Expected a finite number but found NaN or an infinity, for which JSON has no notation."
              + " Write null or leave the member out.");
    }
  }

  /// Writes `true` or `false`.
  public JsonWriter value(boolean value) {
    return token(value ? "true" : "false");
  }

  /// Writes a number with its scale, with an exponent where {@link BigDecimal#toString()} has one.
  public JsonWriter value(BigDecimal value) {
    return token(value.toString());
  }

  /// Writes a number.
  public JsonWriter value(BigInteger value) {
    return token(value.toString());
  }

  /// Writes `null`.
  public JsonWriter nullValue() {
    return token("null");
  }

  private JsonWriter token(String ascii) {
    separate();
    out.put(ascii);
    return valueWritten();
  }

  /// Writes a string that holds these bytes in base64, with padding (RFC 4648, section 4).
  public JsonWriter base64(Payload bytes) {
    separate();
    out.put('"');
    out.putBase64(bytes.array(), bytes.offset(), bytes.length());
    out.put('"');
    return valueWritten();
  }

  /// Writes a string whose content is this UTF-8. What is malformed in it becomes U+FFFD, as it
  /// does in {@link Payload#utf8()}.
  public JsonWriter utf8(Payload content) {
    separate();
    Escaper.write(out, content);
    return valueWritten();
  }

  /// Writes a value that is JSON already. It is not checked.
  public JsonWriter raw(Payload json) {
    separate();
    out.put(json.array(), json.offset(), json.length());
    return valueWritten();
  }

  /// Begins a string whose content is the JSON text written until {@link #endString()}, such as the
  /// body in a response to API Gateway. The text is escaped where it stands, so it is never held
  /// twice.
  ///
  /// @throws IllegalStateException when such a string has begun already
  public JsonWriter beginString() {
    requireNoString();
    separate();
    out.put('"');
    string = out.length;
    comma = false;
    return this;
  }

  /// Ends the string that {@link #beginString()} began.
  ///
  /// @throws IllegalStateException when none has begun
  public JsonWriter endString() {
    if (string == NO_STRING) {
      throw new IllegalStateException("No string has begun. Call beginString() first.");
    }
    Escaper.escapeFrom(out, string);
    string = NO_STRING;
    out.put('"');
    return valueWritten();
  }

  /// The text written so far: a slice of the writer's own array, so it holds until the writer is
  /// used again.
  ///
  /// @throws IllegalStateException inside a string, whose content is not escaped yet
  public Payload payload() {
    requireNoString();
    return Payload.of(out.bytes, 0, out.length);
  }

  private void requireNoString() {
    if (string != NO_STRING) {
      throw new IllegalStateException("A string has begun. Call endString() first.");
    }
  }

  /// How many bytes have been written.
  public int length() {
    return out.length;
  }

  /// Forgets what was written and keeps the array. Payloads of this writer are then void.
  public JsonWriter reset() {
    out.length = 0;
    comma = false;
    string = NO_STRING;
    return this;
  }

  private void separate() {
    if (comma) {
      out.put(',');
    }
  }

  private JsonWriter valueWritten() {
    comma = true;
    return this;
  }
}
