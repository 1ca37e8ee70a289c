package dev.lanner.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// When keys are fetched, with a real server and a clock that is moved: rows K12 to K18.
class KeyLifeTest {
  private static final TestKey NEW = TestKey.rsa("rs-new", 2048, "RS256");

  private final Lab lab = new Lab();
  private final TokenVerifier verifier = lab.verifier();

  @AfterEach
  void stop() {
    lab.close();
  }

  @Test
  void fetchesKeysOnceForManyTokens() {
    for (int i = 0; i < 20; i++) {
      assertThat(outcome(Lab.RSA)).isEqualTo("VERIFIED");
    }

    assertThat(lab.server.requests()).isEqualTo(1);
  }

  @Test
  void fetchesNothingForATokenThatCannotBeGood() {
    String foreign =
        Lab.RSA.sign(lab.header(Lab.RSA), lab.claims().withText("client_id", "another"));
    String expired = Lab.RSA.sign(lab.header(Lab.RSA), lab.claims().with("exp", 1));

    verifier.verify(foreign);
    verifier.verify(expired);
    verifier.verify("Bearer x");

    assertThat(lab.server.requests()).isZero();
  }

  @Test
  void outlivesAFloodOfUnknownKeys() {
    assertThat(outcome(Lab.RSA)).isEqualTo("VERIFIED");

    for (int i = 0; i < 1000; i++) {
      assertThat(outcomeOfRandomKey()).isEqualTo("KEY_UNKNOWN");
    }

    assertThat(lab.server.requests()).as("K12").isLessThanOrEqualTo(2);
    assertThat(outcome(Lab.RSA)).isEqualTo("VERIFIED");
  }

  @Test
  void findsANewKeyDuringAFlood() {
    assertThat(outcome(Lab.RSA)).isEqualTo("VERIFIED");
    // The attacker knows the new id before the issuer has the key.
    assertThat(outcome(NEW)).isEqualTo("KEY_UNKNOWN");
    flood(5);

    lab.server.publish(Lab.RSA, NEW);
    int waited = 0;
    while (!outcome(NEW).equals("VERIFIED")) {
      waited += flood(1);
      assertThat(waited).as("K13").isLessThanOrEqualTo(60);
    }

    assertThat(lab.server.requests()).isLessThanOrEqualTo(2 + (waited + 5) / 30);
  }

  @Test
  void findsANewKeyThatWasAskedForTooEarly() {
    assertThat(outcome(Lab.RSA)).isEqualTo("VERIFIED");
    assertThat(outcome(NEW)).isEqualTo("KEY_UNKNOWN");
    lab.server.publish(Lab.RSA, NEW);

    lab.clock.advance(Duration.ofSeconds(59));
    assertThat(outcome(NEW)).isEqualTo("KEY_UNKNOWN");
    lab.clock.advance(Duration.ofSeconds(1));
    assertThat(outcome(NEW)).as("K13").isEqualTo("VERIFIED");
  }

  @Test
  void asksOnceAMinuteForAnIdThatIsNotThere() {
    assertThat(outcome(Lab.RSA)).isEqualTo("VERIFIED");

    for (int second = 0; second < 600; second++) {
      outcome(NEW);
      lab.clock.advance(Duration.ofSeconds(1));
    }

    assertThat(lab.server.requests()).isBetween(10, 12);
  }

  @Test
  void findsANewKeyAtOnceWithoutAFlood() {
    assertThat(outcome(Lab.RSA)).isEqualTo("VERIFIED");
    lab.server.publish(NEW);

    assertThat(outcome(NEW)).isEqualTo("VERIFIED");
    assertThat(outcome(Lab.RSA)).isEqualTo("KEY_UNKNOWN");
  }

  @Test
  void forgetsAKeyThatTheIssuerHasRemoved() {
    assertThat(outcome(Lab.RSA)).isEqualTo("VERIFIED");
    assertThat(outcome(Lab.EC)).isEqualTo("VERIFIED");
    lab.server.publish(NEW);

    lab.clock.advance(Duration.ofMinutes(15));

    assertThat(outcome(Lab.RSA)).as("K14").isEqualTo("KEY_UNKNOWN");
    // Also where the signature was remembered.
    assertThat(outcome(Lab.EC)).as("K14").isEqualTo("KEY_UNKNOWN");
  }

  @Test
  void getsAlongWithoutTheIssuerForADay() {
    assertThat(outcome(Lab.RSA)).isEqualTo("VERIFIED");
    lab.server.serve(500, "");

    lab.clock.advance(Duration.ofHours(23).plusMinutes(59));
    assertThat(outcome(Lab.RSA)).as("K15").isEqualTo("VERIFIED");
    assertThat(outcome(NEW)).as("K15: nobody knows").isEqualTo("KEYS_UNAVAILABLE");
    lab.clock.advance(Duration.ofMinutes(1));
    assertThat(outcome(Lab.RSA)).as("K15").isEqualTo("KEYS_UNAVAILABLE");
  }

  @Test
  void leavesAnIssuerInPeaceThatDoesNotAnswer() {
    assertThat(outcome(Lab.RSA)).isEqualTo("VERIFIED");
    lab.server.serve(403, "");
    lab.clock.advance(Duration.ofMinutes(15));

    for (int second = 0; second < 60; second++) {
      assertThat(outcome(Lab.RSA)).isEqualTo("VERIFIED");
      lab.clock.advance(Duration.ofSeconds(1));
    }

    assertThat(lab.server.requests()).isEqualTo(1 + 2);
  }

  @Test
  void recoversSoonAfterAnOutage() {
    lab.server.serve(403, "");
    assertThat(outcome(Lab.RSA)).as("K15").isEqualTo("KEYS_UNAVAILABLE");
    lab.server.publish(Lab.RSA);

    assertThat(outcome(Lab.RSA)).isEqualTo("KEYS_UNAVAILABLE");
    lab.clock.advance(Duration.ofSeconds(5));
    assertThat(outcome(Lab.RSA)).isEqualTo("VERIFIED");
  }

  @Test
  void fetchesOnceForAHerd() throws Exception {
    // Classes are loaded with the carrier pinned, once in the life of a process.
    try (var other = new Lab()) {
      other.verifier().verify(other.token(Lab.RSA));
    }
    var herd = new CountDownLatch(100);
    byte[] keys = TestKey.set(Lab.RSA).getBytes(UTF_8);
    lab.server.answer(exchange -> {
      try {
        herd.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      KeyServer.send(exchange, 200, keys);
    });
    var pinned = new AtomicInteger();

    try (var recording = new RecordingStream();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      recording.enable("jdk.VirtualThreadPinned").withThreshold(Duration.ofMillis(1));
      recording.onEvent("jdk.VirtualThreadPinned", _ -> pinned.incrementAndGet());
      recording.startAsync();
      String token = lab.token(Lab.RSA);
      List<Future<Verification>> verifications = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        verifications.add(
            threads.submit(() -> {
              herd.countDown();
              return verifier.verify(token);
            }));
      }
      for (var verification : verifications) {
        assertThat(Lab.outcome(verification.get())).as("K16").isEqualTo("VERIFIED");
      }
      recording.stop();
    }

    assertThat(lab.server.requests()).as("K16").isEqualTo(1);
    assertThat(pinned).as("K16").hasValue(0);
  }

  @Test
  void asksOnceForAHerdWhenTheIssuerDoesNotAnswer() throws Exception {
    lab.server.serve(403, "");

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      String token = lab.token(Lab.RSA);
      List<Future<Verification>> verifications = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        verifications.add(threads.submit(() -> verifier.verify(token)));
      }
      for (var verification : verifications) {
        assertThat(Lab.outcome(verification.get())).isEqualTo("KEYS_UNAVAILABLE");
      }
    }

    assertThat(lab.server.requests()).isEqualTo(1);
  }

  @Test
  void fetchesAnewAfterARestoreThirtyDaysLater() {
    verifier.prime();
    assertThat(lab.server.requests()).isEqualTo(1);
    lab.server.publish(NEW);

    lab.clock.advance(Duration.ofDays(30));

    assertThat(outcome(Lab.RSA)).as("K17").isEqualTo("KEY_UNKNOWN");
    assertThat(outcome(NEW)).as("K17").isEqualTo("VERIFIED");
  }

  @Test
  void doesNotTrustKeysOfThirtyDaysAgo() {
    verifier.prime();
    lab.server.serve(403, "");

    lab.clock.advance(Duration.ofDays(30));

    assertThat(outcome(Lab.RSA)).as("K17").isEqualTo("KEYS_UNAVAILABLE");
  }

  @Test
  void countsAFreezeAsTime() {
    assertThat(outcome(Lab.RSA)).isEqualTo("VERIFIED");
    outcomeOfRandomKey();
    lab.server.publish(NEW);

    // Nothing ran meanwhile that could have counted down.
    lab.clock.advance(Duration.ofSeconds(30));

    assertThat(outcome(NEW)).as("K18").isEqualTo("VERIFIED");
  }

  @Test
  void startsNoThread() {
    var before = Thread.getAllStackTraces().keySet();

    assertThat(outcome(Lab.RSA)).isEqualTo("VERIFIED");

    var after = new ArrayList<>(Thread.getAllStackTraces().keySet());
    after.removeAll(before);
    // The JDK's own, which close connections; those of the test's server are older.
    after.removeIf(
        thread -> thread.getName().matches("Keep-Alive-Timer|HTTP-Dispatcher|Cleaner.*"));
    assertThat(after).as("K18").isEmpty();
  }

  @Test
  void fetchesAnewWhenTheClockIsSetBack() {
    assertThat(outcome(Lab.RSA)).isEqualTo("VERIFIED");

    lab.clock.advance(Duration.ofHours(-1));

    assertThat(outcome(Lab.RSA)).isEqualTo("VERIFIED");
    assertThat(lab.server.requests()).isEqualTo(2);
  }

  /// Ten made-up ids a second.
  private int flood(int seconds) {
    for (int i = 0; i < seconds * 10; i++) {
      outcomeOfRandomKey();
      lab.clock.advance(Duration.ofMillis(100));
    }
    return seconds;
  }

  private String outcome(TestKey key) {
    return Lab.outcome(verifier.verify(lab.token(key)));
  }

  private String outcomeOfRandomKey() {
    var header = lab.header(Lab.RSA).withText("kid", UUID.randomUUID().toString());
    // Signing each would take longer than all the rest.
    String text = TestKey.base64(header.toString()) + "." + TestKey.base64(lab.claims().toString());
    return Lab.outcome(verifier.verify(text + ".AAAA"));
  }
}
