package dev.lanner.auth.triggers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes a custom challenge.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-create-auth-challenge.html">Create
///   Auth challenge Lambda trigger</a>
@EventAnswer(
    exchange = OnCreateAuthChallenge.Factory.class,
    takes = CreateAuthChallenge.class,
    returns = CreateAuthChallenge.Response.class,
    eventSources = "aws:cognito:CreateAuthChallenge")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnCreateAuthChallenge {
  /// Makes the exchange.
  final class Factory implements ExchangeFactory<OnCreateAuthChallenge> {
    @Override
    public Exchange<?, ?> create(OnCreateAuthChallenge annotation, Application application) {
      return new TriggerExchange<>(new CreateAuthChallengeFormat());
    }
  }
}
