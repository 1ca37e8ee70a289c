package dev.lanner.framework.processor;

import dev.lanner.processing.JsonTree;
import dev.lanner.processing.JsonTree.Members;
import org.jspecify.annotations.Nullable;

/// The JSON schemas of types that have no parts. Formats are those of JSON Schema and of OpenAPI's
/// registry; what neither knows is described in words.
///
/// @see <a href="https://spec.openapis.org/registry/format/">OpenAPI, format registry</a>
final class ScalarSchemas {
  private ScalarSchemas() {}

  /// A new schema, or `null` when the type has none of its own.
  ///
  /// @param qualifiedName of the type, boxed
  static @Nullable Members of(String qualifiedName) {
    return switch (qualifiedName) {
      case "java.lang.String" -> string();
      case "java.lang.Boolean" -> new Members().put("type", "boolean");
      case "java.lang.Byte" -> bounded("int8", Byte.MIN_VALUE, Byte.MAX_VALUE);
      case "java.lang.Short" -> bounded("int16", Short.MIN_VALUE, Short.MAX_VALUE);
      case "java.lang.Integer" -> number("integer").put("format", "int32");
      case "java.lang.Long" -> number("integer").put("format", "int64");
      case "java.lang.Float" -> number("number").put("format", "float");
      case "java.lang.Double" -> number("number").put("format", "double");
      case "java.math.BigInteger" -> number("integer");
      case "java.math.BigDecimal" -> number("number");
      case "java.lang.Character" -> string().put("minLength", 1).put("maxLength", 1);
      case "java.util.UUID" -> string("uuid");
      case "java.net.URI" -> string("uri");
      case "java.time.Instant", "java.time.OffsetDateTime" -> string("date-time");
      case "java.time.LocalDate" -> string("date");
      // "time" and "date-time" of RFC 3339 have an offset.
      case "java.time.LocalTime" -> string("time-local");
      case "java.time.LocalDateTime" -> string("date-time-local");
      case "java.time.Duration", "java.time.Period" -> string("duration");
      case "java.time.ZonedDateTime" ->
          described("A date and time with a zone.", "2026-11-20T09:30:00+01:00[Europe/Berlin]");
      case "java.time.Year" -> described("A year.", "2026");
      case "java.time.YearMonth" -> described("A year and month.", "2026-11");
      case "java.time.ZoneId" -> described("A time zone.", "Europe/Berlin");
      case "dev.lanner.framework.PageToken" -> string().put("minLength", 1);
      default -> null;
    };
  }

  /// Bytes inside of JSON.
  static Members base64() {
    return string().put("contentEncoding", "base64");
  }

  /// Bytes that are a body, or a part of one, themselves: they have no type in JSON Schema.
  static Members binary() {
    return new Members().put("contentMediaType", "application/octet-stream");
  }

  static Members string() {
    return new Members().put("type", "string");
  }

  private static Members string(String format) {
    return string().put("format", format);
  }

  private static Members number(String type) {
    return new Members().put("type", type);
  }

  private static Members bounded(String format, int least, int most) {
    return number("integer").put("format", format).put("minimum", least).put("maximum", most);
  }

  private static Members described(String description, String example) {
    return string()
        .put("description", description)
        .put("examples", JsonTree.Items.of(new JsonTree.Text(example)));
  }
}
