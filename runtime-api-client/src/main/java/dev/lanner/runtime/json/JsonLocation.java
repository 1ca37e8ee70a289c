package dev.lanner.runtime.json;

import dev.lanner.runtime.Payload;
import java.util.Objects;

/// A place in a JSON text, as people look for it.
///
/// The reader keeps offsets only; this is found by a second pass, when something went wrong.
///
/// @param line 1 for the first line; lines end with a line feed
/// @param column 1 for the first character of the line; a character is a Unicode code point
/// @param path the value at that place, or the innermost one that was open there: `$` for the whole
///   document, then `.name`, `['other name']` and `[index]`. A name of more than 64 characters and
///   a path of more than 256 steps are cut and end with an ellipsis.
public record JsonLocation(int line, int column, String path) {

  /// Finds the place of the byte at `offset`. The text may be malformed, there and elsewhere.
  ///
  /// @param offset in bytes from the beginning of the text; its length means its end
  /// @throws IndexOutOfBoundsException when the offset is not inside the text
  public static JsonLocation of(Payload json, int offset) {
    Objects.checkFromToIndex(offset, json.length(), json.length());
    var bytes = json.array();
    int line = 1;
    int column = 1;
    for (int i = json.offset(); i < json.offset() + offset; i++) {
      if (bytes[i] == '\n') {
        line++;
        column = 1;
      } else if (!Utf8.isContinuation(bytes[i])) {
        column++;
      }
    }
    return new JsonLocation(line, column, new PathFinder(json).path(offset));
  }
}
