package dev.lanner.framework.conformance;

import dev.lanner.local.gateway.ByteString;
import dev.lanner.local.gateway.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A request of random texts and bytes, together with what a handler has to see of it: the texts
/// are there first, and are encoded in a random one of the ways that clients have.
///
/// @param request as it is sent
/// @param view as it is where nothing is lost
record RandomRequest(HttpRequest request, View view) {
  private static final String[] TYPES = {
    "application/json", "text/plain; charset=utf-8", "application/octet-stream", "image/png", null
  };

  static RandomRequest of(long seed) {
    return new Maker(new Random(seed)).make();
  }

  private static final class Maker {
    private static final String UNRESERVED =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

    private final Random random;

    Maker(Random random) {
      this.random = random;
    }

    RandomRequest make() {
      var segments = new ArrayList<String>();
      var target = new StringBuilder();
      for (int i = random.nextInt(5); i >= 0; i--) {
        // An HTTP API cuts the path at a question mark, which the suite has a case of.
        String segment = (segments.isEmpty() ? "s" : "") + text(8).replace('?', '!');
        segments.add(segment);
        target.append('/').append(encoded(segment, "!$&'()*+,;=:@", false));
      }
      List<List<String>> query = pairs(random.nextInt(6));
      // One name is always written in one way, as load balancers compare names that are encoded.
      var names = new HashMap<String, String>();
      for (int i = 0; i < query.size(); i++) {
        target
            .append(i == 0 ? '?' : '&')
            .append(names.computeIfAbsent(query.get(i).getFirst(), this::encodedName))
            .append('=')
            .append(encoded(query.get(i).getLast(), "!$'()*,;:@/?=", true));
      }
      String method = List.of("GET", "POST", "PUT", "PATCH", "DELETE").get(random.nextInt(5));
      var builder = HttpRequest.builder(method, target.toString());
      Map<String, List<String>> headers = new LinkedHashMap<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        String name = "x-" + "abc".charAt(random.nextInt(3));
        String value = visible(20);
        headers.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        builder.header(
            random.nextBoolean() ? name : name.toUpperCase(java.util.Locale.ROOT), value);
      }
      List<List<String>> cookies = cookies();
      if (!cookies.isEmpty()) {
        builder.header(
            "Cookie",
            String.join(
                "; ", cookies.stream().map(c -> c.getFirst() + "=" + c.getLast()).toList()));
      }
      String type = TYPES[random.nextInt(TYPES.length)];
      byte[] body =
          type != null && (type.startsWith("text/") || type.equals("application/json"))
              ? text(200).getBytes(StandardCharsets.UTF_8)
              : bytes();
      if (type != null) {
        builder.header("Content-Type", type);
        headers.put("content-type", List.of(type));
      }
      var view =
          new View(
              method, segments, query, headers, cookies, Base64.getEncoder().encodeToString(body));
      return new RandomRequest(builder.body(ByteString.of(body)).build(), view);
    }

    private List<List<String>> pairs(int count) {
      var pairs = new ArrayList<List<String>>();
      for (int i = 0; i < count; i++) {
        pairs.add(List.of("pqr".charAt(random.nextInt(3)) + text(2), text(10)));
      }
      return pairs;
    }

    private List<List<String>> cookies() {
      var cookies = new ArrayList<List<String>>();
      for (int i = random.nextInt(4); i > 0; i--) {
        cookies.add(List.of("c" + random.nextInt(3), visible(12).replaceAll("[;\"\\s]", "_")));
      }
      return cookies;
    }

    private byte[] bytes() {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      return bytes;
    }

    /// Characters of all planes, without halves of surrogate pairs.
    private String text(int most) {
      var text = new StringBuilder();
      for (int i = random.nextInt(most + 1); i > 0; i--) {
        int point =
            switch (random.nextInt(4)) {
              case 0 -> random.nextInt(0x80);
              case 1 -> 0x20 + random.nextInt(0x5f);
              case 2 -> random.nextInt(0x3000);
              default -> random.nextInt(Character.MAX_CODE_POINT + 1);
            };
        text.appendCodePoint(
            point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 'x' : point);
      }
      return text.toString();
    }

    private String visible(int most) {
      var text = new StringBuilder("v");
      for (int i = random.nextInt(most); i > 0; i--) {
        text.append((char) (0x20 + random.nextInt(0x5f)));
      }
      return text.append('v').toString();
    }

    private String encodedName(String name) {
      return encoded(name, "!$'()*,;:@/?", true);
    }

    /// @param raw what may stand as it is beyond the unreserved characters
    private String encoded(String text, String raw, boolean query) {
      var encoded = new StringBuilder();
      for (int point : text.codePoints().toArray()) {
        boolean free = UNRESERVED.indexOf(point) >= 0 || raw.indexOf(point) >= 0;
        if (query && point == ' ' && random.nextBoolean()) {
          encoded.append('+');
        } else if (free ? random.nextInt(4) > 0 : point > 0x9f && random.nextInt(4) == 0) {
          encoded.appendCodePoint(point);
        } else {
          for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format(random.nextBoolean() ? "%%%02X" : "%%%02x", b & 0xff));
          }
        }
      }
      return encoded.toString();
    }
  }
}
