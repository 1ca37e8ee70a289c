package dev.lanner.framework.test.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.framework.IdempotencyStore;
import dev.lanner.framework.test.InMemoryIdempotencyStore;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestRequest;
import dev.lanner.framework.test.TestResponse;
import dev.lanner.local.gateway.Authorization;
import dev.lanner.local.gateway.Caller;
import dev.lanner.runtime.Payload;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// See <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header">
/// The Idempotency-Key HTTP Header Field</a>.
class IdempotentTest {
  private static final String KEY = "8e03978e-40d5-43dd-bc93-6894a57f9324";

  @RegisterExtension final LannerExtension app = new LannerExtension();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

  @BeforeEach
  void giveTheApplicationAStore() {
    app.replace(IdempotencyStore.class, new InMemoryIdempotencyStore(now::get));
  }

  // @start region="test"
  @Test
  void takesAPaymentOnce() {
    TestResponse first =
        app.http().post("/till").header("Idempotency-Key", KEY).json("{\"cents\":700}").send();
    TestResponse again =
        app.http().post("/till").header("Idempotency-Key", KEY).json("{\"cents\":700}").send();

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.body()).isEqualTo("{\"number\":1,\"cents\":700}");
    assertThat(again.header("location")).isEqualTo("/till/1");
    assertThat(again.header("idempotent-replayed")).isEqualTo("true");
    assertThat(first.header("idempotent-replayed")).isNull();
    assertThat(app.bean(Payments.class).taken()).hasSize(1);
  }

  // @end

  @Test
  void takesAKeyInQuotesForTheSame() {
    pay(700).header("Idempotency-Key", "\"" + KEY + "\"").send();

    TestResponse again = pay(700).header("Idempotency-Key", KEY).send();

    assertThat(again.header("idempotent-replayed")).isEqualTo("true");
  }

  @Test
  void takesOtherKeysForOtherRequests() {
    pay(700).header("Idempotency-Key", "a").send();
    pay(700).header("Idempotency-Key", "b").send();

    assertThat(taken()).isEqualTo(2);
  }

  @Test
  void refusesARequestWithoutAKey() {
    TestResponse response = pay(700).send();

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body())
        .contains(
            "The header field Idempotency-Key is required. Send a value that is new for each request, and the same when it is sent again, such as a UUID.");
    assertThat(taken()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"\"", "with space", "ä", "tab\tbed"})
  void refusesWhatIsNoKey(String key) {
    TestResponse response = pay(700).header("Idempotency-Key", key).send();

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("The header field Idempotency-Key is no key.");
  }

  @Test
  void refusesALongKeyAndTakesOneThatIsNotTooLong() {
    assertThat(pay(700).header("Idempotency-Key", "k".repeat(256)).send().status()).isEqualTo(400);
    assertThat(pay(700).header("Idempotency-Key", "k".repeat(255)).send().status()).isEqualTo(201);
  }

  @Test
  void refusesAKeyThatCameWithAnotherRequest() {
    pay(700).header("Idempotency-Key", KEY).send();

    TestResponse other = pay(800).header("Idempotency-Key", KEY).send();

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.body())
        .contains("This Idempotency-Key came with another request.")
        .doesNotContain(KEY);
    assertThat(taken()).isEqualTo(1);
  }

  @Test
  void tellsRequestsApartByPathAndQuery() {
    note("/till/1/note?text=a").send();

    assertThat(note("/till/2/note?text=a").send().status()).isEqualTo(422);
    assertThat(note("/till/1/note?text=b").send().status()).isEqualTo(422);
    assertThat(note("/till/1/note?text=a").send().status()).isEqualTo(204);
    assertThat(taken()).isEqualTo(1);
  }

  @Test
  void keepsKeysOfRoutesApart() {
    pay(700).header("Idempotency-Key", KEY).send();

    assertThat(note("/till/1/note").send().status()).isEqualTo(204);
  }

  @Test
  void keepsKeysOfCallersApart() {
    pay(700).header("Idempotency-Key", KEY).caller(jwt("ada", "1")).send();
    pay(700).header("Idempotency-Key", KEY).caller(jwt("bob", "1")).send();

    assertThat(taken()).isEqualTo(2);
  }

  @Test
  void knowsACallerWithANewToken() {
    pay(700).header("Idempotency-Key", KEY).caller(jwt("ada", "1")).send();

    TestResponse again = pay(700).header("Idempotency-Key", KEY).caller(jwt("ada", "2")).send();

    assertThat(again.header("idempotent-replayed")).isEqualTo("true");
  }

  @Test
  void refusesARequestWhileTheFirstIsNotAnswered() {
    var second = new AtomicReference<TestResponse>();
    app.bean(Payments.class).meanwhile =
        () -> second.compareAndSet(null, pay(700).header("Idempotency-Key", KEY).send());

    TestResponse first = pay(700).header("Idempotency-Key", KEY).send();

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.get().status()).isEqualTo(409);
    assertThat(second.get().header("retry-after")).isEqualTo("1");
    assertThat(taken()).isEqualTo(1);
  }

  @Test
  void handlesARequestAgainWhenTheFirstWasStopped() {
    var second = new AtomicReference<TestResponse>();
    app.bean(Payments.class).meanwhile =
        () -> {
          app.bean(Payments.class).meanwhile = () -> {};
          now.updateAndGet(time -> time.plus(Duration.ofMinutes(1)));
          second.compareAndSet(null, pay(700).header("Idempotency-Key", KEY).send());
        };

    pay(700).header("Idempotency-Key", KEY).send();

    assertThat(second.get().status()).isEqualTo(201);
    assertThat(taken()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {2000, -1})
  void handlesARequestAgainThatFailed(int cents) {
    TestResponse first = pay(cents).header("Idempotency-Key", KEY).send();
    TestResponse again = pay(cents).header("Idempotency-Key", KEY).send();

    assertThat(first.status()).isGreaterThanOrEqualTo(400);
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.header("idempotent-replayed")).isNull();
    assertThat(taken()).isEqualTo(2);
  }

  @Test
  void forgetsKeysInTheEnd() {
    pay(700).header("Idempotency-Key", KEY).send();
    now.updateAndGet(time -> time.plus(Duration.ofHours(24)));

    pay(800).header("Idempotency-Key", KEY).send();

    assertThat(taken()).isEqualTo(2);
  }

  @Test
  void letsReadsPass() {
    assertThat(app.http().get("/till").send().status()).isEqualTo(200);
    assertThat(app.http().head("/till").send().status()).isEqualTo(200);
  }

  @Test
  void handlesEachRequestWithoutAKeyThatNeedsNone() {
    assertThat(app.http().put("/till/free").send().body()).isEqualTo("free 1");
    assertThat(app.http().put("/till/free").send().body()).isEqualTo("free 2");
    assertThat(app.http().put("/till/free").header("Idempotency-Key", KEY).send().body())
        .isEqualTo("free 3");
    assertThat(app.http().put("/till/free").header("Idempotency-Key", KEY).send().body())
        .isEqualTo("free 3");
  }

  @Test
  void answersBytesAgain() {
    TestResponse first = receipt(256 * 1024);
    TestResponse again = receipt(256 * 1024);

    assertThat(again.bytes()).isEqualTo(first.bytes()).hasSize(256 * 1024);
    assertThat(again.header("content-type")).isEqualTo("application/pdf");
    assertThat(taken()).isEqualTo(1);
  }

  @Test
  void saysSoWhenAnAnswerWasTooLargeToBeKept() {
    TestResponse first = receipt(256 * 1024 + 1);
    TestResponse again = receipt(256 * 1024 + 1);

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("was answered, with more than is kept.");
    assertThat(taken()).isEqualTo(1);
  }

  @Test
  void handlesARecordOnceThatComesTwice() {
    String event = letters("1", "2");

    String first = app.invoke(LettersFunction.class, event);
    String again = app.invoke(LettersFunction.class, letters("1", "2", "3"));

    assertThat(first).isEqualTo(again).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(app.bean(Letters.class).read).containsExactly("letter 1", "letter 2", "letter 3");
  }

  @Test
  void keepsRecordsOfHandlersOfOneNameApart() {
    var store = new InMemoryIdempotencyStore(now::get);
    var ids = new ArrayList<String>();
    app.replace(
        IdempotencyStore.class,
        new IdempotencyStore() {
          @Override
          public Beginning begin(String id, String fingerprint, Instant deadline, Duration kept) {
            ids.add(id);
            return store.begin(id, fingerprint, deadline, kept);
          }

          @Override
          public void end(String id, String attempt, Payload outcome) {
            store.end(id, attempt, outcome);
          }

          @Override
          public void abandon(String id, String attempt) {
            store.abandon(id, attempt);
          }
        });

    app.invoke(LettersFunction.class, letters("1"));

    assertThat(ids)
        .containsExactly("dev.lanner.framework.test.idempotency.LettersFunction#Letters.read#1");
  }

  @Test
  void handlesARecordAgainThatFailed() {
    app.bean(Letters.class).broken = true;
    assertThatThrownBy(() -> app.invoke(LettersFunction.class, letters("1")))
        .hasRootCauseMessage("The glasses are broken.");
    app.bean(Letters.class).broken = false;

    app.invoke(LettersFunction.class, letters("1"));

    assertThat(app.bean(Letters.class).read).containsExactly("letter 1");
  }

  private TestResponse receipt(int size) {
    return app.http().post("/till/receipt?size=" + size).header("Idempotency-Key", KEY).send();
  }

  private TestRequest pay(int cents) {
    return app.http().post("/till").json("{\"cents\":" + cents + "}");
  }

  private TestRequest note(String target) {
    return app.http().post(target).header("Idempotency-Key", KEY);
  }

  private int taken() {
    return app.bean(Payments.class).taken().size();
  }

  private static Caller jwt(String subject, String issuedAt) {
    return Caller.of(
        new Authorization.Jwt(
            "{\"iss\":\"https://issuer\",\"sub\":\"%s\",\"iat\":\"%s\"}"
                .formatted(subject, issuedAt),
            List.of()));
  }

  private static String letters(String... ids) {
    return Stream.of(ids)
        .map(id ->
            "{\"eventSource\":\"test:letters\",\"id\":\"%s\",\"text\":\"letter %s\"}"
                .formatted(id, id))
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
  }
}
