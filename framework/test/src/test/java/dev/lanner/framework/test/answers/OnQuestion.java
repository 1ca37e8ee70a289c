package dev.lanner.framework.test.answers;

import dev.lanner.framework.Application;
import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.ExchangeFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/// Questions that somebody waits for answers to.
// @start region="answer"
@EventAnswer(
    exchange = OnQuestion.Factory.class,
    takes = Question.class,
    returns = String.class,
    eventSources = "test:question")
@Target(ElementType.METHOD)
@interface OnQuestion {
  /// Milliseconds that whoever asks waits.
  int limitMillis() default 60_000;

  final class Factory implements ExchangeFactory<OnQuestion> {
    @Override
    public Exchange<?, ?> create(OnQuestion annotation, Application application) {
      return new QuestionExchange(annotation.limitMillis());
    }
  }
}
// @end
