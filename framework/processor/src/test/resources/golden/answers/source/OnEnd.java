package answers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;
import jakarta.inject.Singleton;

@EventAnswer(
    exchange = OnEnd.Ends.class,
    takes = Move.class,
    returns = void.class,
    eventSources = "test:end")
@interface OnEnd {
  @Singleton
  final class Ends implements ExchangeFactory<OnEnd> {
    @Override
    public Exchange<?, ?> create(OnEnd annotation, Application application) {
      throw new UnsupportedOperationException();
    }
  }
}
