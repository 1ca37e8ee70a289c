package dev.lanner.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The JSON Web Signatures of project Wycheproof, at the layer below claims: their payloads are no
/// JSON.
class WycheproofTest {
  /// The header says PS384, the key PS256; and a key says that it is for ES521, which is no
  /// algorithm. Both are faults of the vectors, which are labelled as valid.
  private static final Set<Long> FAULTY = Set.of(346L, 350L, 347L, 351L);

  /// Labelled as valid, though they have question marks, which base64url has not.
  private static final Set<Long> QUESTION_MARKS = Set.of(372L, 373L);

  @ParameterizedTest
  @MethodSource("vectors")
  void isDecidedAsLabelled(Vector vector) {
    assertThat(isVerified(vector)).isEqualTo(vector.isVerified());
  }

  @ParameterizedTest
  @MethodSource("questionMarks")
  void takesNoQuestionMarks(Vector vector) {
    assertThat(vector.jws()).contains("?");
    assertThat(outcome(vector)).isEqualTo(RejectionReason.MALFORMED);
  }

  static Stream<Vector> vectors() throws IOException, ParseException {
    var all = read();
    assertThat(all).hasSize(401);
    return all.stream();
  }

  static Stream<Vector> questionMarks() throws IOException, ParseException {
    return read().stream().filter(vector -> QUESTION_MARKS.contains(vector.id()));
  }

  private static boolean isVerified(Vector vector) {
    return outcome(vector) == null;
  }

  private static RejectionReason outcome(Vector vector) {
    try {
      var token = CompactToken.parse(vector.jws());
      var header = TokenHeader.read(token.header());
      SignatureAlgorithm algorithm = header.algorithm();
      if (algorithm == null) {
        return RejectionReason.ALGORITHM;
      }
      VerificationKey key =
          KeySet.read(vector.keys().getBytes(StandardCharsets.UTF_8), false).get(header.keyId());
      if (key == null) {
        return RejectionReason.KEY_UNKNOWN;
      }
      if (!key.suits(algorithm)) {
        return RejectionReason.KEY_UNSUITABLE;
      }
      new SignatureMemory(0).check(token, algorithm, key);
      return null;
    } catch (Refused e) {
      return e.reason();
    } catch (KeyProblem _) {
      return RejectionReason.KEYS_UNAVAILABLE;
    }
  }

  private static java.util.List<Vector> read() throws IOException, ParseException {
    try (InputStream in =
        WycheproofTest.class.getResourceAsStream("/jose/wycheproof-json-web-signature.json")) {
      var json = JSONObjectUtils.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      var vectors = new java.util.ArrayList<Vector>();
      for (Map<String, Object> group : JSONObjectUtils.getJSONObjectArray(json, "testGroups")) {
        boolean isPublic = group.containsKey("public");
        Map<String, Object> key =
            JSONObjectUtils.getJSONObject(group, isPublic ? "public" : "private");
        String keys = "{\"keys\":[" + JSONObjectUtils.toJSONString(key) + "]}";
        for (Map<String, Object> test : JSONObjectUtils.getJSONObjectArray(group, "tests")) {
          long id = (Long) test.get("tcId");
          boolean isValid = test.get("result").equals("valid");
          vectors.add(
              new Vector(
                  id,
                  group.get("comment") + " " + test.get("comment"),
                  keys,
                  (String) test.get("jws"),
                  // Secrets that are shared verify nothing here.
                  isValid && isPublic && !FAULTY.contains(id)));
        }
      }
      return vectors;
    }
  }

  record Vector(long id, String comment, String keys, String jws, boolean isVerified) {
    @Override
    public String toString() {
      return "tc" + id + " " + comment;
    }
  }
}
