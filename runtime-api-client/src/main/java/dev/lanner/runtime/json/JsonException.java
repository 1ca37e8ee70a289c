package dev.lanner.runtime.json;

import dev.lanner.runtime.Payload;
import org.jspecify.annotations.Nullable;

/// A text that is not JSON, or a value that is not what the reader was asked for.
///
/// The message says what was expected, what kind of thing was found, and where: path, line and
/// column. It holds names of the document, cut when they are long, and never a value.
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1;

  // Nobody serializes this exception, and the text is what makes it useful.
  @SuppressWarnings("serial")
  private final Payload json;

  private final int offset;
  private final String problem;

  @SuppressWarnings("serial")
  private @Nullable JsonLocation location;

  JsonException(Payload json, int offset, String problem) {
    super(problem);
    this.json = json;
    this.offset = offset;
    this.problem = problem;
  }

  /// Where in the text, in bytes from its beginning; its length when the text ends too early.
  public int offset() {
    return offset;
  }

  /// What is wrong, without the place and without a full stop: `Expected a string but found a
  /// number`.
  public String problem() {
    return problem;
  }

  /// Where in the text, for people. The first call reads the text once more.
  public JsonLocation location() {
    var known = location;
    if (known == null) {
      known = JsonLocation.of(json, offset);
      location = known;
    }
    return known;
  }

  /// The problem and its place: `Expected a string but found a number at $.items[0].sku (line 3,
  /// column 14).`
  @Override
  public String getMessage() {
    var where = location();
    return problem
        + " at "
        + where.path()
        + " (line "
        + where.line()
        + ", column "
        + where.column()
        + ").";
  }
}
