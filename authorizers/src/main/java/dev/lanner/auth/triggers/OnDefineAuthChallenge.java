package dev.lanner.auth.triggers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Decides what comes next in a sign-in by custom challenges.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html">Define
///   Auth challenge Lambda trigger</a>
@EventAnswer(
    exchange = OnDefineAuthChallenge.Factory.class,
    takes = DefineAuthChallenge.class,
    returns = DefineAuthChallenge.Response.class,
    eventSources = "aws:cognito:DefineAuthChallenge")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnDefineAuthChallenge {
  /// Makes the exchange.
  final class Factory implements ExchangeFactory<OnDefineAuthChallenge> {
    @Override
    public Exchange<?, ?> create(OnDefineAuthChallenge annotation, Application application) {
      return new TriggerExchange<>(new DefineAuthChallengeFormat());
    }
  }
}
