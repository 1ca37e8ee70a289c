package dev.lanner.auth.triggers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Sends SMS in place of Cognito, which does not wait for it: there is no limit of five seconds.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-sms-sender.html">Custom
///   SMS sender Lambda trigger</a>
@EventAnswer(
    exchange = OnCustomSMSSender.Factory.class,
    takes = CustomSMSSender.class,
    returns = void.class,
    eventSources = "aws:cognito:CustomSMSSender")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnCustomSMSSender {
  /// Makes the exchange.
  final class Factory implements ExchangeFactory<OnCustomSMSSender> {
    @Override
    public Exchange<?, ?> create(OnCustomSMSSender annotation, Application application) {
      return TriggerExchange.unhurried(new CustomSMSSenderFormat());
    }
  }
}
