package dev.lanner.auth.triggers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Judges the answer to a custom challenge.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-verify-auth-challenge-response.html">Verify
///   Auth challenge response Lambda trigger</a>
@EventAnswer(
    exchange = OnVerifyAuthChallengeResponse.Factory.class,
    takes = VerifyAuthChallengeResponse.class,
    returns = boolean.class,
    eventSources = "aws:cognito:VerifyAuthChallengeResponse")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnVerifyAuthChallengeResponse {
  /// Makes the exchange.
  final class Factory implements ExchangeFactory<OnVerifyAuthChallengeResponse> {
    @Override
    public Exchange<?, ?> create(
        OnVerifyAuthChallengeResponse annotation, Application application) {
      return new TriggerExchange<>(new VerifyAuthChallengeResponseFormat());
    }
  }
}
