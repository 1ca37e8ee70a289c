package dev.lanner.benchmarks.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An event and what the benchmark's HTTP application has to make of it; one for an echo alone has
/// no such expectation.
public final class Exchange {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final byte[] NOTHING = {};
  private static final byte[] ECHO_START = "{\"data\":\"".getBytes(UTF_8);
  private static final byte[] ECHO_END = "\"}".getBytes(UTF_8);

  private final String name;
  private final byte[] event;
  private final JsonNode expected;
  private final byte[] statusFragment;
  private final byte[] bodyFragment;

  /// @param expected `statusCode`; optionally `headers`, `body` (JSON, not text), `errors` (`in`
  ///   and `name` of every violation)
  /// @param bodyFragment as it stands in the response, for a quick check
  Exchange(String name, JsonNode event, JsonNode expected, String bodyFragment) {
    this.name = name;
    this.event = JSON.writeValueAsBytes(event);
    this.expected = expected;
    this.statusFragment =
        ("\"statusCode\":" + expected.get("statusCode").intValue()).getBytes(UTF_8);
    this.bodyFragment = bodyFragment.getBytes(UTF_8);
  }

  private Exchange(String name, byte[] event) {
    this.name = name;
    this.event = event;
    this.expected = JSON.nullNode();
    this.statusFragment = NOTHING;
    this.bodyFragment = NOTHING;
  }

  /// An event of exactly so many bytes, a JSON object, for those that answer each event with
  /// itself. No two parts of it are alike, so that an echo which mixes them up is found out.
  ///
  /// @param bytes at least 12
  static Exchange echo(String name, int bytes) {
    var event = new byte[bytes];
    var letters = new SplittableRandom(bytes);
    for (int i = 0; i < bytes; i++) {
      event[i] = (byte) ('a' + letters.nextInt(26));
    }
    System.arraycopy(ECHO_START, 0, event, 0, ECHO_START.length);
    System.arraycopy(ECHO_END, 0, event, bytes - ECHO_END.length, ECHO_END.length);
    return new Exchange(name, event);
  }

  public String name() {
    return name;
  }

  /// The event's bytes; not to be changed.
  public byte[] event() {
    return event;
  }

  /// Whether a response looks right, at the price of a microsecond.
  ///
  /// @param body from 0 to `length`
  public boolean looksRight(Kind kind, byte[] body, int length) {
    if (kind == Kind.ECHO) {
      return Arrays.equals(body, 0, length, event, 0, event.length);
    }
    return contains(body, length, statusFragment) && contains(body, length, bodyFragment);
  }

  /// Everything that is wrong with a response; empty for a right one.
  public List<String> differences(Kind kind, byte[] response) {
    if (kind == Kind.ECHO) {
      return Arrays.equals(response, event) ? List.of() : List.of("the response is not the event");
    }
    try {
      return differences(JSON.readTree(response));
    } catch (JacksonException e) {
      return List.of("the response is no JSON: " + e.getOriginalMessage());
    }
  }

  private List<String> differences(JsonNode response) {
    var differences = new ArrayList<String>();
    compare(differences, "statusCode", expected.get("statusCode"), response.get("statusCode"));
    for (var header : expected.path("headers").properties()) {
      String field = "headers." + header.getKey();
      compare(
          differences, field, header.getValue(), header(response.path("headers"), header.getKey()));
    }
    if (response.path("isBase64Encoded").booleanValue(false)) {
      differences.add("the body is base64");
      return differences;
    }
    JsonNode body = JSON.readTree(response.path("body").stringValue("null"));
    if (expected.has("body")) {
      compare(differences, "body", expected.get("body"), body);
    }
    if (expected.has("errors")) {
      compare(
          differences, "body.errors", sorted(expected.get("errors")), sorted(body.path("errors")));
    }
    return differences;
  }

  /// In events, header names are lower-case; in responses, their case is the application's own. A
  /// charset, which some add, says nothing of JSON (RFC 8259, 11).
  private static @Nullable JsonNode header(JsonNode headers, String name) {
    for (var header : headers.properties()) {
      if (header.getKey().equalsIgnoreCase(name)) {
        String value = header.getValue().stringValue("");
        return JSON.valueToTree(value.replaceFirst("(?i)(?<=json); ?charset=utf-8$", ""));
      }
    }
    return null;
  }

  private static JsonNode sorted(JsonNode errors) {
    var places = new TreeSet<String>();
    for (JsonNode error : errors) {
      places.add(
          error.isString()
              ? error.stringValue()
              : error.path("in").stringValue("") + " " + error.path("name").stringValue(""));
    }
    return JSON.valueToTree(places);
  }

  private static void compare(
      List<String> differences, String what, JsonNode expected, @Nullable JsonNode found) {
    if (!expected.equals(found)) {
      differences.add(what + " is " + found + " instead of " + expected);
    }
  }

  private static boolean contains(byte[] body, int length, byte[] fragment) {
    for (int i = 0; i + fragment.length <= length; i++) {
      if (body[i] == fragment[0]
          && Arrays.equals(body, i, i + fragment.length, fragment, 0, fragment.length)) {
        return true;
      }
    }
    return false;
  }
}
