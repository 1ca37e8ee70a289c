package dev.lanner.auth;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

@Requires(property = "user.pool")
// @start region="bean"
@Factory
final class Callers {
  @Singleton
  CallerSource callers(
      @Value("${USER_POOL}") String pool, @Value("${USER_POOL_CLIENT}") String id) {
    return CallerSource.bearerToken(
        TokenVerifier.builder()
            .trust(TrustedIssuer.userPool(pool).withClients(id))
            .primedBeforeSnapshot()
            .build());
  }
}
// @end
