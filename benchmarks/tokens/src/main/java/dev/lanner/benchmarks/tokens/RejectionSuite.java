package dev.lanner.benchmarks.tokens;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Times single verifications of tokens that are to be refused, by turns with a good one: none may
/// keep a function longer than a good one does, at the 99th percentile.
final class RejectionSuite {
  private static final double MOST = 1.2;

  private RejectionSuite() {}

  static Comparison run(int rounds) throws Exception {
    Fixture fixture = Fixture.of(Signing.RS256);
    Way.Verifier verifier = Way.LANNER.open(fixture);
    var names = new ArrayList<String>();
    var tokens = new ArrayList<String>();
    tokens(fixture)
        .forEach((name, token) -> {
          names.add(name);
          tokens.add(token);
        });
    var nanos = new long[tokens.size()][rounds];
    for (int round = -rounds; round < rounds; round++) {
      for (int i = 0; i < tokens.size(); i++) {
        long start = Cost.cpuNanos();
        boolean verified = verifier.verify(tokens.get(i));
        long time = Cost.cpuNanos() - start;
        if (verified != (i == 0)) {
          throw new IllegalStateException("Another answer for " + names.get(i) + ".");
        }
        nanos[i][Math.max(round, 0)] = time;
      }
    }
    var comparison = new Comparison();
    for (int i = 1; i < nanos.length; i++) {
      comparison.add(
          new Budget(names.get(i) + ", p99 CPU ns", "good", MOST),
          Cost.p99(nanos[i]),
          Cost.p99(nanos[0]));
    }
    return comparison;
  }

  /// The good one first.
  private static Map<String, String> tokens(Fixture fixture) {
    String token = fixture.token();
    List<String> parts = List.of(token.split("\\.", -1));
    String nested = "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
    var tokens = new LinkedHashMap<String, String>();
    tokens.put("good", token);
    tokens.put("forged", fixture.forged());
    tokens.put("expired", fixture.expired());
    tokens.put("alg none", header("{\"alg\":\"none\",\"kid\":\"a\"}", parts));
    tokens.put("unknown key", header("{\"alg\":\"RS256\",\"kid\":\"a\"}", parts));
    tokens.put("5000 levels", parts.get(0) + "." + base64(nested) + "." + parts.get(2));
    tokens.put("1000 names", parts.get(0) + "." + base64(names(1000)) + "." + parts.get(2));
    tokens.put("a name twice", parts.get(0) + "." + base64(names(255)) + "." + parts.get(2));
    tokens.put("64 KB", "a".repeat(65_536) + "." + token);
    tokens.put("16 KB of dots", ".".repeat(16_384));
    tokens.put("padding", token + "==");
    return tokens;
  }

  private static String names(int count) {
    var names = new StringBuilder("{");
    for (int i = 0; i < count; i++) {
      names.append("\"").append(i).append("\":1,");
    }
    return names.append("\"0\":1}").toString();
  }

  private static String header(String header, List<String> parts) {
    return base64(header) + "." + parts.get(1) + "." + parts.get(2);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
