package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.ARRIVAL;
import static dev.lanner.local.gateway.Requests.REST_API;
import static dev.lanner.local.gateway.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.gateway.UsagePlan.Period;
import dev.lanner.local.gateway.UsagePlan.Quota;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiKeysTest {
  private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");

  @Test
  void refusesARequestWithoutAKey() {
    var refused = refused(keys(UsagePlan.UNLIMITED).check(REST_API, get("/").build(), ARRIVAL));

    assertAnswer(refused, 403, "ForbiddenException", "{\"message\":\"Forbidden\"}");
    assertThat(refused.reason())
        .isEqualTo("The request has no header x-api-key, and its route needs an API key.");
  }

  @Test
  void refusesAKeyThatItDoesNotKnowAndDoesNotTellIt() {
    var refused = refused(check(keys(UsagePlan.UNLIMITED), "other-secret", MONDAY));

    assertAnswer(refused, 403, "ForbiddenException", "{\"message\":\"Forbidden\"}");
    assertThat(refused.toString()).doesNotContain("other-secret");
  }

  @Test
  void knowsTheKeyByItsValue() {
    assertThat(check(keys(UsagePlan.UNLIMITED), "secret-b", MONDAY))
        .isEqualTo(new KeyVerdict.Known(new Caller.ApiKey("b", "secret-b")));
  }

  @Test
  void refusesAKeyThatIsOverTheRate() {
    var keys = keys(new UsagePlan(new Throttle(1, 2), null));
    assertThat(known(keys, "secret-a", MONDAY, 2)).isEqualTo(2);

    var refused = refused(check(keys, "secret-a", MONDAY));

    assertAnswer(refused, 429, "TooManyRequestsException", "{\"message\":\"Too Many Requests\"}");
    assertThat(refused.reason())
        .isEqualTo(
            "The API key a is over the rate of its usage plan, 1.0 requests per second and 2 at once.");
    assertThat(known(keys, "secret-b", MONDAY, 1)).isEqualTo(1);
    assertThat(known(keys, "secret-a", MONDAY.plusSeconds(1), 2)).isEqualTo(1);
  }

  @Test
  void refusesAKeyThatIsOverTheQuota() {
    var keys = keys(new UsagePlan(null, new Quota(3, Period.DAY)));
    assertThat(known(keys, "secret-a", MONDAY, 3)).isEqualTo(3);

    var refused = refused(check(keys, "secret-a", MONDAY.plusSeconds(3600)));

    assertAnswer(refused, 429, "LimitExceededException", "{\"message\":\"Limit Exceeded\"}");
    assertThat(refused.reason())
        .isEqualTo("The API key a is over the quota of its usage plan, 3 requests per DAY.");
    assertThat(known(keys, "secret-b", MONDAY, 4)).isEqualTo(3);
  }

  @Test
  void doesNotCountTowardsTheQuotaWhatTheRateRefuses() {
    var keys = keys(new UsagePlan(new Throttle(1, 1), new Quota(2, Period.DAY)));
    known(keys, "secret-a", MONDAY, 5);

    assertThat(known(keys, "secret-a", MONDAY.plusSeconds(1), 1)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "DAY,   2026-11-30T23:59:59Z, false",
    "DAY,   2026-12-01T00:00:00Z, true",
    "WEEK,  2026-12-05T23:59:59Z, false",
    "WEEK,  2026-12-06T00:00:00Z, true",
    "MONTH, 2026-11-30T23:59:59Z, false",
    "MONTH, 2026-12-01T00:00:00Z, true"
  })
  void beginsAnewWithAPeriod(Period period, Instant later, boolean isNew) {
    var keys = keys(new UsagePlan(null, new Quota(1, period)));
    known(keys, "secret-a", MONDAY, 1);

    assertThat(known(keys, "secret-a", later, 1) == 1).isEqualTo(isNew);
  }

  private static ApiKeys keys(UsagePlan plan) {
    return new ApiKeys(
        plan, new Caller.ApiKey("a", "secret-a"), new Caller.ApiKey("b", "secret-b"));
  }

  private static KeyVerdict check(ApiKeys keys, String value, Instant time) {
    var arrival =
        new Arrival(
            ARRIVAL.requestId(),
            ARRIVAL.extendedRequestId(),
            time,
            ARRIVAL.traceId(),
            ARRIVAL.parentId());
    return keys.check(REST_API, get("/").header("x-api-key", value).build(), arrival);
  }

  private static long known(ApiKeys keys, String value, Instant time, int requests) {
    return IntStream.range(0, requests)
        .filter(_ -> check(keys, value, time) instanceof KeyVerdict.Known)
        .count();
  }

  private static KeyVerdict.Refused refused(KeyVerdict verdict) {
    return (KeyVerdict.Refused) verdict;
  }

  private static void assertAnswer(
      KeyVerdict.Refused refused, int status, String errorType, String body) {
    var response = refused.response();
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.body().utf8()).isEqualTo(body);
    assertThat(response.headers().first("x-amzn-errortype")).isEqualTo(errorType);
    assertThat(response.headers().first("x-amzn-requestid")).isEqualTo(ARRIVAL.requestId());
  }
}
