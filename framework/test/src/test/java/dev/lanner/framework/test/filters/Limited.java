package dev.lanner.framework.test.filters;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Filter;
import dev.lanner.framework.FilterFactory;
import dev.lanner.framework.FilteredBy;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import java.util.Arrays;

/// An annotation of the application's own, with elements of every kind.
@FilteredBy(Limited.Limiter.class)
@interface Limited {
  int status() default 429;

  String reason();

  String[] unless() default {};

  Class<?> type() default Object.class;

  Level level() default Level.LOW;

  Level[] levels() default {};

  Inner inner() default @Inner(3);

  char sign() default '"';

  long big() default 1L << 40;

  double part() default 0.5;

  boolean on() default true;

  byte[] bytes() default {1, -1};

  enum Level {
    LOW,
    HIGH
  }

  @interface Inner {
    short value();
  }

  final class Limiter implements FilterFactory<Limited> {
    @Override
    public Filter create(Limited limited, Application application) {
      String secret = application.environment("PASS");
      return new Filter() {
        @Override
        public Answer around(Request request, Next next) {
          String pass = request.header("x-pass");
          if (pass != null
              && (pass.equals(secret) || Arrays.asList(limited.unless()).contains(pass))) {
            return next.proceed(request);
          }
          throw Problem.of(limited.status(), limited.reason())
              .with(
                  "settings",
                  "%s %s %s %d %s %d %s %s %s %s"
                      .formatted(
                          limited.type().getSimpleName(),
                          limited.level(),
                          Arrays.toString(limited.levels()),
                          limited.inner().value(),
                          limited.sign(),
                          limited.big(),
                          limited.part(),
                          limited.on(),
                          Arrays.toString(limited.bytes()),
                          limited.annotationType().getSimpleName()));
        }
      };
    }
  }
}
