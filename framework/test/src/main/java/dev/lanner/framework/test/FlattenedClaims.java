package dev.lanner.framework.test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes of claims what API Gateway does: texts, each API in its own way. `docs/callers.md` has the
/// table.
final class FlattenedClaims {
  private static final JsonMapper JSON = new JsonMapper();

  /// As of `java.util.Date`, in UTC: `Wed May 18 12:31:07 UTC 2022`.
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private FlattenedClaims() {}

  /// By a JWT authorizer of an HTTP API: lists as `[a b]`.
  static String ofHttpApi(Map<String, Object> claims) {
    ObjectNode json = JSON.createObjectNode();
    claims.forEach((name, value) -> json.put(name, text(value, "[", " ", "]")));
    return json.toString();
  }

  /// By a Cognito authorizer of a REST API: lists as `a,b`, and two of the times as dates.
  static String ofRestApi(Map<String, Object> claims) {
    ObjectNode json = JSON.createObjectNode();
    claims.forEach((name, value) -> json.put(name, ofRestApi(name, value)));
    return json.toString();
  }

  private static String ofRestApi(String name, Object value) {
    boolean isDate = name.equals("exp") || name.equals("iat");
    return isDate && value instanceof Number seconds
        ? DATE.format(Instant.ofEpochSecond(seconds.longValue()))
        : text(value, "", ",", "");
  }

  private static String text(Object value, String before, String between, String after) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(between, before, after))
        : value.toString();
  }
}
