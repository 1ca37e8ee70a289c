package dev.lanner.auth.triggers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Before tokens are signed: may change the claims of ID and access tokens, the scopes and the
/// groups. Of pools with the feature plan Essentials or Plus.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html">Pre
///   token generation Lambda trigger</a>
@EventAnswer(
    exchange = OnPreTokenGeneration.Factory.class,
    takes = PreTokenGeneration.class,
    returns = PreTokenGeneration.Response.class,
    eventSources = "aws:cognito:PreTokenGeneration")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnPreTokenGeneration {
  /// The version of the event that the pool is to send.
  Version version() default Version.V2_0;

  /// Versions of the event; `PreTokenGenerationConfig` of the pool has to name the same one.
  enum Version {
    /// Tokens of users.
    V2_0,
    /// Tokens of users, and those that clients get for themselves.
    V3_0
  }

  /// Makes the exchange.
  final class Factory implements ExchangeFactory<OnPreTokenGeneration> {
    @Override
    public Exchange<?, ?> create(OnPreTokenGeneration annotation, Application application) {
      return new TriggerExchange<>(
          new PreTokenGenerationFormat(annotation.version() == Version.V3_0 ? "3" : "2"));
    }
  }
}
