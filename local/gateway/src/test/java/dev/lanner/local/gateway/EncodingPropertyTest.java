package dev.lanner.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Random input; the repetition is the seed, so that a failure comes back.
class EncodingPropertyTest {
  private static final String SPICES =
      "%%%%0123456789abcdefABCDEFzZ/?&&==+#;,. \u0000\u007fäλ\uD83D\uDE0A\uD83D";

  @RepeatedTest(20)
  void takesAnyTargetWithoutAnException(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < 500; i++) {
      var request = HttpRequest.builder("GET", "/" + spiced(random, 40)).build();

      var admission = Requests.FRONT_END.admit(request, Route.DEFAULT, Requests.ARRIVAL);

      switch (admission) {
        case Admission.Admitted admitted ->
            assertThat(Requests.MAPPER.readTree(admitted.event().toByteArray()).isObject())
                .isTrue();
        case Admission.Refused refused -> assertThat(refused.response().status()).isEqualTo(400);
      }
    }
  }

  @RepeatedTest(20)
  void takesAnyPayloadWithoutAnException(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < 500; i++) {
      var bytes = new byte[random.nextInt(30)];
      random.nextBytes(bytes);
      var payload = random.nextBoolean() ? ByteString.of(bytes) : mutilatedEnvelope(random);

      var response =
          Requests.FRONT_END.answer(
              Requests.get("/").build(), Requests.ARRIVAL, new Outcome.Returned(payload));

      assertThat(response.status()).isBetween(200, 599);
    }
  }

  @RepeatedTest(20)
  void readsBackWhatAFormEncoderWrote(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < 500; i++) {
      var name = wellFormed(spiced(random, 10));
      var value = wellFormed(spiced(random, 10));

      var parameters = QueryParameter.parse(encoded(name) + "=" + encoded(value));

      assertThat(parameters).containsExactly(new QueryParameter(name, value));
    }
  }

  @RepeatedTest(20)
  void keepsExactlyTheTwoEscapesThatStay(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < 500; i++) {
      var text = wellFormed(spiced(random, 20)).replace("?", "");

      var decoded = PercentEncoding.decodePath(encoded(text).replace("+", "%20"));

      assertThat(decoded).isEqualTo(text.replace("%", "%25").replace("/", "%2F"));
    }
  }

  private static String spiced(RandomGenerator random, int maxLength) {
    var text = new StringBuilder();
    for (int i = random.nextInt(maxLength); i > 0; i--) {
      text.append(SPICES.charAt(random.nextInt(SPICES.length())));
    }
    return text.toString();
  }

  private static ByteString mutilatedEnvelope(RandomGenerator random) {
    var text =
        new StringBuilder(
            "{\"statusCode\":200,\"headers\":{\"a\":\"b\"},\"cookies\":[\"c\"],\"body\":\"d\"}");
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(text.length());
      text.replace(at, at + 1, spiced(random, 3));
    }
    return ByteString.ofUtf8(text.toString());
  }

  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
