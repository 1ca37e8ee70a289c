package features;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Filter;
import dev.lanner.framework.Request;
import jakarta.inject.Singleton;

/// A filter that is a bean.
@Singleton
public final class Timing implements Filter {
  @Override
  public Answer around(Request request, Next next) {
    return next.proceed(request);
  }
}
