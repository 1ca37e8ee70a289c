package dev.lanner.auth;

import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Initializer;
import dev.lanner.runtime.LambdaRuntime;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.RuntimeEnvironment;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// A SnapStart function in a process of its own. An event is a time and a token; the response is
/// what has become of the token at that time.
final class RestoredFunction implements Initializer {
  static final String KEYS = "KEYS";

  private final AtomicReference<Instant> now = new AtomicReference<>(MovableClock.START);

  public static void main(String... arguments) {
    LambdaRuntime.run(new RestoredFunction());
  }

  @Override
  public Handler initialize(RuntimeEnvironment environment) {
    URI keys = URI.create(Objects.requireNonNull(environment.get(KEYS)));
    var verifier =
        TokenVerifier.builder()
            .clock(now::get)
            .local()
            .trust(
                TrustedIssuer.userPool(Lab.POOL)
                    .withClients(Lab.CLIENT)
                    .withKeys(KeySource.jwks(keys)))
            .primedBeforeSnapshot()
            .build();
    return (event, context) -> {
      String[] parts = event.utf8().replace("\"", "").split(" ", 2);
      now.set(Instant.parse(parts[0]));
      return Payload.ofUtf8("\"" + outcome(verifier.verify(parts[1])) + "\"");
    };
  }

  /// As in {@link Lab}, which would make all of its keys here.
  private static String outcome(Verification verification) {
    return switch (verification) {
      case Verification.Verified _ -> "VERIFIED";
      case Verification.Rejected(var reason) -> reason.name();
    };
  }
}
