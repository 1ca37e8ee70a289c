package dev.lanner.auth.triggers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Before a user is added: may confirm, verify and, by throwing a {@link UserMessageException},
/// refuse.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html">Pre
///   sign-up Lambda trigger</a>
@EventAnswer(
    exchange = OnPreSignUp.Factory.class,
    takes = PreSignUp.class,
    returns = PreSignUp.Response.class,
    eventSources = "aws:cognito:PreSignUp")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnPreSignUp {
  /// Makes the exchange.
  final class Factory implements ExchangeFactory<OnPreSignUp> {
    @Override
    public Exchange<?, ?> create(OnPreSignUp annotation, Application application) {
      return new TriggerExchange<>(new PreSignUpFormat());
    }
  }
}
