package features;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Filter;
import dev.lanner.framework.FilterFactory;
import dev.lanner.framework.FilteredBy;
import dev.lanner.framework.Request;
import java.util.concurrent.TimeUnit;

/// A filter annotation with elements.
@FilteredBy(Audited.Auditor.class)
@interface Audited {
  String[] fields() default {"id"};

  Class<?> as() default Void.class;

  TimeUnit unit() default TimeUnit.DAYS;

  long keep() default 30;

  char mark() default '\n';

  final class Auditor implements FilterFactory<Audited> {
    @Override
    public Filter create(Audited audited, Application application) {
      return new Filter() {
        @Override
        public Answer around(Request request, Next next) {
          return next.proceed(request);
        }
      };
    }
  }
}
