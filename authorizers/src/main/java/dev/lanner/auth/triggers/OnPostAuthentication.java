package dev.lanner.auth.triggers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// After a user has signed in, and before there are tokens.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-authentication.html">Post
///   authentication Lambda trigger</a>
@EventAnswer(
    exchange = OnPostAuthentication.Factory.class,
    takes = PostAuthentication.class,
    returns = void.class,
    eventSources = "aws:cognito:PostAuthentication")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnPostAuthentication {
  /// Makes the exchange.
  final class Factory implements ExchangeFactory<OnPostAuthentication> {
    @Override
    public Exchange<?, ?> create(OnPostAuthentication annotation, Application application) {
      return new TriggerExchange<>(new PostAuthenticationFormat());
    }
  }
}
