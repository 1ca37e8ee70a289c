package dev.lanner.auth.triggers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Knows users that the pool does not have, when they sign in or have forgotten their password.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html">Migrate
///   user Lambda trigger</a>
@EventAnswer(
    exchange = OnUserMigration.Factory.class,
    takes = UserMigration.class,
    returns = UserMigration.Response.class,
    eventSources = "aws:cognito:UserMigration")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnUserMigration {
  /// Makes the exchange.
  final class Factory implements ExchangeFactory<OnUserMigration> {
    @Override
    public Exchange<?, ?> create(OnUserMigration annotation, Application application) {
      return new TriggerExchange<>(new UserMigrationFormat());
    }
  }
}
