package dev.lanner.auth.triggers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// After a user is confirmed, or has a new password by a code.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html">Post
///   confirmation Lambda trigger</a>
@EventAnswer(
    exchange = OnPostConfirmation.Factory.class,
    takes = PostConfirmation.class,
    returns = void.class,
    eventSources = "aws:cognito:PostConfirmation")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnPostConfirmation {
  /// Makes the exchange.
  final class Factory implements ExchangeFactory<OnPostConfirmation> {
    @Override
    public Exchange<?, ?> create(OnPostConfirmation annotation, Application application) {
      return new TriggerExchange<>(new PostConfirmationFormat());
    }
  }
}
