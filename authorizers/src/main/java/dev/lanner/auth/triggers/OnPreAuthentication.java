package dev.lanner.auth.triggers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Before a user signs in: may refuse by throwing a {@link UserMessageException}.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-authentication.html">Pre
///   authentication Lambda trigger</a>
@EventAnswer(
    exchange = OnPreAuthentication.Factory.class,
    takes = PreAuthentication.class,
    returns = void.class,
    eventSources = "aws:cognito:PreAuthentication")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnPreAuthentication {
  /// Makes the exchange.
  final class Factory implements ExchangeFactory<OnPreAuthentication> {
    @Override
    public Exchange<?, ?> create(OnPreAuthentication annotation, Application application) {
      return new TriggerExchange<>(new PreAuthenticationFormat());
    }
  }
}
