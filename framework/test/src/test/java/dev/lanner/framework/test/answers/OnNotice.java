package dev.lanner.framework.test.answers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/// What there is nothing to say to, however long it takes.
@EventAnswer(
    exchange = OnNotice.Factory.class,
    takes = Question.class,
    returns = void.class,
    eventSources = "test:notice")
@Target(ElementType.METHOD)
@interface OnNotice {
  final class Factory implements ExchangeFactory<OnNotice> {
    @Override
    public Exchange<?, ?> create(OnNotice annotation, Application application) {
      return new QuestionExchange(0);
    }
  }
}
