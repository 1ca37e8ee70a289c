package dev.lanner.auth.triggers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Sends e-mails in place of Cognito, which does not wait for it: there is no limit of five
/// seconds.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-email-sender.html">Custom
///   email sender Lambda trigger</a>
@EventAnswer(
    exchange = OnCustomEmailSender.Factory.class,
    takes = CustomEmailSender.class,
    returns = void.class,
    eventSources = "aws:cognito:CustomEmailSender")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnCustomEmailSender {
  /// Makes the exchange.
  final class Factory implements ExchangeFactory<OnCustomEmailSender> {
    @Override
    public Exchange<?, ?> create(OnCustomEmailSender annotation, Application application) {
      return TriggerExchange.unhurried(new CustomEmailSenderFormat());
    }
  }
}
