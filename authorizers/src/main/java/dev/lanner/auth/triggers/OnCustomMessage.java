package dev.lanner.auth.triggers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Before Cognito sends an e-mail or SMS: may write it.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html">Custom
///   message Lambda trigger</a>
@EventAnswer(
    exchange = OnCustomMessage.Factory.class,
    takes = CustomMessage.class,
    returns = CustomMessage.Response.class,
    eventSources = "aws:cognito:CustomMessage")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnCustomMessage {
  /// Makes the exchange.
  final class Factory implements ExchangeFactory<OnCustomMessage> {
    @Override
    public Exchange<?, ?> create(OnCustomMessage annotation, Application application) {
      return new TriggerExchange<>(new CustomMessageFormat());
    }
  }
}
