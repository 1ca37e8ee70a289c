package dev.lanner.auth.triggers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Before attributes from another identity provider get into a user's profile: may choose and
/// change them.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-inbound-federation.html">Inbound
///   federation Lambda trigger</a>
@EventAnswer(
    exchange = OnInboundFederation.Factory.class,
    takes = InboundFederation.class,
    returns = InboundFederation.Response.class,
    eventSources = "aws:cognito:InboundFederation")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnInboundFederation {
  /// Makes the exchange.
  final class Factory implements ExchangeFactory<OnInboundFederation> {
    @Override
    public Exchange<?, ?> create(OnInboundFederation annotation, Application application) {
      return new TriggerExchange<>(new InboundFederationFormat());
    }
  }
}
