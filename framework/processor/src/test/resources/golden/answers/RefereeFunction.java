// Generated from answers.Referee by Lanner. Change its source, not this file.
package answers;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Application;
import dev.lanner.framework.Exchange;
import dev.lanner.framework.spi.AnsweringFunction;
import dev.lanner.framework.spi.AnsweringMethod;
import dev.lanner.framework.spi.Priming;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// The function that answers events with {@link Referee}. Its name is the function's `Handler`.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class RefereeFunction extends AnsweringFunction {
  private final Referee handler;

  /// Starts the application. Called by AWS's own runtime.
  public RefereeFunction() {
    this(Application.start());
    Priming.run(this);
  }

  /// In an application that has started.
  public RefereeFunction(Application application) {
    super(judge(application), ended(application));
    this.handler = application.bean(Referee.class);
  }

  private static AnsweringMethod judge(Application application) {
    Exchange<?, ?> exchange = new OnMove.Moves().create(new OnMove() {
      @Override
      public boolean strict() {
        return true;
      }

      @Override
      public Class<OnMove> annotationType() {
        return OnMove.class;
      }
    }, application);
    return new AnsweringMethod("Referee.judge", List.of("test:move", "test:premove"), exchange,
        true);
  }

  private static AnsweringMethod ended(Application application) {
    Exchange<?, ?> exchange = application.bean(OnEnd.Ends.class).create(new OnEnd() {
      @Override
      public Class<OnEnd> annotationType() {
        return OnEnd.class;
      }
    }, application);
    return new AnsweringMethod("Referee.ended", List.of("test:end"), exchange, false);
  }

  @Override
  protected @Nullable Object call(int method, Object taken, Context context) throws Exception {
    @Nullable Object result = null;
    switch (method) {
      case 0 -> result = handler.judge(context, (Move) taken);
      case 1 -> handler.ended((Move) taken);
      default -> throw new IllegalArgumentException("There is no method " + method);
    }
    return result;
  }
}
