package dev.lanner.auth.triggers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Before tokens are signed: may change the claims of ID tokens, to texts, and the groups. For
/// pools whose `PreTokenGenerationConfig` has the version `V1_0`, which every feature plan has; see
/// {@link OnPreTokenGeneration} for others.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html">Pre
///   token generation Lambda trigger</a>
@EventAnswer(
    exchange = OnPreTokenGenerationV1.Factory.class,
    takes = PreTokenGeneration.class,
    returns = PreTokenGeneration.IdTokenResponse.class,
    eventSources = "aws:cognito:PreTokenGeneration")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnPreTokenGenerationV1 {
  /// The version of the event that the pool is to send: `V1_0`, the only one.
  Version version() default Version.V1_0;

  /// Versions of the event.
  enum Version {
    /// Changes ID tokens.
    V1_0
  }

  /// Makes the exchange.
  final class Factory implements ExchangeFactory<OnPreTokenGenerationV1> {
    @Override
    public Exchange<?, ?> create(OnPreTokenGenerationV1 annotation, Application application) {
      return new TriggerExchange<>(new PreTokenGenerationV1Format());
    }
  }
}
