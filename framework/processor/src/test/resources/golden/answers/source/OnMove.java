package answers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;

@EventAnswer(
    exchange = OnMove.Moves.class,
    takes = Move.class,
    returns = Verdict.class,
    eventSources = {"test:move", "test:premove"})
@interface OnMove {
  boolean strict() default false;

  final class Moves implements ExchangeFactory<OnMove> {
    @Override
    public Exchange<?, ?> create(OnMove annotation, Application application) {
      throw new UnsupportedOperationException();
    }
  }
}
